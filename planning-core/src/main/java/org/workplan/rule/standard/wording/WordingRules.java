package org.workplan.rule.standard.wording;

import com.google.common.collect.ImmutableList;
import org.workplan.rule.Rule;

/** The standard rules about words, names and fields. */
public final class WordingRules {

    public static final ImmutableList<Rule> ALL = ImmutableList.of(
            UnreadFieldRule.RULE,
            RedactedValueRule.RULE,
            UnmeasurableWordingRule.RULE,
            StatusTenseRule.RULE,
            NumberingRule.RULE,
            NameVariantsRule.RULE);

    private WordingRules() {}
}
