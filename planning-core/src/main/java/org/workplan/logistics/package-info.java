/**
 * People and means: who is needed and who is there, what is used and what is left, what it costs, what a volunteer has earned, how a case goes on.
 * Everything here is computed from a plan and from measurements; nothing is stored.
 *
 * <p>What the plan leaves vague stays an interval: a number of chairs is neither short nor enough. What happened in a session is a measurement like any
 * other, with the session in the tag {@code session}; see {@link org.workplan.logistics.SessionRecords}.
 *
 * <p>This room sees {@code value}, {@code target}, {@code plan}, {@code explanation} and {@code progress}. Begin reading at {@code Staffing}, {@code
 * Supply} and {@code WorkRecords}.
 */
@NullMarked
package org.workplan.logistics;

import org.jspecify.annotations.NullMarked;
