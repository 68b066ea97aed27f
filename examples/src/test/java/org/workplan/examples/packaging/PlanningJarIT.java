package org.workplan.examples.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that people get: what it holds, and that its commands run on nothing else. */
class PlanningJarIT {
    private static final Path JAR = Path.of("target", "planning.jar").toAbsolutePath();
    private static final String LICENSES = "META-INF/licenses/";
    private static final String PLAN = Path.of("plans", "zhangcun.json").toString();
    private static final String YEAR = "2025";

    /** Where each library has its classes and files, and under which name its licence is kept. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "org/workplan/", List.of("planning"),
            "com/google/common/", List.of("guava", "failureaccess"),
            "com/samskivert/mustache/", List.of("jmustache"),
            "org/h2/", List.of("h2"),
            "org/slf4j/", List.of("slf4j-api", "slf4j-nop"),
            "picocli/", List.of("picocli"),
            "tools/jackson/core/", List.of("jackson-core"));

    private static final List<String> ABOUT = List.of(
            "META-INF/MANIFEST.MF",
            "META-INF/services/java.sql.Driver",
            "META-INF/services/org.slf4j.spi.SLF4JServiceProvider",
            "META-INF/services/tools.jackson.core.TokenStreamFactory");

    private static URLClassLoader loader;
    private static Method main;
    private static ClassLoader before;

    @TempDir
    private Path folder;

    /** What a command ended with, and what it wrote. */
    private record Run(int status, String out, String err) {}

    @BeforeAll
    static void openJar() throws Exception {
        before = Thread.currentThread().getContextClassLoader();
        loader = new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        main = loader.loadClass("org.workplan.examples.console.Planning")
                .getMethod("run", PrintStream.class, PrintStream.class, String[].class);
    }

