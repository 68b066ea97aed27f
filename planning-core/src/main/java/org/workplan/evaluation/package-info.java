/**
 * What people think: evaluations after sessions and at the end, by groups of evaluators, with shortcomings that are carried forward until somebody makes
 * up for them or waives them. Judgement stands beside computed progress and never touches its numbers.
 *
 * <p>This package uses {@code value}, {@code target}, {@code plan}, {@code explanation} and {@code progress}. Start with {@code Evaluation}.
 */
@NullMarked
@ValueStyle
package org.workplan.evaluation;

import org.jspecify.annotations.NullMarked;
import org.workplan.value.internal.ValueStyle;
