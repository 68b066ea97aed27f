package org.workplan.value;

import java.time.Duration;
import java.time.LocalTime;

/**
 * A stretch of one day, from a start up to but not including an end. It may run backwards, as written: a rule says so.
 *
 * @param start the start, local time of the place
 * @param end the end
 */
public record TimeSlot(LocalTime start, LocalTime end) {

    /**
     * Obtains a slot.
     *
     * @param start the start
     * @param end the end
     * @return the slot
     */
    public static TimeSlot of(LocalTime start, LocalTime end) {
        return new TimeSlot(start, end);
    }

    /**
     * Obtains the length.
     *
     * @return the length; negative if the slot runs backwards
     */
    public Duration length() {
        return Duration.between(start, end);
    }

    /**
     * Checks if two slots of the same day share time. Slots that only touch do not.
     *
     * @param other the other slot
     * @return true if they share time
     */
    public boolean overlaps(TimeSlot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
