package org.workplan.rule.standard.coherence;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.workplan.plan.Goal;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Task;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.value.PartId;

/** Finds sessions that serve no need. */
public final class ActivityWithoutNeedRule {

    public static final Rule RULE = Rule.of(
            "activity-without-need",
            Severity.ADVICE,
            ImmutableSet.of(Plan.Kind.PROGRAMME),
            Scope.all(PartKind.SESSION, PartKind.GOAL, PartKind.NEED, PartKind.TASK),
            ActivityWithoutNeedRule::stray);

    private ActivityWithoutNeedRule() {}

    private static void stray(Plan plan, Findings findings) {
        if (plan.needs().isEmpty()) {
            return;
        }
        Set<PartId> useful = new HashSet<>();
        plan.goals().stream()
                .filter(goal -> !goal.needs().isEmpty())
                .map(Goal::id)
                .forEach(useful::add);
        List<Session> stray = plan.sessions().stream()
                .filter(session -> session.needs().isEmpty()
                        && session.goals().stream().noneMatch(useful::contains)
                        && session.tasks().stream().noneMatch(id -> serves(plan, id, useful)))
                .toList();
        findings.looked(plan.sessions().size());
        if (!stray.isEmpty()) {
            findings.addForPlan(
                    "",
                    Evidence.lacking(
                            "rule.activity-without-need.sessions",
                            stray,
                            plan.sessions().size()));
        }
    }

    private static boolean serves(Plan plan, PartId id, Set<PartId> useful) {
        Optional<Task> task = plan.part(Task.class, id);
        return task.isPresent()
                && (!task.get().needs().isEmpty() || task.get().goals().stream().anyMatch(useful::contains));
    }
}