    @AfterAll
    static void closeJar() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        loader.close();
    }

    private static Run run(String... arguments) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Object status = main.invoke(
                null,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
        return new Run((Integer) status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String done(String... arguments) throws Exception {
        Run run = run(arguments);
        assertThat(run.status()).as("%s: %s", List.of(arguments), run.err()).isZero();
        return run.out();
    }

    private static List<String> files() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    /** The name of a file without the release of Java that it is for. */
    private static String unversioned(String file) {
        return file.replaceFirst("^META-INF/versions/\\d+/", "");
    }

    private static Optional<List<String>> owners(String file) {
        return LIBRARIES.keySet().stream()
                .filter(unversioned(file)::startsWith)
                .findAny()
                .map(LIBRARIES::get);
    }

    @Test
    void it_holds_its_libraries_their_licences_and_nothing_else() throws IOException {
        List<String> files = files();
        assertThat(files).doesNotHaveDuplicates().containsAll(ABOUT);
        assertThat(files.stream()
                        .filter(file -> !file.startsWith(LICENSES) && !ABOUT.contains(file))
                        .filter(file -> owners(file).isEmpty()))
                .isEmpty();
    }

    @Test
    void it_holds_the_licence_of_each_library() throws IOException {
        List<String> files = files();
        for (Map.Entry<String, List<String>> library : LIBRARIES.entrySet()) {
            assertThat(files).anyMatch(file -> file.startsWith(library.getKey()));
            for (String name : library.getValue()) {
                assertThat(files).anyMatch(file -> file.matches(LICENSES + name + "/LICENSE(\\.txt)?"));
            }
        }
        assertThat(files)
                .contains(
                        LICENSES + "h2/NOTICE",
                        LICENSES + "jackson-core/NOTICE",
                        LICENSES + "jackson-core/FastDoubleParser-LICENSE",
                        LICENSES + "jackson-core/Schubfach-LICENSE");
    }

    @Test
    void of_h2_it_holds_the_embedded_engine_alone() throws IOException {
        assertThat(files())
                .noneMatch(file -> file.startsWith("org/h2/server/")
                        || file.startsWith("org/h2/bnf/")
                        || file.startsWith("org/h2/fulltext/")
                        || file.matches(
                                "org/h2/tools/(Server|Console|GUIConsole|Shell|RunScript|Script|Recover|Backup)\\b.*")
                        || file.endsWith(".zip"))
                .contains("org/h2/res/_messages_en.prop");
    }

    @Test
    void a_database_keeps_plans_and_gives_them_back() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("database");
        assertThat(done("save", PLAN, "--to", url)).startsWith("zhangcun is at revision 1");
        Path changed = folder.resolve("changed.json");
        Files.writeString(changed, done("load", "zhangcun", "--from", url).replace("Sports Meet", "Games Day"));
        assertThat(done("save", changed.toString(), "--to", url, "--reason", "renamed"))
                .startsWith("zhangcun is at revision 2");
        assertThat(done("list", "--in", url)).contains("zhangcun", "revision 2");
        assertThat(done("history", "zhangcun", "--in", url)).contains("renamed", "Games Day");
        String files = "json:" + folder.resolve("files");
        done("copy", "--from", url, "--to", files);
        done("copy", "--from", files, "--to", "jdbc:h2:file:" + folder.resolve("again"));
        assertThat(done("load", "zhangcun", "--from", "jdbc:h2:file:" + folder.resolve("again")))
                .isEqualTo(done("load", "zhangcun", "--from", url));
    }

    @Test
    void a_part_of_h2_that_is_left_out_is_refused_in_one_message() throws Exception {
        Run run = run("list", "--in", "jdbc:h2:file:" + folder.resolve("none") + ";MODE=Nonsense");
        assertThat(run.status()).isEqualTo(2);
        String served = "jdbc:h2:file:" + folder.resolve("served") + ";AUTO_SERVER=TRUE";
        Run refused = run("save", PLAN, "--to", served);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err().lines()).hasSize(1).first().asString().contains("AUTO_SERVER");
    }

    @Test
    void the_tour_runs() throws Exception {
        String out = done("tour", "--data", "", "--out", folder.resolve("tour").toString());
        assertThat(out).contains("measured: 22 of 47 targets met", "jdbc:h2:async:", "json:");
        assertThat(folder.resolve("tour/reports/red-scarf.html")).isNotEmptyFile();
    }

    @Test
    void plans_are_checked_measured_evaluated_scheduled_and_reported() throws Exception {
        String measurements = Path.of("measurements", "zhangcun-2025.json").toString();
        String evaluations = Path.of("evaluations", "zhangcun-2025.json").toString();
        String end = "2026-01-01";
        assertThat(run("check", PLAN).out()).contains("Sports Meet");
        assertThat(done("progress", PLAN, "--measurements", measurements, "--year", YEAR, "--as-of", end))
                .isNotEmpty();
        assertThat(done("evaluate", PLAN, "--evaluations", evaluations, "--year", YEAR))
                .isNotEmpty();
        assertThat(done(
                        "schedule",
                        PLAN,
                        "--year",
                        YEAR,
                        "--ics",
                        folder.resolve("plan.ics").toString()))
                .isNotEmpty();
        assertThat(done("staffing", PLAN, "--year", YEAR, "--lang", "zh")).isNotEmpty();
        assertThat(done("resources", PLAN, "--year", YEAR, "--format", "json")).startsWith("{");
        assertThat(done("rollup", "plans", "--year", YEAR, "--as-of", end)).isNotEmpty();
        done("report", PLAN, "--year", YEAR, "--as-of", end, "--out", folder.toString());
        assertThat(folder.resolve("zhangcun.html")).isNotEmptyFile();
    }

    @Test
    void it_starts_by_itself() throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString(),
                        "--version")
                .redirectErrorStream(true)
                .start();
        String words = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(words).isZero();
        assertThat(words.strip()).isEqualTo("planning 0.1.0");
    }
}
