package org.workplan.rule.standard.coherence;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Contingency;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Timeline;
import org.workplan.plan.Timing;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.schedule.RelativeTime;
import org.workplan.value.Verdict;

/**
 * Finds groups that one part of a plan contacts before a session and another part only after that session or a later one. Which sessions "in advance" and
 * "after" mean is taken from the schedule's relative times.
 */
public final class SequenceContradictionRule {

    public static final Rule RULE = Rule.of(
            "sequence-contradiction",
            Severity.WARNING,
            Scope.all(PartKind.RISK, PartKind.CONTINGENCY, PartKind.SESSION, PartKind.STEP),
            SequenceContradictionRule::check);

    private SequenceContradictionRule() {}

    private static void check(Plan plan, Findings findings) {
        ImmutableList<RelativeTime> times = findings.context().relativeTimes();
        List<RelativeTime> after = times.stream()
                .filter(time -> time.part() instanceof Step && time.timing().relation() == Timing.Relation.AFTER)
                .toList();
        Timeline timeline = Timeline.of(plan);
        for (RelativeTime before : times) {
            if (before.timing().relation() == Timing.Relation.BEFORE
                    && before.part() instanceof Contingency one
                    && !one.concerns().isEmpty()) {
                findings.looked(1);
                after.stream()
                        .filter(time -> ((Step) time.part()).concerns().stream().anyMatch(one.concerns()::contains))
                        .forEach(time -> compare(timeline, before, time, findings));
            }
        }
    }

    private static void compare(Timeline timeline, RelativeTime before, RelativeTime after, Findings findings) {
        Verdict possible = before.anchors().stream()
                .flatMap(deadline -> after.anchors().stream().map(start -> precedes(timeline, start, deadline)))
                .reduce(Verdict.MET, Verdict::and);
        if (possible == Verdict.MET) {
            return;
        }
        boolean open = possible == Verdict.UNDETERMINED;
        Explanation.Builder why = Explanation.of("rule.sequence-contradiction." + (open ? "open" : "group"))
                .part("contingency", before.part())
                .part("step", after.part())
                .part("session", after.session().orElseThrow());
        findings.add(
                before.part().path(),
                after.part().id().value(),
                open ? Evidence.undetermined(why) : Evidence.zero(why, 1));
    }

    /** Whether something can be done after the start of one session and before another. */
    private static Verdict precedes(Timeline timeline, Session one, Session other) {
        return one.equals(other) ? Verdict.NOT_MET : timeline.startsBefore(one, other);
    }
}
