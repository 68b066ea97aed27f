package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
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
 * @param applies false when there was nothing to be measured (0 of 0), or nothing is asked
 * @param excuse why nothing is asked; empty if something is
 * @param missing what is not known
 * @param explanation where the value comes from
 */
public record MeasuredValue(
        Interval value,
        Interval soFar,
        int records,
        boolean coversFuture,
        boolean applies,
        Optional<Excuse> excuse,
        ImmutableList<Assessment.Missing> missing,
        Explanation explanation) {

    /** A value that is asked for. */
    public MeasuredValue(
            Interval value,
            Interval soFar,
            int records,
            boolean coversFuture,
            boolean applies,
            ImmutableList<Assessment.Missing> missing,
            Explanation explanation) {
        this(value, soFar, records, coversFuture, applies, Optional.empty(), missing, explanation);
    }

    /** The value of a period, or a subject, of which nothing is asked. */
    static MeasuredValue excused(CountingScope frame, Selection selection, Excuse excuse) {
        return new MeasuredValue(
                frame.unknown(),
                frame.unknown(),
                0,
                true,
                false,
                Optional.of(excuse),
                ImmutableList.of(),
                CountingExplanations.excused(frame, selection, excuse));
    }
}
