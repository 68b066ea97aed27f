package org.workplan.rule.standard.time;

import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;

/** Finds plans without a year: weekdays, holidays and what is overdue cannot be told. */
public final class YearMissingRule {

    public static final Rule RULE =
            Rule.of("year-missing", Severity.WARNING, Scope.all(PartKind.SESSION), YearMissingRule::check);

    private YearMissingRule() {}

    private static void check(Plan plan, Findings findings) {
        List<Session> yearless = plan.sessions().stream()
                .filter(session ->
                        session.date().filter(date -> date.year().isEmpty()).isPresent())
                .toList();
        boolean periodYear =
                plan.period().flatMap(period -> period.start().year()).isPresent();
        findings.looked(1 + yearless.size());
        if (plan.year().isEmpty() && !periodYear) {
            findings.addForPlan(
                    "",
                    Evidence.undetermined(
                            Explanation.of(yearless.isEmpty() ? "rule.year-missing.undated" : "rule.year-missing.plan")
                                    .number("count", yearless.size())
                                    .parts("parts", Evidence.inOrder(yearless))));
        }
    }
}
