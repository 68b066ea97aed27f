package org.workplan.rule.standard.coherence;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.workplan.plan.Fact;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;

/** Finds sessions of no declared form. */
public final class SessionWithoutFormRule {

    public static final Rule RULE = Rule.of(
            "session-without-form",
            Severity.ADVICE,
            ImmutableSet.of(Plan.Kind.PROGRAMME),
            Scope.all(PartKind.SESSION, PartKind.FACT),
            SessionWithoutFormRule::formless);

    private SessionWithoutFormRule() {}

    private static void formless(Plan plan, Findings findings) {
        boolean declared = plan.facts().stream().anyMatch(fact -> fact.factKind() == Fact.Kind.FORM);
        if (!declared) {
            return;
        }
        findings.looked(plan.sessions().size());
        List<Session> formless = plan.sessions().stream()
                .filter(session -> session.forms().isEmpty())
                .toList();
        if (!formless.isEmpty()) {
            findings.addForPlan(
                    "",
                    Evidence.lacking(
                            "rule.session-without-form.sessions",
                            formless,
                            plan.sessions().size()));
        }
    }
}
