package org.workplan.testkit;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Random texts, among them those that break careless readers and writers. */
final class Texts {
    /** Texts that have broken a store, a page or a query somewhere. */
    private static final String[] NASTY = {
        "",
        " ",
        "  leading and trailing  ",
        "\"double\", 'single' and `back` quotes",
        "back\\slash \\u0041 \\n",
        "line\nbreak\r\nand\ttab",
        "nul\u0000inside",
        "bell\u0007, escape\u001b, delete\u007f, next line\u0085",
        "line\u2028 and paragraph\u2029 separators",
        "\ufeffbyte order mark",
        "四川省宜宾市翠屏区",
        "\ud83c\udfee\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud840\udc00",
        "e\u0301 is not \u00e9",
        "\u202eright to left",
        "lone\ud83dsurrogate",
        "'; DROP TABLE plans; --",
        "%s {0} ${user} #{x} :name ? $1",
        "null",
        "{\"id\": 1}",
        "</script><!--&amp;",
        "x".repeat(3000),
        "村".repeat(1500)
    };

    /** Words that are patterns, placeholders or statements in the language of some database. */
    static final ImmutableList<String> STATEMENTS = ImmutableList.of(
            "%",
            "a_b%c",
            "a[xyz]b*",
            "100 % of x_y\\",
            "'; DROP TABLE plans; --",
            "\" OR \"1\"=\"1",
            "' OR 1=1 /*",
            "\\'; --",
            "{p} {fn now()} {d '2025-01-01'}",
            "$1 ? :name @x ${y} #{z} $$",
            "`tick` [square] \u2019 \uff07");

    private static final Arbitrary<String> WORDS = Arbitraries.strings()
            .withChars("abcdefghijklmnopqrstuvwxyz ")
            .ofMinLength(1)
            .ofMaxLength(12)
            .filter(text -> !text.isBlank())
            .withoutEdgeCases();

    private static final Arbitrary<String> ANY_CHARACTERS =
            Arbitraries.strings().all().ofMaxLength(8).withoutEdgeCases();

    private static final Arbitrary<String> ANY = CachedArbitrary.frequencyOf(
            Tuple.of(6, WORDS),
            Tuple.of(2, Arbitraries.of(NASTY)),
            Tuple.of(1, Arbitraries.of(STATEMENTS)),
            Tuple.of(1, ANY_CHARACTERS));

    private Texts() {}

    /** {@return short readable words, never blank} */
    static Arbitrary<String> words() {
        return WORDS;
    }

    /** {@return any text that Java can hold: mostly words, now and then a nasty one} */
    static Arbitrary<String> any() {
        return ANY;
    }

    /** {@return any text without halves of surrogate pairs, which the names of a document's fields cannot hold} */
    static Arbitrary<String> wellFormed() {
        return any().filter(
                        text -> text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE));
    }

    /** {@return any text that is not blank} */
    static Arbitrary<String> notBlank() {
        return any().filter(text -> !text.isBlank());
    }
}
