package org.workplan.rule.standard.coherence;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Fact;
import org.workplan.plan.Group;
import org.workplan.plan.Need;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;

/** Finds sensitive subjects without a safeguard. */
public final class SafeguardMissingRule {

    public static final Rule RULE = Rule.of(
            "safeguard-missing",
            Severity.WARNING,
            Scope.all(PartKind.GROUP, PartKind.NEED, PartKind.FACT),
            SafeguardMissingRule::unguarded);

    private SafeguardMissingRule() {}

    private static void unguarded(Plan plan, Findings findings) {
        ImmutableList<Part> sensitive = Stream.<Part>concat(
                        plan.groups().stream().filter(Group::sensitive),
                        plan.needs().stream().filter(Need::sensitive))
                .collect(ImmutableList.toImmutableList());
        findings.looked(sensitive.size());
        boolean guarded = plan.facts().stream().anyMatch(fact -> fact.factKind() == Fact.Kind.SAFEGUARD);
        if (!sensitive.isEmpty() && !guarded) {
            findings.addForPlan(
                    "",
                    Evidence.zero(
                            Explanation.of("rule.safeguard-missing.parts")
                                    .number("count", sensitive.size())
                                    .parts("parts", Evidence.inOrder(sensitive)),
                            sensitive.size()));
        }
    }
}
