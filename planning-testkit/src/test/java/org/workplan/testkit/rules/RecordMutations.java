package org.workplan.testkit.rules;

import static org.workplan.testkit.rules.Mutation.evaluated;
import static org.workplan.testkit.rules.Mutation.measured;

import com.google.common.collect.ImmutableList;
import org.workplan.progress.Observation;
import org.workplan.rule.standard.StandardRules;
import org.workplan.value.DatePeriod;
import org.workplan.value.RecordId;

/** Faults of measurements and evaluations. */
final class RecordMutations {
    private RecordMutations() {}

    static ImmutableList<Mutation> all() {
        return ImmutableList.<Mutation>builder()
                .addAll(times())
                .addAll(numbers())
                .addAll(opinions())
                .build();
    }

    private static ImmutableList<Mutation> times() {
        return ImmutableList.of(
                Mutation.of(
                        StandardRules.PERIOD_OVERLAP,
                        "indicator/visits",
                        "the measurements v1, v3 contradict each other",
                        measured(shape -> CleanRecords.value("v3", "visits", shape.day(2, 1), 1)
                                .withObserved(DatePeriod.of(shape.day(2, 1), shape.day(2, 28))))),
                Mutation.of(
                        StandardRules.FUTURE_MEASUREMENT,
                        "indicator/visits",
                        "1 measurement is dated after 30 Jun 2025 and does not count yet: v4",
                        measured(shape -> CleanRecords.value("v4", "visits", shape.day(7, 15), 1))),
                Mutation.of(
                        StandardRules.BROKEN_CORRECTION,
                        "plan",
                        "1 entry corrects an entry that does not exist, so the original still counts: v6 (v9)",
                        measured(shape -> CleanRecords.value("v6", "visits", shape.day(4, 3), 1)
                                .withCorrects(RecordId.of("v9")))));
    }

    private static ImmutableList<Mutation> numbers() {
        return ImmutableList.of(
                Mutation.of(
                        StandardRules.RUNNING_TOTAL_DECREASES,
                        "indicator/members",
                        "decreases from 5",
                        measured(shape -> CleanRecords.value("m3", "members", shape.day(4, 3), 4))),
                Mutation.of(
                        StandardRules.PARTS_NOT_TOTAL,
                        "indicator/audience",
                        "the parts add up to 12",
                        (shape, context) -> context.withMeasurements(context.measurements().stream()
                                .map(one -> one.id().value().equals("all") ? one.withValue(Observation.of(13)) : one)
                                .toList())),
                Mutation.of(
                        StandardRules.RATIO_OVER_ONE,
                        "indicator/answered",
                        "1 measurement is above 100 %: a2",
                        measured(shape -> CleanRecords.share("a2", shape.day(4, 3), 11, 10))),
                Mutation.of(
                        StandardRules.ZERO_DENOMINATOR,
                        "indicator/answered",
                        "1 measurement has the denominator 0: a3",
                        measured(shape -> CleanRecords.share("a3", shape.day(4, 4), 0, 0))),
                Mutation.of(
                        StandardRules.NUMBER_WITH_TEXT,
                        "indicator/visits",
                        "1 measurement has the wrong kind of value: v5",
                        measured(shape -> CleanRecords.value("v5", "visits", shape.day(4, 3), 0)
                                .withValue(Observation.level("many")))));
    }

    private static ImmutableList<Mutation> opinions() {
        return ImmutableList.of(
                Mutation.of(
                        StandardRules.EVALUATION_MISSING,
                        "evaluation/after-each",
                        "1 of 6 evaluations is missing",
                        (shape, context) ->
                                context.withEvaluations(context.evaluations().subList(0, 5))),
                Mutation.of(
                        StandardRules.DEFICIENCY_OPEN,
                        "session/talk",
                        "\"The room was cold\" is not resolved; the next opportunity is farewell",
                        evaluated("e4", one -> one.withRemedies(ImmutableList.of()))),
                Mutation.of(
                        StandardRules.EARLY_EVALUATION,
                        "session/talk",
                        "talk takes place on 10 Feb 2025, but 1 evaluation is dated earlier: e1",
                        evaluated("e1", one -> one.withOn(one.on().minusDays(20)))),
                Mutation.of(
                        StandardRules.RATING_AGAINST_PROGRESS,
                        "goal/visited",
                        "evaluators rate it 0",
                        evaluated("e5", one -> one.withRatings(CleanRecords.rating(1)))));
    }
}
