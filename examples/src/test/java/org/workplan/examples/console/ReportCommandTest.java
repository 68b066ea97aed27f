package org.workplan.examples.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.console.Console.RED_SCARF;
import static org.workplan.examples.console.Console.RED_SCARF_MEASUREMENTS;
import static org.workplan.examples.console.Console.ZHANGCUN;
import static org.workplan.examples.console.Console.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    Path folder;

    @Test
    void the_report_is_one_page_that_needs_nothing_from_outside() throws IOException {
        Console.Run run = run(
                "report",
                RED_SCARF,
                "--measurements",
                RED_SCARF_MEASUREMENTS,
                "--year",
                "2025",
                "--as-of",
                "2026-01-01",
                "--out",
                folder);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("Report: " + folder.resolve("red-scarf.html") + "\n");
        String page = Files.readString(folder.resolve("red-scarf.html"));
        assertThat(page).startsWith("<!DOCTYPE html>").contains("</html>").contains("<svg");
        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http://")
                .doesNotContain("https://")
                .doesNotContain("<script")
                .doesNotContain("@import");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("red-scarf.html"));
        }
    }

    @Test
    void what_people_wrote_cannot_become_markup() throws IOException {
        String wild = "<script>alert(1)</script> & \\\"more\\\"";
        Path plan = Files.writeString(
                folder.resolve("wild.json"),
                Files.readString(Path.of(ZHANGCUN))
                        .replace("Sports Meet", wild)
                        .replace("Family harmony in Zhangcun", wild)
                        .replace("Tian Bobo", wild));
        assertThat(run("report", plan, "--as-of", "2025-12-01", "--out", folder.resolve("out"))
                        .status())
                .isZero();
        String page = Files.readString(folder.resolve("out").resolve("zhangcun.html"));
        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;");
    }

    @Test
    void json_names_the_page() {
        JsonReader json = run("report", ZHANGCUN, "--as-of", "2025-12-01", "--out", folder, "--format", "json")
                .json();
        assertThat(json.at("report").text())
                .isEqualTo(folder.resolve("zhangcun.html").toString());
    }
}
