package org.workplan.storage;

import java.time.Instant;
import org.workplan.value.Dates;
import org.workplan.value.RecordId;

/**
 * Who changes a plan, why and when. The caller gives the time.
 *
 * @param id chosen by the caller, new for each change: repeating a change with the same id makes it once
 * @param author who
 * @param reason why
 * @param at when
 */
public record Change(RecordId id, String author, String reason, Instant at) {

    /**
     * Checks the time.
     *
     * @throws IllegalArgumentException if its year is not 1 to 9999
     */
    public Change {
        Dates.check(at);
    }
}
