/** The users' questions on targets, pace, quotas and roll-up, asked of the three plans. */
@NullMarked
package org.workplan.examples.questions;

import org.jspecify.annotations.NullMarked;
