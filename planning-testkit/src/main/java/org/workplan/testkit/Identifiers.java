package org.workplan.testkit;

import com.google.common.collect.ImmutableList;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.workplan.plan.Actor;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.value.PartId;

/**
 * A pool of identifiers for each kind of part. Parts take their ids from it and references point into it, so that some references of a random plan find
 * a part and others dangle.
 */
final class Identifiers {
    static final ImmutableList<String> HOSTILE = ImmutableList.of(
            "..",
            ".",
            "...",
            "..\\..\\up",
            "C:\\x",
            "\\\\server\\share",
            "CON",
            "con",
            "nul.json",
            "NUL.txt",
            "com1",
            "LPT9.",
            "Case-Twin",
            "case-twin",
            "A",
            "a",
            "a'b\"c;--",
            "a';DROP",
            "%",
            "_",
            "a_5fb",
            "a_b",
            "{p}",
            "?",
            ":name",
            "back\\",
            "%2e%2e%2f",
            "~root",
            "#?&=",
            "$HOME",
            "任务",
            "\ud83c\udfee\ud840\udc00",
            "e\u0301",
            "\u00e9",
            "\uff21",
            "\u0131",
            "-rf",
            "trailing.",
            "trailing",
            "id".repeat(100),
            "ID".repeat(100),
            "id".repeat(99) + "i_",
            "\ud83c\udfee".repeat(100));

    private final int size;

    Identifiers(int size) {
        this.size = size;
    }

    static Arbitrary<String> hostile() {
        return Arbitraries.of(HOSTILE);
    }

    Arbitrary<PartId> of(PartKind kind) {
        String word = kind.name().toLowerCase(Locale.ROOT);
        Arbitrary<String> plain = Arbitraries.integers().between(1, size).map(number -> word + "-" + number);
        return CachedArbitrary.frequencyOf(Tuple.of(20, plain), Tuple.of(1, hostile()))
                .map(PartId::of);
    }

    Arbitrary<ImmutableList<PartId>> some(PartKind kind) {
        return ValueArbitraries.few(of(kind));
    }

    Arbitrary<PartPath> paths() {
        return paths(PartKind.values());
    }

    private Arbitrary<PartPath> paths(PartKind... kinds) {
        Map<PartKind, Arbitrary<PartPath>> paths = new EnumMap<>(PartKind.class);
        for (PartKind kind : kinds) {
            paths.put(kind, CachedArbitrary.of(of(kind).map(id -> PartPath.of(kind, id))));
        }
        return Arbitraries.of(kinds).flatMap(paths::get).withoutEdgeCases();
    }

    Arbitrary<Actor> actors() {
        return Combinators.combine(
                        Texts.any(), ValueArbitraries.few(paths(PartKind.PERSON, PartKind.ROLE, PartKind.GROUP)))
                .as(Actor::new);
    }
}
