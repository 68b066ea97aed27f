/**
 * Words of quantity and time, and the algebra that everything else rests on.
 *
 * <p>What a plan states is a set of acceptable values ({@link org.workplan.value.Acceptance}); what the world gives is an interval in which the true
 * value lies ({@link org.workplan.value.Interval}); comparing them gives one {@link org.workplan.value.Verdict}. Amounts and dates are kept as people
 * wrote them ({@link org.workplan.value.Amount}, {@link org.workplan.value.PlanDate}) and are resolved only where something is calculated.
 *
 * <p>This package depends on no other package of the library. Start with {@code Acceptance} and {@code Amount}.
 */
@NullMarked
@org.workplan.value.internal.ValueStyle
package org.workplan.value;

import org.jspecify.annotations.NullMarked;
