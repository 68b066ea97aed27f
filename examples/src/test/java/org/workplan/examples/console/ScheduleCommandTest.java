package org.workplan.examples.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.console.Console.RED_SCARF;
import static org.workplan.examples.console.Console.RED_SCARF_MEASUREMENTS;
import static org.workplan.examples.console.Console.SONGJIANG;
import static org.workplan.examples.console.Console.SONGJIANG_MEASUREMENTS;
import static org.workplan.examples.console.Console.ZHANGCUN;
import static org.workplan.examples.console.Console.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleCommandTest {

    @Test
    void q9_the_day_view_says_what_is_over_and_what_comes_next() {
        JsonReader json = run(
                        "schedule",
                        ZHANGCUN,
                        "--year",
                        "2025",
                        "--from",
                        "2025-11-09",
                        "--to",
                        "2025-11-09",
                        "--at",
                        "2025-11-09T13:00",
                        "--format",
                        "json")
                .json();
        JsonReader over = json.at("items").where("part", "session/publicity-and-education");
        assertThat(over.at("state").text()).isEqualTo("OVER");
        assertThat(over.at("start").text()).isEqualTo("09:20");
        assertThat(over.at("staffed").value()).isEqualTo(false);
        assertThat(over.at("outsidePeriod").value()).isEqualTo(true);
        assertThat(json.at("next").text()).isEqualTo("session/family-interview");
        assertThat(json.at("minutesUntilNext").value()).isEqualTo(140L);
        assertThat(json.at("hours").at("total").text()).isEqualTo("11");
        assertThat(json.at("hours").at("inside").text()).isEqualTo("2");
        assertThat(json.at("hours").at("outside").text()).isEqualTo("9");
    }

    @Test
    void the_whole_plan_is_shown_when_no_days_are_named() {
        Console.Run run = run("schedule", ZHANGCUN, "--year", "2025");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("2025-10-01 – 2025-11-11")
                .contains("09:00–10:00; session: \"Process Memories\"; no staff assigned; outside the period")
                .contains("with a break of 4 h 0 min")
                .contains("11 h of sessions: 2 h inside the period, 9 h outside");
    }

    @Test
    void months_of_a_quota_are_done_overdue_or_to_come() {
        JsonReader items = run(
                        "schedule",
                        RED_SCARF,
                        "--year",
                        "2025",
                        "--measurements",
                        RED_SCARF_MEASUREMENTS,
                        "--at",
                        "2025-04-15",
                        "--from",
                        "2025-02-01",
                        "--to",
                        "2025-04-30",
                        "--format",
                        "json")
                .json()
                .at("items");
        assertThat(items.list())
                .filteredOn(item -> item.at("part").text().equals("target/r-party-classes"))
                .extracting(
                        item -> item.at("date").text() + " " + item.at("state").text())
                .containsExactly("2025-02-28 DONE", "2025-03-31 OVERDUE", "2025-04-30 DONE");
    }

    @Test
    void a_plan_without_a_year_asks_for_one() {
        Console.Run run = run("schedule", ZHANGCUN);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("Plan zhangcun has no year, so its days cannot be determined. Add --year YYYY.\n");
    }

    @Test
    void an_area_shows_only_its_own_targets() {
        JsonReader items = run(
                        "schedule", RED_SCARF, "--year", "2025", "--person", "section/health", "--format", "json")
                .json()
                .at("items");
        assertThat(items.each("part")).isNotEmpty().doesNotContain("target/r-party-classes");
    }

    @Test
    void a_person_who_is_not_there_is_named_with_those_who_are() {
        Console.Run run = run("schedule", ZHANGCUN, "--year", "2025", "--person", "nobody");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("no person \"nobody\"").contains("tian-bobo");
        assertThat(run("schedule", ZHANGCUN, "--year", "2025", "--person", "tian-bobo", "--format", "json")
                        .json()
                        .at("items")
                        .list())
                .isEmpty();
        assertThat(run("schedule", ZHANGCUN, "--year", "2025", "--person", "tian-bobo")
                        .out())
                .contains("\n  Nothing to report.\n");
    }

    private static Console.Run june(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "schedule",
                SONGJIANG,
                "--year",
                "2025",
                "--at",
                "2025-06-30",
                "--from",
                "2025-06-01",
                "--to",
                "2025-07-31",
                "--measurements",
                SONGJIANG_MEASUREMENTS));
        arguments.addAll(List.of(more));
        return run(arguments.toArray());
    }

    @Test
    void q115_clients_to_be_met_again_stand_on_their_day_and_those_never_met_apart() {
        Console.Run text = june("--contact-days", "30");
        assertThat(text.status()).as(text.err()).isZero();
        assertThat(text.out())
                .contains("  overdue: 1; due today: 1\n")
                .contains("contact: client-3, last contact on 30 May 2025, due every 30 days; overdue")
                .contains("No contact is recorded for client-4");
        JsonReader contacts =
                june("--contact-days", "30", "--format", "json").json().at("contacts");
        assertThat(contacts.where("client", "client-1").at("state").text()).isEqualTo("FINE");
        assertThat(contacts.where("client", "client-2").at("state").text()).isEqualTo("DUE_TODAY");
        assertThat(contacts.where("client", "client-3").at("daysLate").value()).isEqualTo(1L);
        assertThat(contacts.where("client", "client-4").at("state").text()).isEqualTo("NEVER");
    }

    @Test
    void without_an_interval_nobody_is_told_to_be_overdue() {
        assertThat(june().out()).contains("No contact interval is set").doesNotContain("overdue:");
        assertThat(june("--lang", "zh").out()).contains("没有设定联系间隔");
    }

    @Test
    void an_interval_needs_a_number_and_the_measurements() {
        assertThat(june("--contact-days", "0").err()).contains("every 0 days");
        Console.Run bare = run("schedule", SONGJIANG, "--year", "2025", "--contact-days", "30");
        assertThat(bare.status()).isEqualTo(2);
        assertThat(bare.err()).contains("--measurements");
    }

    @Test
    void evaluations_that_are_due_are_on_the_agenda_with_those_who_have_not_spoken() {
        Console.Run run = run(
                "schedule",
                ZHANGCUN,
                "--year",
                "2025",
                "--at",
                "2025-11-10T12:00",
                "--evaluations",
                Console.ZHANGCUN_EVALUATIONS);
        assertThat(run.out())
                .contains("evaluation: evaluate \"Social evening party\"; by students; overdue")
                .contains("evaluation: evaluate \"Publicity and Education\"; done")
                .contains(
                        "evaluation: \"Evaluation at the end\"; by community residents, organizers, community leaders; upcoming");
    }

    @Test
    void a_role_and_an_area_are_named_by_id_or_title_and_never_together() {
        assertThat(run("schedule", RED_SCARF, "--year", "2025", "--area", "health", "--format", "json")
                        .json()
                        .at("items")
                        .each("part"))
                .isEqualTo(
                        run("schedule", RED_SCARF, "--year", "2025", "--person", "section/health", "--format", "json")
                                .json()
                                .at("items")
                                .each("part"));
        assertThat(run("schedule", ZHANGCUN, "--year", "2025", "--role", "Mobile")
                        .status())
                .isZero();
        assertThat(run("schedule", ZHANGCUN, "--year", "2025", "--role", "cook").err())
                .contains("no role \"cook\"")
                .contains("performance");
        assertThat(run("schedule", ZHANGCUN, "--year", "2025", "--role", "mobile", "--area", "manpower")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void days_that_run_backwards_are_refused() {
        Console.Run run = run("schedule", ZHANGCUN, "--year", "2025", "--from", "2025-11-09", "--to", "2025-11-01");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("2025-11-01").contains("Swap");
    }

    @Test
    void a_calendar_is_written_whole_and_the_same_each_time(@TempDir Path folder) throws IOException {
        Path first = folder.resolve("a/first.ics");
        Path second = folder.resolve("second.ics");
        assertThat(run("schedule", ZHANGCUN, "--year", "2025", "--ics", first).status())
                .isZero();
        assertThat(run("schedule", ZHANGCUN, "--year", "2025", "--ics", second).status())
                .isZero();
        assertThat(Files.readString(first))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .isEqualTo(Files.readString(second));
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(folder.resolve("a"), second);
        }
    }

    private static Path changed(Path folder, String... fromAndTo) throws IOException {
        String text = Files.readString(Path.of(ZHANGCUN));
        for (int index = 0; index < fromAndTo.length; index += 2) {
            assertThat(text).contains(fromAndTo[index]);
            text = text.replace(fromAndTo[index], fromAndTo[index + 1]);
        }
        return Files.writeString(folder.resolve("plan.json"), text);
    }

    @Test
    void a_period_with_its_years_needs_no_year_beside_it(@TempDir Path folder) throws IOException {
        Path plan = changed(
                folder,
                "{\"start\": \"10-01\", \"end\": \"10-30\"}",
                "{\"start\": \"2025-10-01\", \"end\": \"2025-10-30\"}");
        Console.Run run = run("schedule", plan);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("2025-10-01 – 2025-11-11")
                .contains("11 h of sessions: 2 h inside the period, 9 h outside");
    }

    @Test
    void sessions_of_one_title_are_told_by_their_paths_all_over_the_page(@TempDir Path folder) throws IOException {
        Path plan = changed(folder, "\"title\": \"Home visit again\"", "\"title\": \"Sports Meet\"");
        assertThat(run("schedule", plan, "--year", "2025").out())
                .contains("session: \"Sports Meet\" (session/sports-meet)")
                .contains("session: \"Sports Meet\" (session/home-visit)")
                .contains("session: \"Process Memories\";");
    }
}
