/**
 * The working year as days: what happens when, what is over, what comes next, what is due, what has to be prepared, and who was not contacted for how
 * long. The day and the time are arguments; nothing here knows what time it is.
 *
 * <p>This package uses {@code value}, {@code target}, {@code plan}, {@code explanation}, {@code progress} and {@code evaluation}. Start with
 * {@code Agenda}.
 */
@NullMarked
package org.workplan.schedule;

import org.jspecify.annotations.NullMarked;
