package org.workplan.rule;

import com.google.common.collect.ImmutableSet;
import java.util.function.BiConsumer;
import org.workplan.plan.Plan;

/** A rule that is a function of what its scope gives. */
record ScopedLambdaRule<U>(
        RuleId id,
        Severity severity,
        ImmutableSet<Plan.Kind> kinds,
        ImmutableSet<RuleId> formerIds,
        Scope<U> scope,
        BiConsumer<? super U, Findings> check)
        implements ScopedRule<U> {

    @Override
    public void check(U subject, RuleContext context, Findings findings) {
        check.accept(subject, findings);
    }
}
