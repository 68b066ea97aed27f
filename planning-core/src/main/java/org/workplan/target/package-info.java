/**
 * What is counted and what is enough: the vocabulary of targets, before any part of a plan uses it.
 *
 * <p>{@link org.workplan.target.Criterion} says what would be enough, {@link org.workplan.target.Due} by when, {@link
 * org.workplan.target.TagFilter}, {@link org.workplan.plan.Indicator.Aggregation}, {@link org.workplan.plan.Indicator.Basis} and {@link
 * org.workplan.plan.Indicator.Completeness} say how an indicator's measurements become one value, and {@code Reading} how words such as "more than" and
 * "about" are read. The parts of a plan that use them, {@code Indicator} and {@code Target}, live in {@code org.workplan.plan}.
 *
 * <p>This package uses {@code org.workplan.value} only. Start with {@code Criterion}.
 */
@NullMarked
@ValueStyle
package org.workplan.target;

import org.jspecify.annotations.NullMarked;
import org.workplan.value.internal.ValueStyle;
