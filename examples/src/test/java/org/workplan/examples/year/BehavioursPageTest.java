package org.workplan.examples.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that states where each behaviour lives must not name what is not there. */
class BehavioursPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (B\\d+) \\|");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]\\w*)(?:\\.\\w+)?`");

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/behaviours.md"));
    }

    @Test
    void every_behaviour_has_one_row_in_order() throws IOException {
        List<String> rows =
                ROW.matcher(page()).results().map(row -> row.group(1)).toList();
        assertThat(rows)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 76)
                        .mapToObj(number -> "B" + number)
                        .toList());
    }

    @Test
    void every_type_and_test_that_is_named_exists() throws IOException {
        Set<String> named = TYPE.matcher(page())
                .results()
                .map((MatchResult type) -> type.group(1))
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(90).isSubsetOf(sources());
    }

    private static Set<String> sources() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT,
                12,
                (path, attributes) ->
                        path.toString().endsWith(".java") && path.toString().contains("src"))) {
            return files.map(path -> path.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
