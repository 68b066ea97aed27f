/**
 * The grammar of rules: what a rule is, what it finds, how a set of rules reviews a plan. Rules are pure functions; a plan that breaks every one of them
 * is still legal data.
 *
 * <p>This package uses the packages of the model before it and {@code explanation}. The rules that come with the library are in {@code
 * org.workplan.rule.standard}. Start with {@link org.workplan.rule.Rule} and {@link org.workplan.rule.Reviewer}.
 */
@NullMarked
@ValueStyle
package org.workplan.rule;

import org.jspecify.annotations.NullMarked;
import org.workplan.value.internal.ValueStyle;
