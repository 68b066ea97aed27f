package org.workplan.rule;

import java.util.function.BiConsumer;

/** A rule made of a function. */
record LambdaRule(RuleId id, Severity severity, BiConsumer<RuleContext, Findings> check) implements Rule {
    @Override
    public void check(RuleContext context, Findings findings) {
        check.accept(context, findings);
    }
}
