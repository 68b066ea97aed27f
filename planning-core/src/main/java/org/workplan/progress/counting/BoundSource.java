package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.workplan.progress.Measurement;
import org.workplan.value.DatePeriod;

/**
 * What a bound on a running count comes from. Bounds of one source stand or fall together.
 *
 * @param records the records that state it together: one report, the parts of one tag, the occurrences between two days; empty for a declared maximum, and
 *     where a count simply never falls
 * @param maximumOf the days of a missing report whose declared maximum this is; empty for records
 */
record BoundSource(ImmutableList<Measurement> records, Optional<DatePeriod> maximumOf) {

    /** Counts never fall. */
    static final BoundSource NEVER_FALLS = new BoundSource(ImmutableList.of(), Optional.empty());

    static BoundSource of(Measurement record) {
        return new BoundSource(ImmutableList.of(record), Optional.empty());
    }

    static BoundSource of(Iterable<Measurement> records) {
        return new BoundSource(ImmutableList.copyOf(records), Optional.empty());
    }

    static BoundSource maximumOf(DatePeriod missing) {
        return new BoundSource(ImmutableList.of(), Optional.of(missing));
    }

    boolean isNamed() {
        return !records.isEmpty() || maximumOf.isPresent();
    }
}
