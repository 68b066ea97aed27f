package org.workplan.storage;

import static org.workplan.value.internal.Arguments.requirePresent;
import static org.workplan.value.internal.Arguments.requireText;

import java.time.Instant;
import org.workplan.value.Dates;
import org.workplan.value.RecordId;

/**
 * Who changes a plan, why and when. The caller gives the time.
 *
 * @param id chosen by the caller, new for each change of the plan: repeating the same change with the same id makes it once, and another change with that
 *     id is refused
 * @param author who makes the change, not blank
 * @param reason why, not blank
 * @param at when
 */
public record Change(RecordId id, String author, String reason, Instant at) {

    /**
     * Checks the values.
     *
     * @throws NullPointerException if a value is null
     * @throws IllegalArgumentException if the author or the reason is blank, or the year of the time is not 1 to 9999
     */
    public Change {
        requirePresent("id", id);
        requireText("author", author);
        requireText("reason", reason);
        requirePresent("at", at);
        Dates.check(at);
    }

    /**
     * {@return a change}
     *
     * @param id the id, new for each change of the plan
     * @param author who makes the change
     * @param reason why
     * @param at when
     * @throws IllegalArgumentException if the id is no id, author or reason are blank, or the year is not 1 to 9999
     */
    public static Change of(String id, String author, String reason, Instant at) {
        return new Change(RecordId.of(requirePresent("id", id)), author, reason, at);
    }
}
