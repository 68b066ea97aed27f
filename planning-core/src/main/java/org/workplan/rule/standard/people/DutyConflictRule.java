package org.workplan.rule.standard.people;

import com.google.common.collect.ImmutableList;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Plan;
import org.workplan.plan.Role;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.VagueWords;
import org.workplan.value.Rational;

/** Finds roles with more duties at one time than people to do them. */
public final class DutyConflictRule {

    public static final Rule RULE =
            Rule.of("duty-conflict", Severity.WARNING, Scope.each(Role.class), DutyConflictRule::check);

    private DutyConflictRule() {}

    private static void check(Role role, Findings findings) {
        int people = role.people().size();
        ImmutableList<String> bound = bound(findings.context().plan(), role);
        if (people > 0 && bound.size() > people) {
            Explanation.Builder why = Explanation.of("rule.duty-conflict.duties")
                    .part("role", role)
                    .number("people", people)
                    .number("duties", bound.size())
                    .text("list", String.join(", ", bound));
            findings.add(
                    role,
                    role.sessions().size() == 1
                            ? Evidence.atLeast(why, Rational.of(people), Rational.of(bound.size()))
                            : Evidence.undetermined(why));
        }
    }

    private static ImmutableList<String> bound(Plan plan, Role role) {
        return role.duties().stream()
                .filter(duty -> !VagueWords.HANDS_ON.in(duty, plan.language()).isEmpty())
                .collect(ImmutableList.toImmutableList());
    }
}
