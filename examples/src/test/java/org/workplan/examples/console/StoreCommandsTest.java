package org.workplan.examples.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.console.Console.RED_SCARF;
import static org.workplan.examples.console.Console.SONGJIANG;
import static org.workplan.examples.console.Console.ZHANGCUN;
import static org.workplan.examples.console.Console.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreCommandsTest {

    @TempDir
    Path folder;

    private String url(String kind) {
        return kind + folder.resolve("store").toAbsolutePath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json:", "jdbc:h2:", "jdbc:h2:file:", "jdbc:h2:async:"})
    void plans_are_saved_listed_loaded_and_keep_their_history(String kind) throws IOException {
        String url = url(kind);
        assertThat(run("save", ZHANGCUN, RED_SCARF, SONGJIANG, "--to", url, "--format", "json")
                        .json()
                        .each("plan"))
                .containsExactly("zhangcun", "red-scarf", "songjiang");
        assertThat(run("list", "--in", url, "--format", "json").json().each("plan"))
                .containsExactlyInAnyOrder("zhangcun", "red-scarf", "songjiang");
        Path copy = Files.writeString(
                folder.resolve("loaded.json"),
                run("load", "zhangcun", "--from", url).out());
        assertThat(run("save", copy, "--to", url).out()).isEqualTo("zhangcun is at revision 1, unchanged\n");
        Files.writeString(copy, Files.readString(copy).replace("Sports Meet", "Games Day"));
        assertThat(run("save", copy, "--to", url, "--reason", "renamed").out())
                .isEqualTo("zhangcun is at revision 2, replaced revision 1\n");
        JsonReader history =
                run("history", "zhangcun", "--in", url, "--format", "json").json();
        assertThat(history.each("revision")).containsExactly("1", "2");
        assertThat(history.each("reason")).containsExactly("saved by the console", "renamed");
        JsonReader changed = history.at(1).at("changed");
        assertThat(changed.each("part")).containsExactly("session/sports-meet");
        assertThat(changed.at(0).at("attribute").text()).isEqualTo("title");
        assertThat(changed.at(0).at("before").text() + " > "
                        + changed.at(0).at("after").text())
                .isEqualTo("Sports Meet > Games Day");
        assertThat(run("history", "zhangcun", "--in", url).out())
                .contains("title changed from Sports Meet to Games Day");
        assertThat(run("history", "zhangcun", "--in", url, "--lang", "zh").out())
                .contains("由Sports Meet改为Games Day");
        assertThat(run("load", "zhangcun", "--from", url, "--revision", "1").out())
                .contains("Sports Meet");
        assertThat(run("load", "zhangcun", "--from", url).out()).contains("Games Day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json:", "jdbc:h2:async:"})
    void plans_are_listed_by_organisation_year_and_status(String kind) throws IOException {
        String url = url(kind);
        String organisation = "Red Scarf Community";
        Path dated = Files.writeString(
                folder.resolve("dated.json"),
                Files.readString(Path.of(RED_SCARF))
                        .replace("\"horizon\"", "\"year\": 2026, \"status\": \"approved\", \"horizon\""));
        run("save", ZHANGCUN, dated, SONGJIANG, "--to", url);

        assertThat(run("list", "--in", url, "--organisation", organisation).out())
                .startsWith("red-scarf  revision 1");
        assertThat(run("list", "--in", url, "--of-year", "2026", "--status", "APPROVED")
                        .out())
                .startsWith("red-scarf  revision 1");
        assertThat(run("list", "--in", url, "--organisation", organisation, "--of-year", "2025")
                        .out())
                .isEmpty();
        Console.Run unknown = run("list", "--in", url, "--status", "FORGOTTEN");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("FORGOTTEN", "PRELIMINARY", "IN_FORCE");
    }

    @Test
    void q47_dates_corrected_leave_no_session_outside_and_two_changes_in_the_history() throws IOException {
        String url = url("json:");
        run("save", ZHANGCUN, "--to", url);
        String text = Files.readString(Path.of(ZHANGCUN))
                .replace("\"end\": \"10-30\"", "\"end\": \"11-30\"")
                .replace("\"date\": \"10-01\"", "\"date\": \"11-08\"");
        Path corrected = Files.writeString(folder.resolve("corrected.json"), text);
        run("save", corrected, "--to", url, "--reason", "dates corrected");
        JsonReader second = run("history", "zhangcun", "--in", url, "--format", "json")
                .json()
                .at(1);
        assertThat(second.at("reason").text()).isEqualTo("dates corrected");
        assertThat(second.at("changed").list()).hasSize(2);
        assertThat(run("check", corrected, "--format", "json")
                        .json()
                        .at("findings")
                        .each("rule"))
                .doesNotContain("session-outside-period", "relative-date-contradiction");
    }

    private Path withStatus(String status) throws IOException {
        return Files.writeString(
                folder.resolve(status + ".json"),
                Files.readString(Path.of(ZHANGCUN))
                        .replace("\"status\": \"preliminary\"", "\"status\": \"" + status + "\""));
    }

    @Test
    void a_closed_plan_is_never_a_draft_again() throws IOException {
        String url = url("json:");
        for (String status : List.of("approved", "in-force", "closed")) {
            assertThat(run("save", withStatus(status), "--to", url).status()).isZero();
        }
        Console.Run again = run("save", ZHANGCUN, "--to", url);
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err())
                .isEqualTo(
                        "Plan zhangcun is closed; this is final, so it cannot become preliminary. Start a new plan.\n");
        assertThat(run("list", "--in", url, "--status", "CLOSED").out()).startsWith("zhangcun  revision 3");
    }

    @Test
    void one_bad_plan_is_reported_and_the_rest_is_saved() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.json"), "{\"schemaVersion\": \"1.0\"");
        Console.Run run = run("save", ZHANGCUN, bad, SONGJIANG, "--to", url("json:"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errorLines()).isEqualTo(1);
        assertThat(run.err()).startsWith("bad.json");
        assertThat(run("list", "--in", url("json:"), "--format", "json").json().each("plan"))
                .containsExactlyInAnyOrder("zhangcun", "songjiang");
    }

    @Test
    void a_damaged_plan_is_told_with_its_file_and_the_others_are_listed_and_added_up() throws IOException {
        run("save", ZHANGCUN, RED_SCARF, SONGJIANG, "--to", url("json:"));
        String file = "plan-zhangcun/revision-000001.json";
        Path document = folder.resolve("store").resolve(file);
        Files.writeString(document, Files.readString(document).substring(0, 400));
        Console.Run text = run("list", "--in", url("json:"));
        assertThat(text.status()).isEqualTo(2);
        assertThat(text.out()).contains("red-scarf  revision 1").contains("songjiang  revision 1");
        assertThat(text.errorLines()).isEqualTo(1);
        assertThat(text.err()).contains(file).contains("restore the file from a copy");
        Console.Run json = run("list", "--in", url("json:"), "--format", "json");
        assertThat(json.status()).isEqualTo(2);
        assertThat(json.json().each("plan")).containsExactly("red-scarf", "songjiang");
        Console.Run rollUp =
                run("rollup", folder.resolve("store"), "--as-of", "2026-01-01", "--year", "2025", "--format", "json");
        assertThat(rollUp.status()).isEqualTo(2);
        assertThat(rollUp.err()).contains(file);
        assertThat(rollUp.json().at("plans").each("plan")).containsExactly("red-scarf", "songjiang");
        assertThat(rollUp.json().at("failures").each("file")).containsExactly(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json:", "jdbc:h2:async:"})
    void reading_does_not_make_a_store_that_is_not_there(String kind) throws IOException {
        Console.Run run = run("list", "--in", url(kind));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errorLines()).isEqualTo(1);
        try (var made = Files.list(folder)) {
            assertThat(made).isEmpty();
        }
    }

    @Test
    void a_plan_that_is_not_there_is_named() {
        run("save", ZHANGCUN, "--to", url("json:"));
        Console.Run run = run("load", "elsewhere", "--from", url("json:"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("There is no plan elsewhere in json:");
    }

    @Test
    void saving_says_what_became_of_the_revision_before() throws IOException {
        String url = url("json:");
        Path edited = edited("edited.json", "Sports Meet", "Games Day");
        assertThat(run("save", ZHANGCUN, "--to", url).out()).isEqualTo("zhangcun is at revision 1\n");
        JsonReader effects = run("save", ZHANGCUN, edited, RED_SCARF, "--to", url, "--format", "json")
                .json();
        assertThat(effects.each("effect")).containsExactly("unchanged", "replaced", "created");
        assertThat(effects.each("revision")).containsExactly("1", "2", "1");
        assertThat(effects.at(1).at("before").text()).isEqualTo("1");
        assertThat(run("save", ZHANGCUN, "--to", url, "--base", "2").out())
                .isEqualTo("zhangcun is at revision 3, replaced revision 2\n");
    }

    @Test
    void a_directory_of_other_files_is_refused_with_what_it_has() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "of somebody else");
        Console.Run refused = run("save", ZHANGCUN, "--to", "json:" + folder);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("is no store, and it is not empty: it has notes.txt");
        assertThat(folder.resolve("lock")).doesNotExist();
    }

    private Path edited(String file, String from, String to) throws IOException {
        String text = Files.readString(Path.of(ZHANGCUN));
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    @Test
    void a_plan_saved_on_an_older_base_is_merged_where_the_edits_do_not_touch() throws IOException {
        String url = url("json:");
        run("save", ZHANGCUN, "--to", url);
        run("save", edited("theirs.json", "Sports Meet", "Games Day"), "--to", url);
        Path ours = edited("ours.json", "Annual work plan", "The work plan of the year");
        Console.Run saved = run("save", ours, "--to", url, "--base", "1");
        assertThat(saved.out()).isEqualTo("zhangcun is at revision 3, merged with revision 2\n");
        assertThat(run("load", "zhangcun", "--from", url).out())
                .contains("Games Day")
                .contains("The work plan of the year");

        Path touching = edited("touching.json", "Sports Meet", "Contest");
        Console.Run refused = run("save", touching, "--to", url, "--base", "1");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.errorLines()).isEqualTo(1);
        assertThat(refused.err()).contains("read at revision 1", "is at revision 3", "session/sports-meet");
        assertThat(run("save", touching, "--to", url, "--base", "9").err()).contains("has no revision 9");
    }
}
