package org.workplan.rule.standard.coherence;

import com.google.common.collect.ImmutableList;
import org.workplan.rule.Rule;

/** The standard rules about whether the parts of a plan fit together. */
public final class CoherenceRules {

    public static final ImmutableList<Rule> ALL = ImmutableList.of(
            BrokenReferenceRule.RULE,
            NeedWithoutResponseRule.RULE,
            FormWithoutSessionRule.RULE,
            RiskWithoutActionRule.RULE,
            SequenceContradictionRule.RULE,
            AssumptionContradictionRule.RULE,
            ActivityWithoutNeedRule.RULE,
            SessionWithoutFormRule.RULE,
            SafeguardMissingRule.RULE);

    private CoherenceRules() {}
}
