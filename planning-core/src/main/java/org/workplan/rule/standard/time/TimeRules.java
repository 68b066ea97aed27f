package org.workplan.rule.standard.time;

import com.google.common.collect.ImmutableList;
import org.workplan.rule.Rule;

/** The standard rules about time. */
public final class TimeRules {

    public static final ImmutableList<Rule> ALL = ImmutableList.of(
            SessionOutsidePeriodRule.RULE,
            RelativeDateContradictionRule.RULE,
            SessionOverlapRule.RULE,
            SessionOrderRule.RULE,
            StartAfterEndRule.RULE,
            YearMissingRule.RULE,
            HorizonMismatchRule.RULE,
            UndefinedTimeRule.RULE,
            PeriodInvertedRule.RULE,
            NoSuchDayRule.RULE,
            DependencyLaterRule.RULE);

    private TimeRules() {}
}
