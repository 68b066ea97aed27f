package org.workplan.rule.standard.evaluation;

import com.google.common.collect.ImmutableList;
import org.workplan.rule.Rule;

/** The standard rules about evaluation. */
public final class EvaluationRules {

    public static final ImmutableList<Rule> ALL = ImmutableList.of(
            EvaluationDesignRule.RULE,
            EvaluationMissingRule.RULE,
            EarlyEvaluationRule.RULE,
            DeficiencyOpenRule.RULE,
            RatingAgainstProgressRule.RULE);

    private EvaluationRules() {}
}
