package org.workplan.rule.standard.time;

import java.time.LocalTime;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Timing;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.value.PlanDate;

/** Finds "tomorrow" and "this morning" that do not fit the days of the sessions. */
public final class RelativeDateContradictionRule {

    public static final Rule RULE = Rule.of(
            "relative-date-contradiction",
            Severity.ERROR,
            Scope.all(PartKind.SESSION, PartKind.STEP),
            RelativeDateContradictionRule::check);

    private RelativeDateContradictionRule() {}

    private static void check(Plan plan, Findings findings) {
        for (RelativeDates.Tomorrow tomorrow : RelativeDates.tomorrows(plan)) {
            findings.looked(1);
            Explanation.Builder why = Explanation.of("rule.relative-date-contradiction.tomorrow")
                    .part("session", tomorrow.session())
                    .text("words", tomorrow.timing().words())
                    .day("expected", tomorrow.expected())
                    .part("meant", tomorrow.meant());
            if (tomorrow.off().isEmpty()) {
                findings.add(tomorrow.step().path(), which(tomorrow), Evidence.undetermined(open(tomorrow)));
            } else if (tomorrow.off().get() != 0) {
                PlanDate actual = tomorrow.meant().date().orElseThrow();
                findings.add(
                        tomorrow.step().path(),
                        which(tomorrow),
                        Evidence.zero(
                                why.day("actual", actual)
                                        .number("days", Math.abs(tomorrow.off().get())),
                                tomorrow.off().get()),
                        tomorrow.repair(plan));
            }
        }
        plan.sessions()
                .forEach(session -> session.steps()
                        .forEach(step -> step.timings().stream()
                                .filter(timing -> timing.relation() == Timing.Relation.SAME_DAY_MORNING)
                                .forEach(timing -> morning(plan, session, step, timing, findings))));
    }

    private static void morning(Plan plan, Session session, Step step, Timing timing, Findings findings) {
        findings.looked(1);
        boolean fits = plan.sessions().stream()
                .filter(other -> !other.equals(session)
                        && other.date().map(plan::dated).equals(session.date().map(plan::dated)))
                .filter(other -> timing.anchors().isEmpty() || timing.anchors().contains(other.path()))
                .anyMatch(other -> other.time()
                        .map(slot -> slot.start().isBefore(LocalTime.NOON))
                        .orElse(false));
        if (!fits) {
            Explanation.Builder why = Explanation.of("rule.relative-date-contradiction.morning")
                    .part("session", session)
                    .text("words", timing.words());
            findings.add(step.path(), "morning" + step.timings().indexOf(timing), Evidence.zero(why, 1));
        }
    }

    private static Explanation.Builder open(RelativeDates.Tomorrow tomorrow) {
        return Explanation.of("rule.relative-date-contradiction.open")
                .part("session", tomorrow.session())
                .text("words", tomorrow.timing().words())
                .part("meant", tomorrow.meant());
    }

    /** Tells apart several times that one step names; the first needs no name. */
    private static String which(RelativeDates.Tomorrow tomorrow) {
        int index = tomorrow.step().timings().indexOf(tomorrow.timing());
        return index == 0 ? "" : Integer.toString(index + 1);
    }
}
