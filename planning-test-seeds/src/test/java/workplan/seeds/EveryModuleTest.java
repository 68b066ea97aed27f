package workplan.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No random test of any module escapes the seeds. */
class EveryModuleTest {
    private static final Path TOP = Path.of("").toAbsolutePath().getParent();
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    /** Sources of randomness that no seed reaches. {@code UUID.randomUUID()} is allowed: it names databases. */
    private static final Pattern FRESH =
            Pattern.compile("new Random\\(\\)|new SplittableRandom\\(\\)|new SecureRandom\\("
                    + "|ThreadLocalRandom|Math\\.random\\(|createRandomSeed\\(|Collections\\.shuffle\\([^,()]+\\)");

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static List<Path> modules() {
        return MODULE.matcher(text(TOP.resolve("pom.xml")))
                .results()
                .map(module -> TOP.resolve(module.group(1)))
                .toList();
    }

    /** The sources that take part in tests: all but those of main, which only the testkit has in tests. */
    private static List<Path> testSources() throws IOException {
        try (Stream<Path> files = Files.walk(TOP)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith(Path.of("EveryModuleTest.java")))
                    .filter(file -> isTested(TOP.relativize(file)))
                    .toList();
        }
    }

    private static boolean isTested(Path file) {
        Path module = file.getName(0);
        boolean generated = file.startsWith(module.resolve("target"));
        boolean main = file.startsWith(module.resolve("src/main"));
        return !generated && (!main || module.endsWith("planning-testkit"));
    }

    @Test
    void every_module_with_laws_has_the_seeds_on_its_test_class_path() {
        assertThat(modules()).hasSizeGreaterThan(5);
        for (Path module : modules()) {
            String pom = text(module.resolve("pom.xml"));
            if (pom.contains("<artifactId>jqwik</artifactId>")) {
                assertThat(pom).as("%s", module.getFileName()).contains("<artifactId>planning-test-seeds</artifactId>");
            }
        }
    }

    @Test
    void no_test_draws_from_a_source_without_a_seed() throws IOException {
        List<Path> sources = testSources();
        assertThat(sources).hasSizeGreaterThan(200);
        assertThat(sources.stream()
                        .filter(source -> FRESH.matcher(text(source)).find())
                        .map(TOP::relativize))
                .isEmpty();
    }
}
