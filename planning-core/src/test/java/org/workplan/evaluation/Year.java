package org.workplan.evaluation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.workplan.plan.Actor;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** A year with sessions that two groups evaluate each time and three groups in sum. */
final class Year {

    static final LocalDate AFTER = LocalDate.of(2025, 11, 12);

    private Year() {}

    static Plan plan(int sessions) {
        return plan(sessions, EvaluationDesign.Stage.SUMMARY, "residents", "organizers", "leaders");
    }

    private static Plan plan(int sessions, EvaluationDesign.Stage stage, String... groups) {
        return Plan.builder()
                .id(PlanId.of("year"))
                .kind(Plan.Kind.PROGRAMME)
                .title("A year")
                .year(2025)
                .addEvaluations(design("each", EvaluationDesign.Stage.STAGE, "students", "organizers"))
                .addEvaluations(design("sum", stage, groups))
                .sessions(java.util.stream.IntStream.rangeClosed(1, sessions)
                        .mapToObj(Year::session)
                        .toList())
                .build();
    }

    private static EvaluationDesign design(String id, EvaluationDesign.Stage stage, String... groups) {
        return EvaluationDesign.builder()
                .id(PartId.of(id))
                .title(id)
                .stage(stage)
                .evaluators(java.util.Arrays.stream(groups).map(Actor::of).toList())
                .build();
    }

    private static Session session(int number) {
        return Session.builder()
                .id(PartId.of("s" + number))
                .title("Session " + number)
                .date(PlanDate.of(LocalDate.of(2025, 11, number)))
                .build();
    }

    static Evaluation.Builder after(int session, String group, String id) {
        return Evaluation.builder()
                .id(RecordId.of(id))
                .stage(EvaluationDesign.Stage.STAGE)
                .session(PartId.of("s" + session))
                .group(group)
                .on(LocalDate.of(2025, 11, session));
    }

    static Evaluation inSum(String group, String id, String score) {
        return Evaluation.builder()
                .id(RecordId.of(id))
                .stage(EvaluationDesign.Stage.SUMMARY)
                .group(group)
                .on(LocalDate.of(2025, 11, 11))
                .addRatings(rating("value", score, Evaluation.Scale.ONE_TO_FIVE))
                .build();
    }

    static Evaluation.Rating rating(String criterion, String score, Evaluation.Scale scale) {
        return new Evaluation.Rating(criterion, ImmutableList.of(), new BigDecimal(score), scale);
    }

    static EvaluationSummary summary(Plan plan, Iterable<Evaluation> evaluations) {
        return EvaluationSummary.of(plan, evaluations, EvaluationPolicy.STANDARD, AFTER);
    }
}
