/**
 * What is needed, on hand, obtainable and to be bought, and what it costs. What the plan leaves vague stays an interval: a number of chairs is neither short nor
 * enough.
 *
 * <p>This package uses {@code staffing} and the packages before it. Start with {@link org.workplan.supply.ResourceBalance}.
 */
@NullMarked
package org.workplan.supply;

import org.jspecify.annotations.NullMarked;
