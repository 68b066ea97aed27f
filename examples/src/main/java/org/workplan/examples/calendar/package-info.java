/** A plan's sessions as an iCalendar file (RFC 5545) for people's own calendars. */
@NullMarked
package org.workplan.examples.calendar;

import org.jspecify.annotations.NullMarked;
