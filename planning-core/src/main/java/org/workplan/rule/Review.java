package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import org.workplan.value.PlanId;

/**
 * What a rule set says about a plan.
 *
 * @param plan the plan
 * @param ruleSet the rule set's id
 * @param digest the rule set's digest
 * @param findings the findings in their canonical order, waived ones included and marked
 * @param failures the rules that could not be run to their end
 * @param looked how many subjects each rule looked at; 0 says that there was nothing to look at
 */
public record Review(
        PlanId plan,
        String ruleSet,
        String digest,
        ImmutableList<Finding> findings,
        ImmutableList<RuleFailure> failures,
        ImmutableSortedMap<RuleId, Integer> looked) {

    /**
     * Checks if the plan cannot be carried out as written.
     *
     * @return true if an error is not waived
     */
    public boolean hasErrors() {
        return findings.stream()
                .anyMatch(finding ->
                        finding.severity() == Severity.ERROR && finding.waiver().isEmpty());
    }
}
