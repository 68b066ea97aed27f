package org.workplan.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operation;
import org.workplan.plan.Plan;
import org.workplan.progress.Assessment;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.PlanAssessment;
import org.workplan.progress.RollUp;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** What holds for every plan, every log and every day. */
class AssessmentProperties {

    /** A plan, what was measured, and the question. */
    record Question(
            Plan plan,
            ImmutableList<Measurement> log,
            LocalDate asOf,
            Optional<Instant> knownAt,
            AssessmentPolicy policy) {

        PlanAssessment answer() {
            return answer(policy, log, asOf);
        }

        PlanAssessment answer(AssessmentPolicy by, List<Measurement> seen, LocalDate day) {
            Assessor assessor = Assessor.of(by);
            return knownAt.map(instant -> assessor.assess(plan, seen, day, instant))
                    .orElseGet(() -> assessor.assess(plan, seen, day));
        }
    }

    @Provide
    Arbitrary<Question> questions() {
        Arbitrary<LocalDate> days = Arbitraries.integers()
                .between(-40, 800)
                .map(number -> LocalDate.of(2024, 12, 1).plusDays(number));
        Arbitrary<Instant> instants = Arbitraries.integers()
                .between(-40, 800)
                .map(number -> Instant.parse("2024-12-01T12:00:00Z").plusSeconds(number * 86_400L));
        Arbitrary<AssessmentPolicy> policies = Arbitraries.of(
                AssessmentPolicy.STANDARD,
                AssessmentPolicy.STANDARD.withReading(org.workplan.target.Reading.INCLUSIVE),
                AssessmentPolicy.STANDARD.withSilence(AssessmentPolicy.Silence.NOTHING_HAPPENED),
                AssessmentPolicy.STANDARD.withSharing(AssessmentPolicy.Sharing.ONCE_PER_PLAN));
        return Combinators.combine(DrawnPlan.any(), days, instants.optional(0.3), policies)
                .as((drawn, asOf, knownAt, policy) -> new Question(drawn.plan(), drawn.log(), asOf, knownAt, policy));
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void the_order_of_measurements_never_matters(@ForAll("questions") Question question, @ForAll Random random) {
        List<Measurement> shuffled = new ArrayList<>(question.log());
        Collections.shuffle(shuffled, random);

        assertThat(question.answer(question.policy(), shuffled, question.asOf()))
                .isEqualTo(question.answer());
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void an_old_instant_of_knowledge_gives_the_old_answer(
            @ForAll("questions") Question question, @ForAll("questions") Question later) {
        Instant then = Instant.parse("2025-06-30T12:00:00Z");
        List<Measurement> grown = new ArrayList<>(question.log());
        later.log().stream()
                .map(one -> Measurement.builder()
                        .from(one)
                        .recordedAt(then.plusSeconds(1 + one.id().value().length()))
                        .build())
                .forEach(grown::add);
        PlanAssessment old =
                Assessor.of(question.policy()).assess(question.plan(), question.log(), question.asOf(), then);
        PlanAssessment replayed = Assessor.of(question.policy()).assess(question.plan(), grown, question.asOf(), then);

        assertThat(replayed.targets()).isEqualTo(old.targets());
        assertThat(replayed.rollUp()).isEqualTo(old.rollUp());
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void evidence_replays_to_the_same_verdict(@ForAll("questions") Question question) {
        for (Assessment one : question.answer().targets()) {
            assertThat(one.explanation().replay()).as("%s", one.target()).contains(one.verdict());
        }
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void a_tampered_figure_never_replays_to_the_same_tree(@ForAll("questions") Question question) {
        for (Assessment one : question.answer().targets()) {
            if (one.explanation().operation() instanceof Operation.Compare) {
                Optional<Explanation> tampered = tampered(one.explanation());
                tampered.ifPresent(tree -> assertThatThrownBy(tree::replay).isInstanceOf(IllegalStateException.class));
            }
        }
    }

    /** The same tree with its first exact leaf raised by one, where that leaf must be heard: below sums only. */
    private static Optional<Explanation> tampered(Explanation node) {
        if (node.operation() instanceof Operation.Given given
                && given.value().exact().isPresent()) {
            Interval other = given.value().plus(Interval.exactly(Rational.ONE));
            return Optional.of(
                    new Explanation(node.key(), node.operands(), new Operation.Given(other), node.reasons()));
        }
        boolean heard = node.operation() instanceof Operation.Compare
                || (node.operation() instanceof Operation.Reduce reduce
                        && reduce.how() == org.workplan.explanation.Operation.Reduction.SUM);
        if (!heard) {
            return Optional.empty();
        }
        for (int index = 0; index < node.reasons().size(); index++) {
            Optional<Explanation> below = tampered(node.reasons().get(index));
            if (below.isPresent()) {
                List<Explanation> reasons = new ArrayList<>(node.reasons());
                reasons.set(index, below.get());
                return Optional.of(
                        new Explanation(node.key(), node.operands(), node.operation(), ImmutableList.copyOf(reasons)));
            }
        }
        return Optional.empty();
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void nothing_is_met_and_nothing_missed_without_data(@ForAll("questions") Question question) {
        PlanAssessment answer = question.answer(AssessmentPolicy.STANDARD, ImmutableList.of(), question.asOf());

        for (Assessment one : answer.targets()) {
            assertThat(one.verdict()).as("%s", one.explanation()).isNotIn(Verdict.MET, Verdict.NOT_MET);
            if (one.verdict() != Verdict.NOT_APPLICABLE) {
                assertThat(one.value()).as("a true zero of %s", one).isNotEqualTo(Optional.of(Interval.exactly(0)));
            }
        }
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void what_is_met_has_come_all_the_way(@ForAll("questions") Question question) {
        for (Assessment one : question.answer().targets()) {
            if (one.verdict() == Verdict.MET) {
                assertThat(one.progress()).as("%s", one).isIn(Optional.empty(), Optional.of(Interval.exactly(1)));
            }
            if (one.verdict() == Verdict.NOT_MET) {
                one.progress()
                        .flatMap(Interval::low)
                        .ifPresent(low -> assertThat(low).as("%s", one).isLessThanOrEqualTo(Rational.ONE));
            }
        }
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void every_target_is_counted_once_in_the_whole_and_at_every_height(@ForAll("questions") Question question) {
        PlanAssessment answer = question.answer();

        assertThat(answer.targets()).hasSameSizeAs(question.plan().targets());
        assertThat(answer.rollUp().whole().total().total())
                .isEqualTo(answer.targets().size());
        RollUp again = answer.targets().stream().map(RollUp::of).reduce(RollUp.NONE, RollUp::merge);
        assertThat(answer.rollUp().whole()).isEqualTo(again);
        answer.rollUp()
                .parts()
                .values()
                .forEach(part -> assertThat(part.total().total())
                        .isLessThanOrEqualTo(answer.targets().size()));
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void roll_ups_merge_in_any_grouping_and_order_and_nothing_changes_nothing(
            @ForAll("questions") Question one, @ForAll("questions") Question two, @ForAll("questions") Question three) {
        RollUp a = one.answer().rollUp().whole();
        RollUp b = two.answer().rollUp().whole();
        RollUp c = three.answer().rollUp().whole();

        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(b)).isEqualTo(b.merge(a));
        assertThat(a.merge(RollUp.NONE)).isEqualTo(a);
        List<Assessment> all = new ArrayList<>(one.answer().targets());
        all.addAll(two.answer().targets());
        assertThat(a.merge(b)).isEqualTo(all.stream().map(RollUp::of).reduce(RollUp.NONE, RollUp::merge));
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void every_measurement_that_the_plan_does_not_know_is_named(@ForAll("questions") Question question) {
        PlanAssessment answer = question.answer();
        for (Measurement one : question.log()) {
            boolean unknown = question.plan().indicators().stream()
                    .noneMatch(indicator -> indicator.id().equals(one.indicator()));
            if (unknown) {
                assertThat(answer.rejected())
                        .extracting(MeasurementLog.Rejection::measurement)
                        .contains(one);
            }
        }
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void a_final_verdict_stays_whatever_is_observed_later(
            @ForAll("questions") Question question, @ForAll("questions") Question later) {
        Assume.that(question.policy().sharing() == AssessmentPolicy.Sharing.ONCE_PER_TARGET);
        PlanAssessment before = question.answer();
        PlanAssessment after = question.answer(
                question.policy(), question.log(), question.asOf().plusDays(1));
        for (int index = 0; index < before.targets().size(); index++) {
            Assessment one = before.targets().get(index);
            boolean nothingNew = question.log().stream()
                    .noneMatch(record -> record.observed().end().isAfter(question.asOf()));
            if (nothingNew
                    && one.finality() == Assessment.Finality.FINAL
                    && one.verdict().isDecided()) {
                assertThat(after.targets().get(index).verdict()).as("%s", one).isEqualTo(one.verdict());
            }
        }
    }
}
