package org.workplan.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.progress.Assessment;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.PlanAssessment;
import org.workplan.progress.RollUp;
import org.workplan.target.Reading;

/** The full year of question 103: every target under both readings, and its roll-up. */
class RedScarfYearTest {
    private static final Plan PLAN = Log.plan("red-scarf").inYear(2025);

    /** The targets in the plan's order: M met, N not met, O open. */
    private static final String LITERAL = "NMNMNNOMNMMNNMMNMNMMMNMNMNMNNNMNMNNMNMOMMNNMNMN";

    private static final String INCLUSIVE = "NMNMNNOMMMMNNMMNMNMMMNMNMMMNNMMMMNNMNMOMMNNMMMM";

    private static PlanAssessment year(Reading reading, LocalDate asOf) {
        return Assessor.of(AssessmentPolicy.STANDARD.withReading(reading)).assess(PLAN, Log.sample(), asOf);
    }

    private static String letters(PlanAssessment year) {
        StringBuilder letters = new StringBuilder();
        for (Assessment one : year.targets()) {
            letters.append(
                    switch (one.verdict()) {
                        case MET -> 'M';
                        case NOT_MET -> 'N';
                        case UNDETERMINED -> 'O';
                        case NOT_APPLICABLE -> '-';
                    });
        }
        return letters.toString();
    }

    private static Map<String, String> areas(PlanAssessment year) {
        Map<String, String> areas = new LinkedHashMap<>();
        for (String area : Arrays.asList(
                "party-building",
                "civil-affairs",
                "culture-and-education",
                "family-planning",
                "health",
                "comprehensive-management",
                "social-security")) {
            areas.put(
                    area,
                    text(year.rollUp().of(PartPath.parse("section/" + area)).orElse(RollUp.NONE)));
        }
        areas.put("plan", text(year.rollUp().whole()));
        return areas;
    }

    private static String text(RollUp rollUp) {
        RollUp.Counts counts = rollUp.total();
        assertThat(counts.undetermined()).isZero();
        assertThat(counts.notApplicable()).isZero();
        return counts.total() + ": " + counts.met() + "/" + counts.notMet() + "/" + counts.open();
    }

    private static Map<String, String> expected(String... countsByArea) {
        Map<String, String> expected = new LinkedHashMap<>();
        String[] areas = {
            "party-building",
            "civil-affairs",
            "culture-and-education",
            "family-planning",
            "health",
            "comprehensive-management",
            "social-security",
            "plan"
        };
        for (int index = 0; index < areas.length; index++) {
            expected.put(areas[index], countsByArea[index]);
        }
        return expected;
    }

    @Test
    void q103_every_target_of_the_year_read_literally_and_inclusively() {
        assertThat(letters(year(Reading.LITERAL, Log.AFTER_CLOSE))).isEqualTo(LITERAL);
        assertThat(letters(year(Reading.INCLUSIVE, Log.AFTER_CLOSE))).isEqualTo(INCLUSIVE);
    }

    @Test
    void q103_the_roll_up_of_the_year_by_area_and_plan() {
        assertThat(areas(year(Reading.LITERAL, Log.AFTER_CLOSE)))
                .isEqualTo(expected(
                        "7: 2/4/1",
                        "8: 5/3/0",
                        "16: 8/8/0",
                        "4: 1/3/0",
                        "10: 5/4/1",
                        "0: 0/0/0",
                        "2: 1/1/0",
                        "47: 22/23/2"));
        assertThat(areas(year(Reading.INCLUSIVE, Log.AFTER_CLOSE)))
                .isEqualTo(expected(
                        "7: 2/4/1",
                        "8: 6/2/0",
                        "16: 10/6/0",
                        "4: 2/2/0",
                        "10: 6/3/1",
                        "0: 0/0/0",
                        "2: 2/0/0",
                        "47: 28/17/2"));
    }

    @Test
    void q103_the_inclusive_reading_turns_exactly_six_targets() {
        PlanAssessment literal = year(Reading.LITERAL, Log.AFTER_CLOSE);
        PlanAssessment inclusive = year(Reading.INCLUSIVE, Log.AFTER_CLOSE);

        assertThat(inclusive.targets().stream()
                        .filter(one -> !literal.target(one.target())
                                .orElseThrow()
                                .verdict()
                                .equals(one.verdict()))
                        .map(one -> one.target().id().value()))
                .containsExactly(
                        "r-pairs",
                        "r-performances",
                        "r-culture-articles",
                        "r-contraceptive",
                        "r-health-tv",
                        "r-lowincome-activities");
    }

    @Test
    void q127_and_q139_all_47_targets_are_in_the_roll_up_on_any_day() {
        for (LocalDate asOf = LocalDate.of(2024, 12, 1);
                asOf.isBefore(LocalDate.of(2026, 3, 1));
                asOf = asOf.plusMonths(1)) {
            PlanAssessment answer = year(Reading.LITERAL, asOf);
            RollUp.Counts counts = answer.rollUp().whole().total();

            assertThat(counts.met() + counts.notMet() + counts.open() + counts.undetermined() + counts.notApplicable())
                    .isEqualTo(47);
        }
    }
}
