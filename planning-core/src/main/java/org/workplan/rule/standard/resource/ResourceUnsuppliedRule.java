package org.workplan.rule.standard.resource;

import com.google.common.collect.ImmutableList;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.supply.ResourceBalance;

/** Finds required resources that nothing possessed or mobilizable is named for. */
public final class ResourceUnsuppliedRule {

    public static final Rule RULE = Rule.of(
            "resource-unsupplied", Severity.WARNING, Scope.all(PartKind.RESOURCE), ResourceUnsuppliedRule::check);

    private ResourceUnsuppliedRule() {}

    private static void check(Plan plan, Findings findings) {
        ImmutableList<ResourceBalance> supplies = findings.context().supplies();
        ImmutableList<ResourceBalance> missing =
                supplies.stream().filter(ResourceBalance::isUnsupplied).collect(ImmutableList.toImmutableList());
        findings.looked(supplies.size());
        if (!missing.isEmpty()) {
            boolean open = missing.get(0).listOpen();
            Explanation.Builder why = Explanation.of("rule.resource-unsupplied." + (open ? "open" : "closed"))
                    .number("count", missing.size())
                    .number("of", supplies.size())
                    .parts(
                            "parts",
                            Evidence.inOrder(missing.stream()
                                    .map(ResourceBalance::resource)
                                    .toList()));
            findings.addForPlan("", open ? Evidence.undetermined(why) : Evidence.zero(why, missing.size()));
        }
    }
}
