package org.workplan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each term of docs/glossary.md has one Chinese translation, and the messages of both languages use the pair. */
class GlossaryTest {

    private static final Path PAGE = Path.of("..", "docs", "glossary.md");
    private static final Pattern PLACE = Pattern.compile("\\{[\\w-]+(?:\\?([^|}]*)\\|([^}]*))?}");
    private static final ImmutableMap<String, String> ENGLISH =
            Messages.of(Locale.ENGLISH).all();
    private static final ImmutableMap<String, String> CHINESE =
            Messages.of(Locale.CHINESE).all();

    /**
     * A row of the table.
     *
     * @param english the English forms of the term
     * @param chinese its translations; more than one only for a prefix that Chinese adds
     * @param avoided Chinese words that no message uses
     * @param both whether the Chinese term stands for this English term alone
     */
    record Term(List<String> english, List<String> chinese, List<String> avoided, boolean both) {

        boolean isIn(String text) {
            String forms = english.stream()
                    .flatMap(form -> Stream.of(form, form + "s", form.replaceAll("y$", "ies")))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
            return Pattern.compile("\\b(?:" + forms + ")\\b", Pattern.CASE_INSENSITIVE)
                    .matcher(text)
                    .find();
        }

        boolean isInChinese(String text) {
            return chinese.stream().anyMatch(text::contains);
        }
    }

    static List<Term> terms() throws IOException {
        String table = Files.readString(PAGE).split("\n## English and Chinese terms\n")[1];
        return Lists.transform(
                table.lines()
                        .filter(line -> line.startsWith("| ") && !line.startsWith("| English"))
                        .toList(),
                GlossaryTest::term);
    }

    private static Term term(String row) {
        String[] cells = row.split("\\|");
        return new Term(
                words(cells[1]),
                words(cells[2]),
                words(cells[3]),
                cells[4].strip().equals("yes"));
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split("[,、]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("terms")
    void a_message_with_the_english_term_has_the_chinese_term(Term term) {
        assertThat(ENGLISH.keySet().stream().filter(key -> term.isIn(fixed(ENGLISH.get(key)))))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(term.isInChinese(CHINESE.get(key)))
                        .as(CHINESE.get(key))
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("terms")
    void a_chinese_term_of_its_own_translates_nothing_else(Term term) {
        assertThat(CHINESE.keySet().stream().filter(key -> term.both() && term.isInChinese(CHINESE.get(key))))
                .allSatisfy(key -> assertThat(term.isIn(fixed(ENGLISH.get(key))))
                        .as(ENGLISH.get(key))
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("terms")
    void no_message_uses_an_avoided_word(Term term) {
        term.avoided().forEach(word -> assertThat(CHINESE.values()).noneMatch(text -> text.contains(word)));
    }

    /** The words of a message, both forms of a noun included, without the names of its facts. */
    private static String fixed(String template) {
        Matcher matcher = PLACE.matcher(template);
        return matcher.replaceAll(place -> place.group(1) == null
                ? " "
                : Matcher.quoteReplacement(" " + place.group(1) + " " + place.group(2) + " "));
    }
}
