package org.workplan.rule.standard;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.workplan.plan.Plan;
import org.workplan.plan.PlanKind;
import org.workplan.plan.Role;
import org.workplan.plan.Session;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;

/** Finds sessions that nobody works in, and roles that work in no session. */
record SessionUnstaffedRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.of("session-unstaffed");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public ImmutableSet<PlanKind> kinds() {
        return ImmutableSet.of(PlanKind.PROGRAMME);
    }

    @Override
    public ImmutableSet<RuleId> formerIds() {
        return ImmutableSet.of(RuleId.of("role-unused"));
    }

    @Override
    public void check(RuleContext context, Findings findings) {
        Plan plan = context.plan();
        findings.looked(plan.sessions().size() + plan.roles().size());
        List<Session> unstaffed = context.staffing().unstaffedSessions().stream()
                .flatMap(post -> plan.part(Session.class, post.place().id()).stream())
                .toList();
        if (!unstaffed.isEmpty()) {
            findings.addForPlan(
                    "sessions",
                    Judge.lacking(
                            "rule.session-unstaffed.sessions",
                            unstaffed,
                            plan.sessions().size()));
        }
        List<Role> idle = plan.roles().stream()
                .filter(role -> !role.reserve() && role.sessions().isEmpty())
                .toList();
        if (!idle.isEmpty() && !plan.sessions().isEmpty()) {
            findings.addForPlan(
                    "roles",
                    Judge.lacking(
                            "rule.session-unstaffed.roles", idle, plan.roles().size()));
        }
    }
}
