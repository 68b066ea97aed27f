/** Reads the dates of a plan with the year that the plan gives them. Not exported. */
@NullMarked
package org.workplan.plan.dates;

import org.jspecify.annotations.NullMarked;
