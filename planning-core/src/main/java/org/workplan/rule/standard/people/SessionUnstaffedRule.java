package org.workplan.rule.standard.people;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Role;
import org.workplan.plan.Session;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;

/** Finds sessions that nobody works in, and roles that work in no session. */
public final class SessionUnstaffedRule {

    public static final Rule RULE = Rule.of(
                    "session-unstaffed",
                    Severity.WARNING,
                    ImmutableSet.of(Plan.Kind.PROGRAMME),
                    Scope.all(PartKind.SESSION, PartKind.ROLE, PartKind.PERSON),
                    SessionUnstaffedRule::check)
            .formerly("role-unused");

    private SessionUnstaffedRule() {}

    private static void check(Plan plan, Findings findings) {
        findings.looked(plan.sessions().size() + plan.roles().size());
        List<Session> unstaffed = findings.context().staffing().unstaffedSessions().stream()
                .flatMap(post -> plan.part(Session.class, post.place().id()).stream())
                .toList();
        if (!unstaffed.isEmpty()) {
            findings.addForPlan(
                    "sessions",
                    Evidence.lacking(
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
                    Evidence.lacking(
                            "rule.session-unstaffed.roles", idle, plan.roles().size()));
        }
    }
}
