package org.workplan.rule.standard.people;

import com.google.common.collect.ImmutableList;
import org.workplan.rule.Rule;

/** The standard rules about people. */
public final class PeopleRules {

    public static final ImmutableList<Rule> ALL = ImmutableList.of(
            RoleSumRule.RULE,
            HeadcountMismatchRule.RULE,
            OwnerMissingRule.RULE,
            SessionUnstaffedRule.RULE,
            DutyConflictRule.RULE,
            SessionWorkloadRule.RULE,
            UndefinedGroupRule.RULE,
            RoleMissingRule.RULE,
            CapacityRule.RULE);

    private PeopleRules() {}
}
