package org.workplan.rule.standard.time;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.explanation.Explanation;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Fact;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Partnership;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.plan.dates.PlanDates;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.target.Due;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;

/** Finds dates that the year of the plan does not have: 29 February in a common year. */
public final class NoSuchDayRule {
    public static final Rule RULE =
            Rule.of("no-such-day", Severity.ERROR, Scope.all(PartKind.values()), NoSuchDayRule::check);

    private NoSuchDayRule() {}

    private static void check(Plan plan, Findings findings) {
        ImmutableList<PlanDate> ends = ends(plan.period());
        findings.looked(ends.size());
        missing(plan, "rule.no-such-day.period", ends)
                .ifPresent(why -> findings.addForPlan("period", Evidence.zero(why, 1)));
        for (Part part : plan.parts().values()) {
            ImmutableList<PlanDate> dates = dates(part);
            findings.looked(dates.size());
            missing(plan, "rule.no-such-day.leap", dates)
                    .ifPresent(why -> findings.add(part, Evidence.zero(why.part("part", part), 1)));
        }
    }

    private static Optional<Explanation.Builder> missing(Plan plan, String key, ImmutableList<PlanDate> dates) {
        return dates.stream()
                .filter(date -> PlanDates.isMissing(plan, date))
                .findFirst()
                .flatMap(date -> plan.dated(date).year())
                .map(year -> Explanation.of(key).text("year", Integer.toString(year)));
    }

    private static ImmutableList<PlanDate> dates(Part part) {
        Stream<PlanDate> dates = Stream.empty();
        if (part instanceof Session session) {
            dates = session.date().stream();
        } else if (part instanceof Fact fact) {
            dates = fact.date().stream();
        } else if (part instanceof Task task) {
            dates = on(task.due());
        } else if (part instanceof Partnership partnership) {
            dates = on(partnership.due());
        } else if (part instanceof Target target) {
            dates = Stream.concat(on(target.due()), ends(target.period()).stream());
        } else if (part instanceof EvaluationDesign design) {
            dates = Stream.concat(design.date().stream(), on(design.carryForwardDue()));
        }
        return dates.collect(ImmutableList.toImmutableList());
    }

    private static Stream<PlanDate> on(Optional<Due> due) {
        return due.stream().filter(Due.On.class::isInstance).map(known -> ((Due.On) known).date());
    }

    private static ImmutableList<PlanDate> ends(Optional<PlanPeriod> period) {
        return period.map(known -> ImmutableList.of(known.start(), known.end())).orElse(ImmutableList.of());
    }
}
