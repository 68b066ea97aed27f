package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import org.workplan.explanation.Explanation;
import org.workplan.progress.Assessment;
import org.workplan.value.Interval;

/**
 * What the log says of an indicator's value.
 *
 * @param value the interval in which it lies
 * @param soFar what has been counted so far: the same, without what may still come
 * @param records how many measurements took part
 * @param coversFuture whether nothing that is still to come can leave the interval
 * @param applies false when there was nothing to be measured (0 of 0)
 * @param missing what is not known
 * @param explanation where the value comes from
 */
public record MeasuredValue(
        Interval value,
        Interval soFar,
        int records,
        boolean coversFuture,
        boolean applies,
        ImmutableList<Assessment.Missing> missing,
        Explanation explanation) {}
