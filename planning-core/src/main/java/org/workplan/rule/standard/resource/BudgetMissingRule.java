package org.workplan.rule.standard.resource;

import java.util.ArrayList;
import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Fact;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;

/** Finds plans that speak of money and name no amount. */
public final class BudgetMissingRule {

    public static final Rule RULE = Rule.of(
            "budget-missing", Severity.ADVICE, Scope.all(PartKind.RESOURCE, PartKind.FACT), BudgetMissingRule::check);

    private BudgetMissingRule() {}

    private static void check(Plan plan, Findings findings) {
        List<Part> money = new ArrayList<>();
        plan.resources().stream()
                .filter(resource -> resource.resourceKind() == Resource.Kind.FUNDS)
                .forEach(money::add);
        plan.facts().stream().filter(fact -> fact.factKind() == Fact.Kind.FUNDS).forEach(money::add);
        findings.looked(money.size());
        boolean amount = money.stream().anyMatch(BudgetMissingRule::hasAmount);
        if (!money.isEmpty() && !amount) {
            findings.addForPlan(
                    "",
                    Evidence.undetermined(Explanation.of("rule.budget-missing.mentions")
                            .number("count", money.size())
                            .parts("parts", Evidence.inOrder(money))));
        }
    }

    private static boolean hasAmount(Part part) {
        return part instanceof Resource resource
                ? resource.quantity().amount().isNumeric()
                : part instanceof Fact fact
                        && fact.figures().stream()
                                .anyMatch(figure -> figure.quantity().amount().isNumeric());
    }
}
