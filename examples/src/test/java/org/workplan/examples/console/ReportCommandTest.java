package org.workplan.examples.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.console.Console.RED_SCARF;
import static org.workplan.examples.console.Console.RED_SCARF_MEASUREMENTS;
import static org.workplan.examples.console.Console.SONGJIANG;
import static org.workplan.examples.console.Console.ZHANGCUN;
import static org.workplan.examples.console.Console.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

    private String page(String plan, String measurements, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "report", plan, "--year", "2025", "--as-of", "2025-12-01", "--measurements", measurements, "--out"));
        arguments.add(folder.toString());
        arguments.addAll(List.of(more));
        JsonReader json = run(Stream.concat(arguments.stream(), Stream.of("--format", "json"))
                        .toArray())
                .json();
        return Files.readString(Path.of(json.at("report").text()));
    }

    @Test
    void people_means_and_sessions_stand_in_the_report() throws IOException {
        assertThat(page(ZHANGCUN, Console.ZHANGCUN_MEASUREMENTS, "--price", "banners=35.50"))
                .contains("<h2>Roles and staffing</h2>", "4 left; possible substitutes: Zhang Shuwei, Li Yang")
                .contains("No staff is assigned to Social evening party")
                .contains("<h2>Resources</h2>", "a number of chairs", "To buy: 71 or more yuan")
                .contains("<h2>Session records</h2>", "90 % of Families invited after the party")
                .contains("Suggestions of residents: 2.", "<h2>Approvals and revision rules</h2>")
                .doesNotContain("<h2>Cases</h2>", "<h2>Volunteer points</h2>", "<h2>Partners</h2>");
    }

    @Test
    void cases_points_and_partners_stand_in_the_report_in_either_language() throws IOException {
        assertThat(page(SONGJIANG, Console.SONGJIANG_MEASUREMENTS))
                .contains("<h2>Cases</h2>", "client-1", "<h2>Volunteer points</h2>", "<h2>Partners</h2>")
                .doesNotContain("<h2>Roles and staffing</h2>", "<h2>Resources</h2>");
        assertThat(page(SONGJIANG, Console.SONGJIANG_MEASUREMENTS, "--lang", "zh"))
                .contains("<h2>个案</h2>", "<h2>志愿者积分</h2>", "<h2>合作方</h2>", "计划中");
    }

    @Test
    void a_report_for_everybody_names_no_person_no_client_and_no_volunteer() throws IOException {
        assertThat(page(SONGJIANG, Console.SONGJIANG_MEASUREMENTS, "--public"))
                .contains("<h2>Partners</h2>", "hidden")
                .doesNotContain("client-1", "volunteer-1", "worker-01", "<h2>Findings</h2>");
        assertThat(page(ZHANGCUN, Console.ZHANGCUN_MEASUREMENTS, "--public"))
                .contains("Sports Meet")
                .doesNotContain("Tian Bobo", "suggestion-1", "<h2>Roles and staffing</h2>");
    }

    @Test
    void json_names_the_page() {
        JsonReader json = run("report", ZHANGCUN, "--as-of", "2025-12-01", "--out", folder, "--format", "json")
                .json();
        assertThat(json.at("report").text())
                .isEqualTo(folder.resolve("zhangcun.html").toString());
    }

    @Test
    void sessions_of_one_title_are_told_by_their_paths_among_what_comes_next() throws IOException {
        Path plan = Files.writeString(
                folder.resolve("alike.json"),
                Files.readString(Path.of(ZHANGCUN))
                        .replace("\"title\": \"Home visit again\"", "\"title\": \"Sports Meet\""));
        run("report", plan, "--year", "2025", "--as-of", "2025-10-15", "--out", folder);
        String page = Files.readString(folder.resolve("zhangcun.html"));
        assertThat(page)
                .contains(
                        "<td>session: &quot;Sports Meet&quot; (session/sports-meet)",
                        "<td>session: &quot;Sports Meet&quot; (session/home-visit)");
    }

    @Test
    void a_target_at_several_levels_shows_how_many_are_reached_and_no_level() throws IOException {
        Path plan = Files.writeString(folder.resolve("levels.json"), """
                {"schemaVersion": "1.0", "plan": {"id": "levels", "kind": "target-plan", "title": "Honours", "year": 2025,
                  "ladders": [{"id": "honours", "title": "Honours", "levels": ["district", "municipal", "provincial"]}],
                  "indicators": [{"id": "honour", "title": "Honour", "valueKind": "level", "ladder": "honours"}],
                  "targets": [{"id": "both", "title": "Both honours", "indicator": "honour",
                    "criterion": {"kind": "all-levels", "levels": ["municipal", "provincial"]},
                    "period": {"start": "01-01", "end": "12-31"}}]}}
                """);
        Path seen = Files.writeString(folder.resolve("seen.json"), """
                {"schemaVersion": "1.0", "plan": "levels", "measurements": [
                  {"id": "m-1", "indicator": "honour", "on": "2025-03-01", "value": {"level": "provincial"}}]}
                """);
        run("report", plan, "--measurements", seen, "--as-of", "2025-12-01", "--out", folder);
        assertThat(Files.readString(folder.resolve("levels.html")))
                .contains("<small>Both honours</small></td><td class=\"value\">1<");
    }
}
