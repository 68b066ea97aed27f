package org.workplan.rule.standard.coherence;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Need;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.value.PartId;

/** Finds problems and needs that no goal, task or session answers. */
public final class NeedWithoutResponseRule {

    public static final Rule RULE = Rule.of(
            "need-without-response",
            Severity.WARNING,
            Scope.all(PartKind.NEED, PartKind.GOAL, PartKind.TASK, PartKind.SESSION),
            NeedWithoutResponseRule::check);

    private NeedWithoutResponseRule() {}

    private static void check(Plan plan, Findings findings) {
        Set<PartId> answered = answered(plan);
        ImmutableList<Need> open = Evidence.inOrder(plan.needs()).stream()
                .filter(need -> !answered.contains(need.id()))
                .collect(ImmutableList.toImmutableList());
        findings.looked(plan.needs().size());
        if (!open.isEmpty()) {
            findings.addForPlan("", why(plan, open));
        }
    }

    private static Set<PartId> answered(Plan plan) {
        Set<PartId> answered = new HashSet<>();
        plan.goals().forEach(goal -> answered.addAll(goal.needs()));
        plan.tasks().forEach(task -> answered.addAll(task.needs()));
        plan.sessions().forEach(session -> answered.addAll(session.needs()));
        boolean grew = true;
        while (grew) {
            grew = plan.needs().stream()
                    .filter(need -> answered.contains(need.id()))
                    .map(need -> answered.addAll(need.answers()))
                    .reduce(false, Boolean::logicalOr);
        }
        return answered;
    }

    /** Tells the needs first, then the problems that stand where needs take problems up, then those that are only background. */
    private static Explanation why(Plan plan, ImmutableList<Need> open) {
        Set<Optional<PartId>> takenUp = new HashSet<>();
        plan.needs()
                .forEach(need -> need.answers()
                        .forEach(problem ->
                                plan.part(Need.class, problem).ifPresent(one -> takenUp.add(one.section()))));
        ImmutableList<Need> told = ImmutableList.sortedCopyOf(
                Comparator.comparing((Need need) -> need.needKind() == Need.Kind.PROBLEM)
                        .thenComparing(need -> !takenUp.contains(need.section())),
                open);
        return Evidence.zero(
                Explanation.of("rule.need-without-response.needs")
                        .number("needs", count(open, Need.Kind.NEED))
                        .number("ofNeeds", count(plan.needs(), Need.Kind.NEED))
                        .number("problems", count(open, Need.Kind.PROBLEM))
                        .number("ofProblems", count(plan.needs(), Need.Kind.PROBLEM))
                        .parts("parts", told),
                open.size());
    }

    private static long count(ImmutableList<Need> needs, Need.Kind kind) {
        return needs.stream().filter(need -> need.needKind() == kind).count();
    }
}
