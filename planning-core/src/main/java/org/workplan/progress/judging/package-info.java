/**
 * Compares values with criteria, and makes verdict, progress, pace and status of a target. Not exported.
 *
 * <p>Start with {@link org.workplan.progress.judging.TargetAssessor}.
 */
@NullMarked
package org.workplan.progress.judging;

import org.jspecify.annotations.NullMarked;
