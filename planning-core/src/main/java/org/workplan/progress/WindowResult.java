package org.workplan.progress;

import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.Verdict;

/**
 * One window of a quota.
 *
 * @param period the days of the window
 * @param verdict whether the window holds enough; undetermined while it is open and does not
 * @param value what is known of the value in the window
 * @param soFar what has been counted in it so far
 */
public record WindowResult(DatePeriod period, Verdict verdict, Interval value, Interval soFar) {}
