package org.workplan.rule;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/**
 * What a rule set says otherwise for plans of one kind.
 *
 * @param disabled rules that are switched off for the kind
 * @param severities severities for the kind, which go before those of the set
 */
public record RuleProfile(ImmutableSet<RuleId> disabled, ImmutableMap<RuleId, Severity> severities) {

    /** Nothing said otherwise. */
    public static final RuleProfile NONE = new RuleProfile(ImmutableSet.of(), ImmutableMap.of());

    /** Refuses null. */
    public RuleProfile {
        requirePresent("disabled", disabled, "severities", severities);
    }
}
