package org.workplan.progress;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import org.workplan.explanation.Explanation;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

/**
 * Measurements that count, and yet do not agree with each other. Rules may make findings of it.
 *
 * @param kind what does not agree
 * @param indicator what they measure
 * @param records the measurements, in the order of the log
 * @param explanation the figures
 */
public record Inconsistency(Kind kind, PartId indicator, ImmutableList<RecordId> records, Explanation explanation) {

    /** Refuses null. */
    public Inconsistency {
        requirePresent("kind", kind, "indicator", indicator, "records", records);
        requirePresent("explanation", explanation);
    }

    /** What does not agree. */
    public enum Kind {
        /** A running total is lower than an earlier one of the same reporter and subject. */
        DECREASING_TOTAL,
        /** Reports by one tag do not add up to the total, or to those by another tag. */
        PARTS_DO_NOT_ADD_UP,
        /** Reports of periods that overlap cannot all be right, by themselves or beside the declared maxima of missing reports. */
        CONTRADICTION,
        /** States of one subject on one day differ, and nothing says which was recorded last. */
        STATES_OF_ONE_DAY,
        /** A value was recorded for days, or a subject, of which another record says that they do not apply. */
        VALUE_WHERE_NOT_APPLICABLE
    }
}
