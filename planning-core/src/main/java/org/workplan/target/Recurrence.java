package org.workplan.target;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.workplan.value.Dates;

/**
 * Days that come again by a rule of RFC 5545, such as {@code FREQ=MONTHLY;BYDAY=-1FR;WKST=MO}: the part of the standard that speaks of days, not of hours. The
 * first day of the week is always stated, and no locale plays a part.
 *
 * @param frequency the stretch that comes again
 * @param interval every how many stretches, 1 to 9999
 * @param end where the days end
 * @param parts the numbers that days must have, by part, each in ascending order; parts that say nothing are left out
 * @param weekdays the days of the week, in the order of the week and their places in it; empty for any
 * @param weekStart the first day of the week
 */
public record Recurrence(
        Frequency frequency,
        int interval,
        End end,
        ImmutableMap<Part, ImmutableSortedSet<Integer>> parts,
        ImmutableList<Weekday> weekdays,
        DayOfWeek weekStart) {

    private static final int LARGEST_INTERVAL = 9999;
    private static final int LARGEST_COUNT = 9_999_999;

    /** The stretch that comes again. */
    public enum Frequency {
        /** Each day. */
        DAILY,
        /** Each week. */
        WEEKLY,
        /** Each month. */
        MONTHLY,
        /** Each year. */
        YEARLY
    }

    /** Numbers that days may be asked for. Negative ones count from the end. */
    public enum Part {
        /** The month, 1 to 12. */
        BYMONTH(12, false),
        /** The week of the year, 1 to 53; week 1 is the first with four days in the year. Yearly rules only. */
        BYWEEKNO(53, true),
        /** The day of the year, 1 to 366. Yearly rules only. */
        BYYEARDAY(366, true),
        /** The day of the month, 1 to 31. Not in weekly rules. */
        BYMONTHDAY(31, true),
        /** The place among the days that the other parts choose in one stretch. */
        BYSETPOS(366, true);

        private final int largest;
        private final boolean fromEnd;

        Part(int largest, boolean fromEnd) {
            this.largest = largest;
            this.fromEnd = fromEnd;
        }

        private void check(int number) {
            boolean inside = number != 0 && Math.abs(number) <= largest && (number > 0 || fromEnd);
            checkArgument(
                    inside,
                    "%s=%s is out of range. Write 1 to %s%s.",
                    this,
                    number,
                    largest,
                    fromEnd ? ", or from the end -1 and below" : "");
        }
    }

    /**
     * A day of the week, and which one of its stretch.
     *
     * @param ordinal which one of the month or year, from its end if negative; empty for every one
     * @param day the day
     */
    public record Weekday(OptionalInt ordinal, DayOfWeek day) {
        /** Refuses null. */
        public Weekday {
            requirePresent("ordinal", ordinal, "day", day);
        }
    }

    /**
     * Where the days end.
     *
     * @param count after so many days, 1 to 9,999,999; empty if no number ends it
     * @param until on this day at the latest; empty if no day ends it. Without both the days never end
     */
    public record End(Optional<Integer> count, Optional<LocalDate> until) {
        /** Never. */
        public static final End NEVER = new End(Optional.empty(), Optional.empty());

        /**
         * Checks the end.
         *
         * @throws IllegalArgumentException if both are given, the count is out of range, or the year of the day is not 1 to 9999
         */
        public End {
            requirePresent("count", count, "until", until);
            checkArgument(
                    count.isEmpty() || until.isEmpty(),
                    "A rule ends by COUNT or by UNTIL, not by both. Leave one out.");
            checkRange("COUNT", count.orElse(1), LARGEST_COUNT);
            until.ifPresent(Dates::check);
        }
    }

    /**
     * Checks that the parts go together.
     *
     * @throws IllegalArgumentException if a number is out of range, or the standard does not allow a part beside the frequency
     */
    public Recurrence {
        requirePresent("frequency", frequency, "end", end, "parts", parts);
        requirePresent("weekdays", weekdays, "weekStart", weekStart);
        checkRange("INTERVAL", interval, LARGEST_INTERVAL);
        for (Map.Entry<Part, ImmutableSortedSet<Integer>> part : parts.entrySet()) {
            part.getValue().forEach(part.getKey()::check);
        }
        boolean yearly = frequency == Frequency.YEARLY;
        requireAllowed(yearly || !parts.containsKey(Part.BYWEEKNO), "BYWEEKNO", frequency);
        requireAllowed(yearly || !parts.containsKey(Part.BYYEARDAY), "BYYEARDAY", frequency);
        requireAllowed(frequency != Frequency.WEEKLY || !parts.containsKey(Part.BYMONTHDAY), "BYMONTHDAY", frequency);
        boolean ordinals = weekdays.stream().anyMatch(one -> one.ordinal().isPresent());
        boolean mayCount = frequency == Frequency.MONTHLY || (yearly && !parts.containsKey(Part.BYWEEKNO));
        requireAllowed(!ordinals || mayCount, "BYDAY with an ordinal", frequency);
        boolean others = parts.size() > 1 || !weekdays.isEmpty();
        checkArgument(
                !parts.containsKey(Part.BYSETPOS) || others,
                "BYSETPOS chooses among other BY parts. Write one of them too.");
    }

    private static void checkRange(String name, int number, int largest) {
        checkArgument(number >= 1 && number <= largest, "%s is 1 to %s; %s is not.", name, largest, number);
    }

    private static void requireAllowed(boolean allowed, String part, Frequency frequency) {
        checkArgument(
                allowed, "%s is not allowed in this %s rule. Remove it, or choose another FREQ.", part, frequency);
    }

    /**
     * Reads a rule.
     *
     * @param text the rule, with or without {@code RRULE:}, such as {@code FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20251231;WKST=MO}
     * @return the rule; a week starts on Monday unless the text says otherwise
     * @throws IllegalArgumentException if the text is no rule of days; the message says what and why
     */
    public static Recurrence parse(String text) {
        requirePresent("text", text);
        return RecurrenceText.parse(text);
    }

    /**
     * {@return the days of the rule; none for a rule that no day fits, such as 30 February}
     *
     * @param start the first day that may be one, and the one that gives what the rule leaves out
     * @param through the last day that may be one
     */
    public ImmutableList<LocalDate> dates(LocalDate start, LocalDate through) {
        requirePresent("start", start, "through", through);
        return new RecurrenceDates(this, start).through(through);
    }

    ImmutableSortedSet<Integer> numbers(Part part) {
        return parts.getOrDefault(part, ImmutableSortedSet.of());
    }

    /** The rule as text, with the first day of the week, so that it reads back to an equal rule. */
    @Override
    public String toString() {
        return RecurrenceText.print(this);
    }
}
