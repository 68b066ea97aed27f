package org.workplan.rule.standard;

import org.workplan.explanation.Explanation;
import org.workplan.explanation.ExplanationBuilder;
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
            if (people > 0 && role.duties().size() > people) {
                ExplanationBuilder why = Explanation.of("rule.duty-conflict.duties")
                        .part("role", role)
                        .number("people", people)
                        .number("duties", role.duties().size())
                        .text("list", String.join(", ", role.duties()));
                findings.add(
                        role,
                        role.sessions().size() == 1
                                ? Judge.atLeast(
                                        why,
                                        Rational.of(people),
                                        Rational.of(role.duties().size()))
                                : Judge.undetermined(why));
            }
        }
    }
}
