/**
 * The plan as people wrote it: an aggregate of immutable parts with {@link org.workplan.plan.Plan} as its root. It says what is meant to be, never what
 * happened, and it is never "wrong": a half-written, yearless or self-contradicting plan is legal data that rules speak about.
 *
 * <p>This package uses {@code value} and {@code target}. Start with {@code Plan} and {@code Part}.
 */
@NullMarked
@ValueStyle
package org.workplan.plan;

import org.jspecify.annotations.NullMarked;
import org.workplan.value.internal.ValueStyle;
