package org.workplan.rule.standard.resource;

import com.google.common.collect.ImmutableList;
import org.workplan.rule.Rule;

/** The standard rules about resources. */
public final class ResourceRules {

    public static final ImmutableList<Rule> ALL = ImmutableList.of(
            VagueQuantityRule.RULE,
            ResourceUnsuppliedRule.RULE,
            ResourceUseRule.RULE,
            BudgetMissingRule.RULE,
            ResourceShortRule.RULE);

    private ResourceRules() {}
}
