package org.workplan.rule.standard.coherence;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.workplan.plan.Fact;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.value.PartId;

/** Finds declared forms of activity that no session takes. */
public final class FormWithoutSessionRule {

    public static final Rule RULE = Rule.of(
            "form-without-session",
            Severity.ADVICE,
            ImmutableSet.of(Plan.Kind.PROGRAMME),
            Scope.all(PartKind.FACT, PartKind.SESSION),
            FormWithoutSessionRule::check);

    private FormWithoutSessionRule() {}

    private static void check(Plan plan, Findings findings) {
        Set<PartId> used = new HashSet<>();
        plan.sessions().forEach(session -> used.addAll(session.forms()));
        List<Fact> forms = plan.facts().stream()
                .filter(fact -> fact.factKind() == Fact.Kind.FORM)
                .toList();
        List<Fact> idle =
                forms.stream().filter(form -> !used.contains(form.id())).toList();
        findings.looked(forms.size());
        if (!idle.isEmpty()) {
            findings.addForPlan("", Evidence.lacking("rule.form-without-session.forms", idle, forms.size()));
        }
    }
}
