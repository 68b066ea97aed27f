package org.workplan.rule.standard.time;

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
import org.workplan.schedule.RelativeTime;
import org.workplan.value.Verdict;

/** Finds "tomorrow" and "this morning" that, as the schedule reads them, do not fit the days of the sessions. */
public final class RelativeDateContradictionRule {

    public static final Rule RULE = Rule.of(
            "relative-date-contradiction",
            Severity.ERROR,
            Scope.all(PartKind.SESSION, PartKind.STEP),
            RelativeDateContradictionRule::check);

    private RelativeDateContradictionRule() {}

    private static void check(Plan plan, Findings findings) {
        for (RelativeTime time : findings.context().relativeTimes()) {
            if (time.verdict() == Verdict.NOT_APPLICABLE) {
                continue;
            }
            findings.looked(1);
            if (time.verdict() != Verdict.MET && time.timing().relation() == Timing.Relation.NEXT_DAY) {
                tomorrow(plan, time, findings);
            } else if (time.verdict() != Verdict.MET) {
                morning(time, findings);
            }
        }
    }

    private static void tomorrow(Plan plan, RelativeTime time, Findings findings) {
        Session session = time.session().orElseThrow();
        Session meant = time.anchors().get(0);
        if (time.verdict() == Verdict.UNDETERMINED) {
            Session undated = time.expected().isPresent() ? meant : session;
            findings.add(
                    time.part().path(),
                    which(time),
                    Evidence.undetermined(why(time, "open").part("meant", undated)));
            return;
        }
        long off = time.daysOff().orElseThrow();
        Explanation.Builder why = why(time, "tomorrow")
                .day("expected", time.expected().orElseThrow())
                .part("meant", meant)
                .day("actual", meant.date().orElseThrow())
                .number("days", Math.abs(off));
        findings.add(
                time.part().path(),
                which(time),
                Evidence.zero(why, off),
                SessionMoves.to(plan, time).orElseThrow());
    }

    private static void morning(RelativeTime time, Findings findings) {
        findings.add(
                time.part().path(),
                "morning" + index(time),
                time.verdict() == Verdict.UNDETERMINED
                        ? Evidence.undetermined(why(time, "morning-open"))
                        : Evidence.zero(why(time, "morning"), 1));
    }

    private static Explanation.Builder why(RelativeTime time, String key) {
        return Explanation.of("rule.relative-date-contradiction." + key)
                .part("session", time.session().orElseThrow())
                .text("words", time.timing().words());
    }

    /** Distinguishes several times that one step names; the first needs no name. */
    private static String which(RelativeTime time) {
        return index(time) == 0 ? "" : Integer.toString(index(time) + 1);
    }

    private static int index(RelativeTime time) {
        return ((Step) time.part()).timings().indexOf(time.timing());
    }
}
