package org.workplan.rule.standard;

import com.google.common.collect.ImmutableList;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.ExplanationBuilder;
import org.workplan.plan.Plan;
import org.workplan.plan.Role;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;
import org.workplan.value.Rational;

/** Finds roles with more duties at one time than people to do them. */
record DutyConflictRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.of("duty-conflict");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, Findings findings) {
        for (Role role : context.plan().roles()) {
            findings.looked(1);
            int people = role.people().size();
            ImmutableList<String> bound = bound(context.plan(), role);
            if (people > 0 && bound.size() > people) {
                ExplanationBuilder why = Explanation.of("rule.duty-conflict.duties")
                        .part("role", role)
                        .number("people", people)
                        .number("duties", bound.size())
                        .text("list", String.join(", ", bound));
                findings.add(
                        role,
                        role.sessions().size() == 1
                                ? Judge.atLeast(why, Rational.of(people), Rational.of(bound.size()))
                                : Judge.undetermined(why));
            }
        }
    }

    private static ImmutableList<String> bound(Plan plan, Role role) {
        return role.duties().stream()
                .filter(duty -> !VagueWords.HANDS_ON.in(duty, plan.language()).isEmpty())
                .collect(ImmutableList.toImmutableList());
    }
}
