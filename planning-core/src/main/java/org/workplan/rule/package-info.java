/**
 * What a rule is, what it finds, and how a set of rules reviews a plan. Rules are pure functions; a plan that breaks every one of them is still legal data.
 *
 * <p>This package uses the packages of the model, {@code explanation} and the calculators from {@code progress} to {@code schedule}. The engine that runs rules
 * is {@code org.workplan.rule.engine}, which is not exported; {@code docs/rule-engine.md} draws its flow. The rules that come with the library are in {@code
 * org.workplan.rule.standard}. Start with {@link org.workplan.rule.Rule} and {@link org.workplan.rule.Reviewer}.
 *
 * <p>Where tests of rules live:
 *
 * <ul>
 *   <li>planning-core, {@code org.workplan.rule}: rule sets, waivers, parameters.
 *   <li>planning-testkit, {@code org.workplan.testkit.rules}: each standard rule on a clean plan and on one mutation of it, rules that throw, scopes.
 *   <li>planning-testkit, {@code org.workplan.testkit.laws}: findings agree with calculators, over generated plans and records.
 *   <li>examples, {@code org.workplan.examples.rules}: findings, texts and repairs on the three real plans, rule files and user-defined rules.
 * </ul>
 */
@NullMarked
@ValueStyle
package org.workplan.rule;

import org.jspecify.annotations.NullMarked;
import org.workplan.value.internal.ValueStyle;
