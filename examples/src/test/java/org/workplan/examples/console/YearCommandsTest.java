package org.workplan.examples.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.console.Console.RED_SCARF;
import static org.workplan.examples.console.Console.SONGJIANG;
import static org.workplan.examples.console.Console.SONGJIANG_MEASUREMENTS;
import static org.workplan.examples.console.Console.ZHANGCUN;
import static org.workplan.examples.console.Console.ZHANGCUN_MEASUREMENTS;
import static org.workplan.examples.console.Console.run;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands about people, means and records of a working year. */
class YearCommandsTest {

    private static JsonReader staffing(String... more) {
        List<String> arguments = new ArrayList<>(List.of("staffing", ZHANGCUN, "--format", "json"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray()).json();
    }

    @Test
    void q11_and_q15_the_staff_is_complete_and_no_session_has_any() {
        JsonReader json = staffing();
        assertThat(json.at("staff").at("named").value()).isEqualTo(13L);
        assertThat(json.at("staff").at("verdict").text()).isEqualTo("MET");
        assertThat(json.at("roles").each("named")).containsExactly("2", "1", "5", "2", "1", "2");
        assertThat(json.at("sessions").each("named")).containsExactly("0", "0", "0", "0", "0", "0");
        assertThat(json.at("doubleBookings").list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tian-bobo", "Tian Bobo"})
    void q13_who_drops_out_leaves_one_short_and_the_reserve_could_fill_in(String person) {
        JsonReader gone = staffing("--drop-out", person).at("dropOut");
        assertThat(gone.at("losses").at(0).at("after").at("named").value()).isEqualTo(12L);
        assertThat(gone.at("losses").at(1).at("after").at("place").text()).isEqualTo("role/performance");
        assertThat(gone.at("losses").at(1).at("after").at("named").value()).isEqualTo(4L);
        assertThat(gone.at("substitutes").each("person")).containsExactly("zhang-shuwei", "li-yang");
        assertThat(run("staffing", ZHANGCUN, "--drop-out", person, "--lang", "zh")
                        .out())
                .contains("如果Tian Bobo缺席")
                .contains("缺1人");
    }

    @Test
    void q27_and_q28_what_is_vague_is_neither_short_nor_enough() {
        JsonReader resources =
                run("resources", ZHANGCUN, "--format", "json").json().at("resources");
        assertThat(resources.list()).hasSize(9);
        assertThat(resources.where("resource", "leaflets").at("toBuy").at("low").text())
                .isEqualTo("53");
        assertThat(resources.where("resource", "chairs").at("verdict").text()).isEqualTo("UNDETERMINED");
        assertThat(resources
                        .where("resource", "display-boards")
                        .at("toBuy")
                        .at("high")
                        .text())
                .isEqualTo("4");
        assertThat(run("resources", ZHANGCUN).out())
                .contains("\"Chairs\": required unknown")
                .doesNotContain("at least 0");
    }

    @Test
    void q29_funds_that_are_not_stated_are_not_none() {
        JsonReader budget = run("resources", ZHANGCUN, "--price", "banners=35.50", "--format", "json")
                .json()
                .at("budget");
        assertThat(budget.at("cost").at("low").text()).isEqualTo("71");
        assertThat(budget.at("funds").at("high").text()).isEqualTo("null");
        assertThat(budget.at("gap").at("high").text()).isEqualTo("null");
        assertThat(budget.at("unpriced").list()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({"banners, RESOURCE=NUMBER", "flags=3, no resource", "banners=cheap, not a price", "banners=-1, below 0"
    })
    void a_price_that_cannot_be_is_named(String price, String told) {
        Console.Run run = run("resources", ZHANGCUN, "--price", price);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errorLines()).isEqualTo(1);
        assertThat(run.err()).contains(told);
    }

    private static Console.Run records(String plan, String measurements, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("records", plan, "--measurements", measurements, "--year", "2025", "--as-of", "2025-12-01"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray());
    }

    @Test
    void q21_and_q25_attendance_names_its_base_and_booklets_go_to_those_invited() {
        JsonReader sessions = records(ZHANGCUN, ZHANGCUN_MEASUREMENTS, "--format", "json")
                .json()
                .at("sessions");
        assertThat(sessions.list()).hasSize(6);
        JsonReader interview = sessions.where("session", "family-interview");
        assertThat(interview.at("rates").at(0).at("base").text()).isEqualTo("invited-families");
        assertThat(interview.at("rates").at(0).at("printed").text()).isEqualTo("90");
        JsonReader party =
                sessions.where("session", "evening-party").at("handOuts").at(0);
        assertThat(party.at("issued").at("low").text()).isEqualTo("40");
        assertThat(party.at("without").at("high").text()).isEqualTo("0");
        assertThat(party.at("left").at("high").text()).isEqualTo("13");
    }

    @Test
    void points_cases_and_partners_are_told_under_pseudonyms_and_small_counts_are_not() {
        String out = records(SONGJIANG, SONGJIANG_MEASUREMENTS).out();
        assertThat(out)
                .contains("volunteer-1: 1\n")
                .contains("volunteer-2 has 4 points and requests 9: 5 short")
                .contains("client-1: last contact on 1 Jun 2025")
                .contains("relapse: hidden")
                .contains("Anti-drug agreement with District Education Bureau Youth Protection Office: planned");
        assertThat(records(SONGJIANG, SONGJIANG_MEASUREMENTS, "--threshold", "0")
                        .out())
                .contains("relapse: 1\n")
                .contains("phased abstinence: 7\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void for_everybody_no_single_record_is_told(String format) {
        String out = records(SONGJIANG, SONGJIANG_MEASUREMENTS, "--public", "--format", format)
                .out();
        assertThat(out).isNotEmpty().doesNotContain("client-1").doesNotContain("volunteer-1");
        assertThat(records(ZHANGCUN, ZHANGCUN_MEASUREMENTS, "--public", "--format", format)
                        .out())
                .doesNotContain("suggestion-1");
    }

    @Test
    void a_plan_that_says_nothing_of_people_or_means_says_so() {
        assertThat(run("staffing", RED_SCARF).out()).endsWith("  Nothing to report.\n");
        assertThat(run("resources", RED_SCARF).out()).endsWith("  Nothing to report.\n");
        assertThat(run("records", RED_SCARF, "--as-of", "2025-12-01").err()).contains("--measurements");
    }
}
