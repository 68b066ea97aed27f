package org.workplan.rule.standard;

import com.google.common.collect.ImmutableSet;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Part;
import org.workplan.plan.PartPath;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;

/** Finds parts that name other parts which the plan does not have. */
record BrokenReferenceRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.of("broken-reference");
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(RuleContext context, Findings findings) {
        for (Part part : context.plan().parts().values()) {
            for (PartPath named : ImmutableSet.copyOf(part.references())) {
                findings.looked(1);
                if (context.plan().part(named).isEmpty()) {
                    findings.add(
                            part.path(),
                            named.toString(),
                            Judge.zero(
                                    Explanation.of("rule.broken-reference.reference")
                                            .part("part", part)
                                            .text("named", named.toString()),
                                    1));
                }
            }
        }
    }
}
