package org.workplan.rule;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.workplan.plan.Plan;

/** A rule that also goes by ids that it had formerly. */
record RenamedRule<U>(ScopedRule<U> rule, ImmutableSet<RuleId> formerIds) implements ScopedRule<U> {

    @Override
    public RuleId id() {
        return rule.id();
    }

    @Override
    public Severity severity() {
        return rule.severity();
    }

    @Override
    public ImmutableSet<Plan.Kind> kinds() {
        return rule.kinds();
    }

    @Override
    public ImmutableMap<String, String> parameters() {
        return rule.parameters();
    }

    @Override
    public Rule withParameter(String name, String value) {
        return rule.withParameter(name, value) instanceof ScopedRule<?> changed
                ? new RenamedRule<>(changed, formerIds)
                : rule.withParameter(name, value);
    }

    @Override
    public Scope<U> scope() {
        return rule.scope();
    }

    @Override
    public void check(U subject, RuleContext context, Findings findings) {
        rule.check(subject, context, findings);
    }
}
