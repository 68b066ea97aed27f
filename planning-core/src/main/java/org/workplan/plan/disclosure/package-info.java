/**
 * What may be published: counts of people in which small numbers are suppressed.
 *
 * <p>This package uses {@code value} and {@code plan}. Start with {@link org.workplan.plan.disclosure.SuppressedCounts}.
 */
@NullMarked
package org.workplan.plan.disclosure;

import org.jspecify.annotations.NullMarked;
