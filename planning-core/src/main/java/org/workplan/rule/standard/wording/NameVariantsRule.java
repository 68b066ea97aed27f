package org.workplan.rule.standard.wording;

import com.google.common.collect.ImmutableList;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Group;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Place;
import org.workplan.plan.Plan;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;

/** Finds things under several names. */
public final class NameVariantsRule {

    public static final Rule RULE = Rule.of(
            "name-variants", Severity.ADVICE, Scope.all(PartKind.PLACE, PartKind.GROUP), NameVariantsRule::names);

    private NameVariantsRule() {}

    private static void names(Plan plan, Findings findings) {
        findings.looked(plan.places().size() + plan.groups().size());
        for (Place place : plan.places()) {
            variants(place, place.aliases(), findings);
        }
        for (Group group : plan.groups()) {
            variants(group, group.aliases(), findings);
        }
    }

    private static void variants(Part part, ImmutableList<String> aliases, Findings findings) {
        if (!aliases.isEmpty()) {
            findings.add(
                    part,
                    Evidence.zero(
                            Explanation.of("rule.name-variants.names")
                                    .part("part", part)
                                    .number("count", aliases.size() + 1)
                                    .with("names", Evidence.texts(aliases.stream())),
                            aliases.size()));
        }
    }
}
