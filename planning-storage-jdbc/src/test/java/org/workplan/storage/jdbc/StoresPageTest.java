package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about stores names the test behind each promise; each is there. */
class StoresPageTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)#(\\w+)`");

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String module : List.of("planning-storage-jdbc", "planning-storage-json", "planning-testkit")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> sources.putIfAbsent(
                                file.getFileName().toString().replace(".java", ""), read(file)));
            }
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Whether a class, or one that it extends, has a method. */
    private static boolean has(Map<String, String> sources, String type, String method) {
        String source = sources.get(type);
        if (source == null) {
            return false;
        }
        if (source.contains("void " + method + "(")) {
            return true;
        }
        Matcher parent =
                Pattern.compile("class " + type + "(?:<[^>]*>)? extends (\\w+)").matcher(source);
        return parent.find() && has(sources, parent.group(1), method);
    }

    @Test
    void every_promise_names_a_test_that_exists() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/stores.md"));
        Map<String, String> sources = sources();
        List<MatchResult> named = NAMED.matcher(page).results().toList();
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(named)
                .allSatisfy(test -> assertThat(has(sources, test.group(1), test.group(2)))
                        .as(test.group())
                        .isTrue());
    }

    @Test
    void every_row_of_a_promise_names_a_test() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/stores.md"));
        List<String> rows = page.substring(page.indexOf("## Promises"))
                .lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .toList();
        assertThat(rows).isNotEmpty().allMatch(row -> NAMED.matcher(row).find());
    }
}
