package org.workplan.rule;

import com.google.common.collect.ImmutableSet;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;

/** A rule without a scope, which may read all of the plan. */
record WholeRule(Rule rule, Scope<Plan> scope) implements ScopedRule<Plan> {

    static ScopedRule<?> scoped(Rule rule) {
        return rule instanceof ScopedRule<?> scoped ? scoped : new WholeRule(rule, Scope.all(PartKind.values()));
    }

    @Override
    public RuleId id() {
        return rule.id();
    }

    @Override
    public Severity severity() {
        return rule.severity();
    }

    @Override
    public void check(Plan subject, RuleContext context, Findings findings) {
        rule.check(context, findings);
    }

    @Override
    public ImmutableSet<RuleId> formerIds() {
        return rule.formerIds();
    }
}
