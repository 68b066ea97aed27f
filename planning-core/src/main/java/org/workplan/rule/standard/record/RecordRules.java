package org.workplan.rule.standard.record;

import com.google.common.collect.ImmutableList;
import org.workplan.rule.Rule;

/** The standard rules about measurements. */
public final class RecordRules {

    public static final ImmutableList<Rule> ALL = ImmutableList.of(
            PeriodOverlapRule.RULE,
            FutureMeasurementRule.RULE,
            LateMeasurementRule.RULE,
            BrokenCorrectionRule.RULE,
            RunningTotalDecreasesRule.RULE,
            PartsNotTotalRule.RULE,
            RatioOverOneRule.RULE,
            ZeroDenominatorRule.RULE,
            NumberWithTextRule.RULE);

    private RecordRules() {}
}
