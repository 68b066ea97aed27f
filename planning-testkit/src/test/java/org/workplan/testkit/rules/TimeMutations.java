package org.workplan.testkit.rules;

import static org.workplan.testkit.rules.CleanWork.hours;
import static org.workplan.testkit.rules.Mutation.both;
import static org.workplan.testkit.rules.Mutation.part;
import static org.workplan.testkit.rules.Mutation.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.BiFunction;
import org.workplan.plan.Fact;
import org.workplan.plan.Session;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.rule.RuleContext;
import org.workplan.rule.standard.StandardRules;
import org.workplan.target.Due;
import org.workplan.value.CalendarUnit;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;

/** Faults of time. */
final class TimeMutations {
    private TimeMutations() {}

    private static BiFunction<Shape, RuleContext, RuleContext> session(
            String id, BiFunction<Shape, Session, Session> change) {
        return part(Session.class, id, change);
    }

    private static BiFunction<Shape, RuleContext, RuleContext> due(String target, Due due) {
        return part(Target.class, target, (shape, one) -> one.withDue(due));
    }

    static ImmutableList<Mutation> all() {
        return ImmutableList.<Mutation>builder()
                .addAll(sessions())
                .addAll(spans())
                .build();
    }

    private static ImmutableList<Mutation> sessions() {
        return ImmutableList.of(
                Mutation.of(
                        StandardRules.SESSION_OUTSIDE_PERIOD,
                        "session/farewell",
                        "is 5 days after the end of the period",
                        session(
                                "farewell",
                                (shape, one) -> one.withDate(
                                        PlanDate.of(shape.day(12, 31).plusDays(5))))),
                Mutation.of(
                        StandardRules.RELATIVE_DATE_CONTRADICTION,
                        "step/talk-homework",
                        "a difference of 9 days",
                        both(
                                session("walk", (shape, one) -> one.withDate(shape.date(2, 20))),
                                session("round", (shape, one) -> one.withDate(shape.date(2, 20)))),
                        StandardRules.EARLY_EVALUATION),
                Mutation.of(
                        StandardRules.SESSION_OVERLAP,
                        "session/walk",
                        "walk (09:00–11:00) and round (10:00–12:00) on 11 Feb 2025 both need Lin Hall, Lin 1, Lin 2, Lin 3, Lin 4",
                        session("round", (shape, one) -> one.withTime(hours(10, 12)))),
                Mutation.of(
                        StandardRules.SESSION_ORDER,
                        "session/round",
                        "round is printed after walk, but takes place earlier",
                        session("round", (shape, one) -> one.withTime(hours(6, 8)))),
                Mutation.of(
                        StandardRules.START_AFTER_END,
                        "session/farewell",
                        "farewell ends before it starts (16:00–14:00), so its hours do not count",
                        session("farewell", (shape, one) -> one.withTime(hours(16, 14)))));
    }

    private static ImmutableList<Mutation> spans() {
        return ImmutableList.of(
                Mutation.of(
                        StandardRules.YEAR_MISSING,
                        "plan",
                        "The plan has no year",
                        plan((shape, plan) -> plan.withYear(Optional.empty())
                                .withPeriod(new PlanPeriod(PlanDate.of(1, 1), PlanDate.of(12, 31)))),
                        StandardRules.EVALUATION_MISSING,
                        StandardRules.EARLY_EVALUATION,
                        StandardRules.DEFICIENCY_OPEN),
                Mutation.of(
                        StandardRules.HORIZON_MISMATCH,
                        "plan",
                        "its period has 288 days",
                        plan((shape, plan) -> plan.withPeriod(new PlanPeriod(shape.date(1, 1), shape.date(10, 15))))),
                Mutation.of(
                        StandardRules.UNDEFINED_TIME,
                        "plan",
                        "the term of office",
                        part(Task.class, "visiting", (shape, one) -> one.withDue(Due.words("the term of office")))),
                Mutation.of(
                        StandardRules.PERIOD_INVERTED,
                        "target/calls",
                        "backward",
                        part(
                                Target.class,
                                "calls",
                                (shape, one) -> one.withPeriod(
                                        new PlanPeriod(PlanDate.of(shape.day(6, 30)), PlanDate.of(shape.day(1, 1)))))),
                Mutation.of(
                        StandardRules.LATE_MEASUREMENT,
                        "indicator/visits",
                        "1 measurement is dated after the deadline, 20 Feb 2025, and does not count: v2",
                        part(Target.class, "visits", (shape, one) -> one.withDue(Due.on(shape.date(2, 20)))),
                        StandardRules.RATING_AGAINST_PROGRESS),
                Mutation.of(
                        StandardRules.NO_SUCH_DAY,
                        "fact/old",
                        "The date of Residents over seventy is 29 February, which 2025 does not have",
                        part(Fact.class, "old", (shape, one) -> one.withDate(PlanDate.of(2, 29)))),
                Mutation.of(
                        StandardRules.DEPENDENCY_LATER,
                        "task/founding",
                        "may take 3 years",
                        due("visits", Due.within(1, 3, CalendarUnit.YEAR)),
                        StandardRules.HORIZON_MISMATCH));
    }
}
