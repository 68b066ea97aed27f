/**
 * Who is needed, who is named, and how many people that is: head counts, staffing needs, double bookings, workload. Everything here is computed from a plan; nothing
 * is stored. What the plan leaves vague stays an interval.
 *
 * <p>This package uses {@code value}, {@code target}, {@code plan}, {@code explanation} and {@code progress}. Start with {@link org.workplan.staffing.Staffing} and
 * {@link org.workplan.staffing.Headcount}.
 */
@NullMarked
package org.workplan.staffing;

import org.jspecify.annotations.NullMarked;
