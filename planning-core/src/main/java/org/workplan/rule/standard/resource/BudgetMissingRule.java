package org.workplan.rule.standard.resource;

import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.supply.Budget;

/** Finds plans that speak of money and name no amount. */
public final class BudgetMissingRule {

    public static final Rule RULE = Rule.of(
            "budget-missing", Severity.ADVICE, Scope.all(PartKind.RESOURCE, PartKind.FACT), BudgetMissingRule::check);

    private BudgetMissingRule() {}

    private static void check(Plan plan, Findings findings) {
        Budget.Money money = findings.context().money();
        findings.looked(money.mentioned().size());
        if (!money.mentioned().isEmpty() && money.stated().isEmpty()) {
            findings.addForPlan(
                    "",
                    Evidence.undetermined(Explanation.of("rule.budget-missing.mentions")
                            .number("count", money.mentioned().size())
                            .parts("parts", Evidence.inOrder(money.mentioned()))));
        }
    }
}
