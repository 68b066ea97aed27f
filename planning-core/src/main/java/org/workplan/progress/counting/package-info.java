/**
 * Makes one value of an indicator and a period out of measurements, with its explanation. Not exported.
 *
 * <p>Start with {@link org.workplan.progress.counting.ValueCalculator}.
 */
@NullMarked
package org.workplan.progress.counting;

import org.jspecify.annotations.NullMarked;
