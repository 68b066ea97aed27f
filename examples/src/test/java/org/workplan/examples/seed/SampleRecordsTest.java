package org.workplan.examples.seed;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.seed.SeedPlans.RED_SCARF;
import static org.workplan.examples.seed.SeedPlans.SONGJIANG;
import static org.workplan.examples.seed.SeedPlans.ZHANGCUN;
import static org.workplan.examples.seed.SeedPlans.part;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workplan.evaluation.Deficiency;
import org.workplan.evaluation.Evaluation;
import org.workplan.evaluation.EvaluationPolicy;
import org.workplan.evaluation.EvaluationSummary;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Target;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.progress.PlanAssessment;
import org.workplan.progress.RollUp;
import org.workplan.progress.SubjectSummary;
import org.workplan.storage.json.JsonCodec;
import org.workplan.target.Criterion;
import org.workplan.target.Reading;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/** The sample records of the three plans give what the list of questions says of them. */
class SampleRecordsTest {

    private static PlanAssessment assess(Plan plan, String file, Reading reading) {
        return Assessor.of(AssessmentPolicy.STANDARD.withReading(reading))
                .assess(plan.inYear(2025), SeedPlans.measurements(file).entries(), LocalDate.of(2026, 1, 1));
    }

    @Test
    void every_measurement_names_an_indicator_of_its_plan() {
        for (Plan plan : SeedPlans.ALL) {
            assertThat(SeedPlans.measurements(plan.id() + "-2025.json").entries())
                    .isNotEmpty()
                    .allMatch(one -> plan.part(Indicator.class, one.indicator()).isPresent());
        }
    }

    @ParameterizedTest
    @CsvSource({"LITERAL, 22, 23, 2", "INCLUSIVE, 28, 17, 2"})
    void q103_the_year_of_the_second_plan_ends_as_the_table_says(String reading, long met, long notMet, long open) {
        Reading read = reading.equals("LITERAL") ? Reading.LITERAL : Reading.INCLUSIVE;
        RollUp.Counts total =
                assess(RED_SCARF, "red-scarf-2025.json", read).rollUp().whole().total();

        assertThat(total).isEqualTo(new RollUp.Counts(met, notMet, open, 0, 0));
    }

    @Test
    void q21_attendance_of_the_invited_is_37_of_40_on_average() {
        List<BigDecimal> invited = SeedPlans.measurements("zhangcun-2025.json").entries().stream()
                .filter(one -> one.indicator().equals(PartId.of("attendance")))
                .filter(one -> !one.subject().equals(Optional.of(PartId.of("evening-party"))))
                .map(one -> ((Observation.Value) one.value()).value())
                .toList();
        BigDecimal sum = invited.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Rational size = Rational.of(part(ZHANGCUN, Group.class, "invited-families")
                .size()
                .orElseThrow()
                .amount()
                .printedNumber()
                .orElseThrow());
        Rational mean = Rational.of(sum).dividedBy(Rational.of(invited.size()));

        assertThat(mean).isEqualTo(Rational.of(37));
        assertThat(mean.dividedBy(size)).isEqualTo(Rational.of(925, 1000));
    }

    @Test
    void every_attendance_is_of_a_session_on_its_day() {
        assertThat(SeedPlans.measurements("zhangcun-2025.json").entries())
                .filteredOn(one -> one.indicator().equals(PartId.of("attendance")))
                .hasSize(6)
                .allMatch(one -> {
                    Session session = ZHANGCUN.part(Session.class, one.subject().orElseThrow())
                            .orElseThrow();
                    return session.date()
                            .orElseThrow()
                            .in(2025)
                            .equals(one.observed().start());
                });
    }

    @Test
    void q41_and_q43_four_stage_evaluations_are_there_and_a_deficiency_is_made_up_for_one_session_late() {
        List<Evaluation> evaluations =
                SeedPlans.evaluations("zhangcun-2025.json").entries();

        assertThat(evaluations.stream()
                        .map(one -> one.group() + " " + one.session().orElseThrow()))
                .containsExactlyInAnyOrder(
                        "organizers evening-party",
                        "organizers publicity-and-education",
                        "students publicity-and-education",
                        "organizers sports-meet");
        Deficiency.Status second =
                EvaluationSummary.of(ZHANGCUN, evaluations, EvaluationPolicy.STANDARD).deficiencies().stream()
                        .filter(one -> one.session().equals(Optional.of(PartId.of("publicity-and-education"))))
                        .findFirst()
                        .orElseThrow();
        assertThat(second.state()).isEqualTo(Deficiency.Status.State.MADE_UP_LATE);
        assertThat(second.due()).contains(PartId.of("family-interview"));
        assertThat(second.late()).isEqualTo(1);
    }

    @Test
    void q107_one_of_three_schools_has_done_all_five() {
        Criterion.Complete complete = (Criterion.Complete)
                part(SONGJIANG, Target.class, "s-five-ones").criterion();
        Map<PartId, List<Measurement>> schools = SeedPlans.measurements("songjiang-2025.json").entries().stream()
                .filter(one -> one.indicator().equals(PartId.of("five-ones")))
                .collect(groupingBy(one -> one.subject().orElseThrow()));
        List<Integer> done = schools.values().stream()
                .map(some -> {
                    Set<String> items = new HashSet<>();
                    some.forEach(one -> items.add(((Observation.Item) one.value()).item()));
                    items.retainAll(complete.checklist().items());
                    return items.size();
                })
                .toList();

        assertThat(done).containsExactlyInAnyOrder(5, 4, 4);
    }

    @Test
    void q111_seven_of_twelve_social_workers_have_passed() {
        SubjectSummary subjects = assess(SONGJIANG, "songjiang-2025.json", Reading.LITERAL)
                .target(part(SONGJIANG, Target.class, "s-exam").path())
                .orElseThrow()
                .subjects()
                .orElseThrow();

        assertThat(subjects.met()).hasSize(7);
        assertThat(subjects.met().size()
                        + subjects.failing().size()
                        + subjects.undetermined().size())
                .isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhangcun", "red-scarf", "songjiang"})
    void a_plan_of_a_newer_minor_version_with_fields_unknown_here_comes_back_with_them(String id) {
        String newer = SeedPlans.text("plans/" + id + ".json")
                .replaceFirst("\"schemaVersion\": \"1\\.0\"", "\"schemaVersion\": \"1.7\"")
                .replaceFirst("\"title\": ", "\"colour\": {\"shade\": [1, \"two\", null]}, \"title\": ");
        JsonCodec codec = JsonCodec.standard();
        Plan read = codec.readPlan(id, new ByteArrayInputStream(newer.getBytes(StandardCharsets.UTF_8)))
                .orThrow();
        String written = codec.writePlan(read);

        assertThat(read.extensions()).containsOnlyKeys("/colour");
        assertThat(written).contains("\"shade\"", "\"two\"");
        assertThat(codec.readPlan(id, new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)))
                        .orThrow())
                .isEqualTo(read);
    }
}
