package org.workplan.rule;

/**
 * A rule that could not be run to its end. The others are.
 *
 * @param rule the rule
 * @param message what it threw
 */
public record RuleFailure(RuleId rule, String message) {}
