package org.workplan.rule.standard.target;

import org.workplan.explanation.Explanation;
import org.workplan.plan.Target;
import org.workplan.rule.Findings;
import org.workplan.rule.KeyGroup;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;

/** Finds targets that are stated twice. */
public final class DuplicateTargetRule {

    public static final Rule RULE = Rule.of(
            "duplicate-target",
            Severity.WARNING,
            Scope.sharing(Target.class, Target::indicator),
            DuplicateTargetRule::duplicates);

    private DuplicateTargetRule() {}

    private static void duplicates(KeyGroup<Target> same, Findings findings) {
        findings.looked(same.size());
        same.pairs().stream()
                .filter(pair -> pair.one().criterion().equals(pair.two().criterion())
                        && pair.one().per().equals(pair.two().per())
                        && pair.one().period().equals(pair.two().period()))
                .forEach(pair -> findings.add(
                        pair.one().path(),
                        pair.two().id().value(),
                        Evidence.zero(
                                Explanation.of("rule.duplicate-target.pair")
                                        .part("one", pair.one())
                                        .part("two", pair.two()),
                                1)));
    }
}
