package org.workplan.rule.standard.resource;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.value.PartId;

/** Finds required resources that nothing possessed or mobilizable is named for. */
public final class ResourceUnsuppliedRule {

    public static final Rule RULE = Rule.of(
            "resource-unsupplied", Severity.WARNING, Scope.all(PartKind.RESOURCE), ResourceUnsuppliedRule::check);

    private ResourceUnsuppliedRule() {}

    private static void check(Plan plan, Findings findings) {
        List<Resource> required = plan.resources().stream()
                .filter(resource -> resource.availability() == Resource.Availability.REQUIRED)
                .toList();
        Set<PartId> supplied = new HashSet<>();
        boolean openEnded = false;
        for (Resource resource : plan.resources()) {
            supplied.addAll(resource.supplies());
            openEnded |= resource.availability() != Resource.Availability.REQUIRED && resource.openEnded();
        }
        List<Resource> missing = required.stream()
                .filter(resource -> !supplied.contains(resource.id()))
                .toList();
        findings.looked(required.size());
        if (!missing.isEmpty()) {
            Explanation.Builder why = Explanation.of(
                            openEnded ? "rule.resource-unsupplied.open" : "rule.resource-unsupplied.closed")
                    .number("count", missing.size())
                    .number("of", required.size())
                    .parts("parts", Evidence.inOrder(missing));
            findings.addForPlan("", openEnded ? Evidence.undetermined(why) : Evidence.zero(why, missing.size()));
        }
    }
}
