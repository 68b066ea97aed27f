/**
 * Facts and what follows from them at a date: measurements as an append-only log with two times, and from them verdict, progress, pace, forecast, status
 * and roll-up of targets. Computed things are never stored as truth.
 *
 * <p>This package uses {@code value}, {@code target}, {@code plan} and {@code explanation}. Start with {@code Measurement} and {@code Assessor}.
 */
@NullMarked
@ValueStyle
package org.workplan.progress;

import org.jspecify.annotations.NullMarked;
import org.workplan.value.internal.ValueStyle;
