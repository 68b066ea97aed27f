package org.workplan.testkit.rules;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.workplan.evaluation.Deficiency;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

/** What has been measured and said of the clean plan until the end of June. */
final class CleanRecords {
    static final RecordId COLD = RecordId.of("cold-room");

    private CleanRecords() {}

    static ImmutableList<Measurement> measurements(Shape shape) {
        DatePeriod february = DatePeriod.of(shape.day(2, 1), shape.day(2, 28));
        return ImmutableList.of(
                value("v1", "visits", shape.day(2, 3), 2),
                value("v2", "visits", shape.day(3, 3), 3),
                value("m1", "members", shape.day(2, 3), 3),
                value("m2", "members", shape.day(3, 3), 5),
                value("w1", "waiting", shape.day(3, 3), 28),
                share("a1", shape.day(3, 3), 9, 10),
                value("all", "audience", shape.day(2, 3), 12).withObserved(february),
                value("part1", "audience", shape.day(2, 3), 5)
                        .withObserved(february)
                        .withSubject(PartId.of("north")),
                value("part2", "audience", shape.day(2, 3), 7)
                        .withObserved(february)
                        .withSubject(PartId.of("south")));
    }

    static Measurement value(String id, String indicator, LocalDate day, long number) {
        return Measurement.builder()
                .id(RecordId.of(id))
                .indicator(PartId.of(indicator))
                .observed(DatePeriod.of(day, day))
                .value(Observation.of(number))
                .build();
    }

    static Measurement share(String id, LocalDate day, long numerator, long denominator) {
        return value(id, "answered", day, 0)
                .withValue(new Observation.Share(
                        BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), BigDecimal.ZERO));
    }

    static ImmutableList<Evaluation> evaluations(Shape shape) {
        return ImmutableList.of(
                said("e1", "talk", "invited", shape.day(2, 10)),
                said("e2", "talk", "helpers", shape.day(2, 10))
                        .withDeficiencies(new Deficiency(COLD, "The room was cold")),
                said("e3", "walk", "invited", shape.day(2, 11)),
                said("e4", "walk", "helpers", shape.day(2, 11))
                        .withRemedies(new Deficiency.Remedy.MadeUp(COLD, PartId.of("walk"), "Heated before")),
                said("e5", "round", "invited", shape.day(2, 11)).withRatings(rating(3)),
                said("e6", "round", "helpers", shape.day(2, 11)));
    }

    static Evaluation.Rating rating(long score) {
        return new Evaluation.Rating(
                "visits",
                ImmutableList.of(PartPath.of(PartKind.GOAL, PartId.of("visited"))),
                BigDecimal.valueOf(score),
                Evaluation.Scale.ONE_TO_FIVE);
    }

    private static Evaluation said(String id, String session, String group, LocalDate day) {
        return Evaluation.builder()
                .id(RecordId.of(id))
                .stage(EvaluationDesign.Stage.STAGE)
                .session(PartId.of(session))
                .group(group)
                .on(day)
                .build();
    }
}
