package org.workplan.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSetMultimap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page docs/questions.md lists exactly the questions that test names cite, with the tests that answer them. */
class QuestionsPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| .* \\| ([^|]*) \\|$");
    private static final Pattern CLASS = Pattern.compile("`(\\w+)`");
    private static final Pattern METHOD = Pattern.compile("void (q\\d+(?:_and_q\\d+)*)_");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Test
    void the_page_lists_the_questions_of_the_tests_and_the_tests_of_the_questions() throws IOException {
        assertThat(listed().asMap()).isEqualTo(cited().asMap());
    }

    @Test
    void the_questions_are_in_order() throws IOException {
        List<Integer> numbers = ROW.matcher(page())
                .results()
                .map(row -> Integer.valueOf(row.group(1)))
                .toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(70);
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/questions.md"));
    }

    private static ImmutableSetMultimap<Integer, String> listed() throws IOException {
        ImmutableSetMultimap.Builder<Integer, String> listed = ImmutableSetMultimap.builder();
        ROW.matcher(page())
                .results()
                .forEach(row -> CLASS.matcher(row.group(2))
                        .results()
                        .forEach(test -> listed.put(Integer.valueOf(row.group(1)), test.group(1))));
        return listed.build();
    }

    private static ImmutableSetMultimap<Integer, String> cited() throws IOException {
        ImmutableSetMultimap.Builder<Integer, String> cited = ImmutableSetMultimap.builder();
        for (Path file : tests()) {
            Matcher method = METHOD.matcher(Files.readString(file));
            while (method.find()) {
                NUMBER.matcher(method.group(1))
                        .results()
                        .forEach(number -> cited.put(
                                Integer.valueOf(number.group()),
                                file.getFileName().toString().replace(".java", "")));
            }
        }
        return cited.build();
    }

    private static List<Path> tests() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT,
                12,
                (path, attributes) ->
                        path.toString().endsWith(".java") && path.toString().contains("src/test/java"))) {
            return files.sorted().toList();
        }
    }
}
