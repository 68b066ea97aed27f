package org.workplan.examples.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.console.Console.ZHANGCUN;
import static org.workplan.examples.console.Console.ZHANGCUN_EVALUATIONS;
import static org.workplan.examples.console.Console.run;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {

    @Test
    void q41_missing_evaluations_are_named_session_by_session() {
        JsonReader json = run(
                        "evaluate",
                        ZHANGCUN,
                        "--evaluations",
                        ZHANGCUN_EVALUATIONS,
                        "--year",
                        "2025",
                        "--as-of",
                        "2025-11-12",
                        "--format",
                        "json")
                .json();
        assertThat(json.at("expected").value()).isEqualTo(12L);
        assertThat(json.at("present").value()).isEqualTo(4L);
        assertThat(json.at("missing").value()).isEqualTo(8L);
        assertThat(json.at("sessions")
                        .where("session", "family-interview")
                        .at("missing")
                        .list())
                .extracting(JsonReader::text)
                .containsExactly("students", "organizers");
        assertThat(json.at("summary").at("missing").list())
                .extracting(JsonReader::text)
                .containsExactly("community residents", "organizers", "community leaders");
    }

    @Test
    void without_a_day_every_session_counts_as_over() {
        JsonReader json = run("evaluate", ZHANGCUN, "--evaluations", ZHANGCUN_EVALUATIONS, "--format", "json")
                .json();
        assertThat(json.at("asOf").text()).isEqualTo("null");
        assertThat(json.at("missing").value()).isEqualTo(8L);
    }

    @Test
    void a_deficiency_is_followed_to_the_session_that_made_up_for_it() {
        JsonReader deficiency = run("evaluate", ZHANGCUN, "--evaluations", ZHANGCUN_EVALUATIONS, "--format", "json")
                .json()
                .at("deficiencies")
                .at(0);
        assertThat(deficiency.at("id").text()).isEqualTo("d-1");
        assertThat(deficiency.at("due").text()).isEqualTo("publicity-and-education");
        assertThat(deficiency.at("state").text()).isEqualTo("MADE_UP_LATE");
        assertThat(deficiency.at("late").value()).isEqualTo(2L);
    }

    @Test
    void text_says_the_same_in_both_languages() {
        Console.Run english = run("evaluate", ZHANGCUN, "--evaluations", ZHANGCUN_EVALUATIONS);
        assertThat(english.status()).isZero();
        assertThat(english.out()).contains("4 of 12 received, 8 missing").contains("2 sessions late");
        assertThat(run("evaluate", ZHANGCUN, "--evaluations", ZHANGCUN_EVALUATIONS, "--lang", "zh")
                        .out())
                .contains("收到4份，缺少8份")
                .contains("晚了2次活动");
    }

    private static Console.Run weighed(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "evaluate",
                ZHANGCUN,
                "--evaluations",
                ZHANGCUN_EVALUATIONS,
                "--format",
                "json",
                "--as-of",
                "2025-11-12"));
        arguments.addAll(List.of(options));
        return run(arguments.toArray());
    }

    @Test
    void weights_and_numbers_invited_are_told_by_option() {
        JsonReader session = weighed("--weight", "students=3", "--weight", "Organizers=1", "--invited", "students=40")
                .json()
                .at("sessions")
                .where("session", "publicity-and-education");
        assertThat(session.at("criteria").at(0).at("score").text()).isEqualTo("3.75");
        assertThat(session.at("responses").where("group", "students").at("rate").text())
                .isEqualTo("0.025");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--weight   | students     | GROUP=NUMBER",
                "--weight   | nobody=2     | nobody",
                "--weight   | students=0   | above 0",
                "--weight   | students=two | not a weight",
                "--invited  | students=1.5 | whole number",
                "--invited  | students=-1  | whole number",
                "--invited  | =4           | GROUP=NUMBER"
            })
    void a_group_or_number_that_cannot_be_is_named(String option, String value, String told) {
        Console.Run run = weighed(option, value);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errorLines()).isEqualTo(1);
        assertThat(run.err()).contains(told);
    }

    @Test
    void measurements_need_a_day() {
        Console.Run run = run(
                "evaluate",
                ZHANGCUN,
                "--evaluations",
                ZHANGCUN_EVALUATIONS,
                "--measurements",
                Console.RED_SCARF_MEASUREMENTS);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--as-of");
    }
}
