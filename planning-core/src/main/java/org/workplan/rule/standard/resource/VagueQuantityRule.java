package org.workplan.rule.standard.resource;

import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;

/** Finds required resources whose quantity is words only, or not stated: whether there is enough stays undetermined. */
public final class VagueQuantityRule {

    public static final Rule RULE =
            Rule.of("vague-quantity", Severity.ADVICE, Scope.all(PartKind.RESOURCE), VagueQuantityRule::check);

    private VagueQuantityRule() {}

    private static void check(Plan plan, Findings findings) {
        List<Resource> required = plan.resources().stream()
                .filter(resource -> resource.availability() == Resource.Availability.REQUIRED)
                .toList();
        List<Resource> vague = required.stream()
                .filter(resource -> !resource.quantity().amount().isNumeric())
                .toList();
        findings.looked(required.size());
        if (!vague.isEmpty()) {
            findings.addForPlan(
                    "",
                    Evidence.undetermined(Explanation.of("rule.vague-quantity.resources")
                            .number("count", vague.size())
                            .number("of", required.size())
                            .parts("parts", Evidence.inOrder(vague))));
        }
    }
}
