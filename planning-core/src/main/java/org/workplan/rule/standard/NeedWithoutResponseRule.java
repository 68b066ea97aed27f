package org.workplan.rule.standard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.workplan.plan.Need;
import org.workplan.plan.Plan;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;
import org.workplan.value.PartId;

/** Finds problems and needs that no goal, task or session answers. */
record NeedWithoutResponseRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.of("need-without-response");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, Findings findings) {
        Plan plan = context.plan();
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
        List<Need> open = plan.needs().stream()
                .filter(need -> !answered.contains(need.id()))
                .toList();
        findings.looked(plan.needs().size());
        if (!open.isEmpty()) {
            findings.addForPlan(
                    "",
                    Judge.lacking(
                            "rule.need-without-response.needs",
                            open,
                            plan.needs().size()));
        }
    }
}
