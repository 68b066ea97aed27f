package org.workplan.rule.standard.resource;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.supply.ResourceBalance;

/** Finds required resources whose quantity is words only, or not stated: whether there is enough stays undetermined. */
public final class VagueQuantityRule {

    public static final Rule RULE =
            Rule.of("vague-quantity", Severity.ADVICE, Scope.all(PartKind.RESOURCE), VagueQuantityRule::check);

    private VagueQuantityRule() {}

    private static void check(Plan plan, Findings findings) {
        ImmutableList<ResourceBalance> supplies = findings.context().supplies();
        List<Resource> vague = supplies.stream()
                .filter(supply -> !supply.isQuantityStated())
                .map(ResourceBalance::resource)
                .toList();
        findings.looked(supplies.size());
        if (!vague.isEmpty()) {
            findings.addForPlan("", Evidence.open("rule.vague-quantity.resources", vague, supplies.size()));
        }
    }
}
