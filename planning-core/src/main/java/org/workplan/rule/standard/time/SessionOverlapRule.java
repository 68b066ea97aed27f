package org.workplan.rule.standard.time;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.staffing.Clash;
import org.workplan.value.Verdict;

/** Finds sessions that need the same person or the same place at the same time. A missing time never hides a conflict. */
public final class SessionOverlapRule {

    public static final Rule RULE = Rule.of(
            "session-overlap",
            Severity.ERROR,
            Scope.all(PartKind.SESSION, PartKind.ROLE, PartKind.PERSON, PartKind.PLACE),
            SessionOverlapRule::check);

    private SessionOverlapRule() {}

    private static void check(Plan plan, Findings findings) {
        findings.looked((int) plan.sessions().stream()
                .filter(session -> session.date().isPresent())
                .count());
        for (Clash clash : findings.context().clashes()) {
            found(plan, clash, findings);
        }
    }

    private static void found(Plan plan, Clash clash, Findings findings) {
        Session one = clash.one();
        Session two = clash.other();
        ImmutableList<Part> shared = clash.shared().stream()
                .flatMap(path -> plan.part(path).stream())
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Session> untimed = Stream.of(one, two)
                .filter(session -> session.time().isEmpty())
                .collect(ImmutableList.toImmutableList());
        boolean open = clash.verdict() == Verdict.UNDETERMINED;
        String key = !untimed.isEmpty() ? "no-time" : open ? "no-year" : "overlap";
        Explanation.Builder why = Explanation.of("rule.session-overlap." + key)
                .part("one", one)
                .part("two", two)
                .day("date", one.date().orElseThrow())
                .parts("shared", Evidence.inOrder(shared))
                .parts("untimed", untimed);
        one.time().ifPresent(slot -> why.with("oneTime", new Operand.Time(slot)));
        two.time().ifPresent(slot -> why.with("twoTime", new Operand.Time(slot)));
        findings.add(one.path(), two.id().value(), open ? Evidence.undetermined(why) : Evidence.zero(why, 1));
    }
}
