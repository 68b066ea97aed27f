package org.workplan.value;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * The hours of something on a day, from a start up to but not including an end. The end lies on the next day only where that is stated. A slot that ends
 * before it starts without that statement is kept as written: it {@linkplain #isBackward() runs backward} and has no length. A slot whose end is its start
 * is a point in time.
 *
 * @param start the start, local time of the place
 * @param end the end
 * @param endsNextDay whether the end lies on the day after the start
 */
public record TimeSlot(LocalTime start, LocalTime end, boolean endsNextDay) {

    /** Refuses null. */
    public TimeSlot {
        requirePresent("start", start, "end", end);
    }

    /** {@return the slot of one day} */
    public static TimeSlot of(LocalTime start, LocalTime end) {
        return new TimeSlot(start, end, false);
    }

    /** {@return the slot that starts on one day and ends on the next} */
    public static TimeSlot overnight(LocalTime start, LocalTime end) {
        return new TimeSlot(start, end, true);
    }

    /** {@return true if the slot ends before it starts and does not state that it ends on the next day} */
    public boolean isBackward() {
        return !endsNextDay && end.isBefore(start);
    }

    /** {@return the length; zero for a point in time, empty if the slot runs backward} */
    public Optional<Duration> length() {
        return isBackward()
                ? Optional.empty()
                : Optional.of(Duration.between(startOn(LocalDate.EPOCH), endOn(LocalDate.EPOCH)));
    }

    /** {@return when the slot starts if its day is the given one} */
    public LocalDateTime startOn(LocalDate day) {
        return day.atTime(start);
    }

    /** {@return when the slot ends if it starts on the given day; before its start if the slot runs backward} */
    public LocalDateTime endOn(LocalDate day) {
        return day.plusDays(endsNextDay ? 1 : 0).atTime(end);
    }

    /**
     * {@return the last day that the slot touches if it starts on the given day: the next one if it goes on after midnight}
     *
     * @param day the day
     */
    public LocalDate lastDayOn(LocalDate day) {
        requirePresent("day", day);
        return endsNextDay && end.isAfter(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    }
}
