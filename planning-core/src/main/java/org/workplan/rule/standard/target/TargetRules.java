package org.workplan.rule.standard.target;

import com.google.common.collect.ImmutableList;
import org.workplan.rule.Rule;

/** The standard rules about targets. */
public final class TargetRules {

    public static final ImmutableList<Rule> ALL = ImmutableList.of(
            ComparatorAmbiguousRule.RULE,
            ChecklistUnnamedRule.RULE,
            BaselineMissingRule.RULE,
            TargetIncompleteRule.RULE,
            LevelPathRule.RULE,
            FalsePrecisionRule.RULE,
            DuplicateTargetRule.RULE,
            OverlappingTargetsRule.RULE,
            SubsumedTargetRule.RULE,
            InfeasibleRangeRule.RULE,
            ScopeAmbiguousRule.RULE,
            ChecklistOpenRule.RULE,
            ConditionalObligationRule.RULE);

    private TargetRules() {}
}
