package org.workplan.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.workplan.target.Recurrence.Frequency;
import org.workplan.target.Recurrence.Part;

/** Rules against another implementation of the standard, and against their own text. */
class RecurrenceProperties {

    @Provide
    Arbitrary<Recurrence> rules() {
        Arbitrary<Recurrence.End> ends = Arbitraries.oneOf(
                Arbitraries.just(Recurrence.End.NEVER),
                Arbitraries.integers()
                        .between(1, 9)
                        .map(count -> new Recurrence.End(Optional.of(count), Optional.empty())),
                days().map(day -> new Recurrence.End(Optional.empty(), Optional.of(day))));
        return Combinators.combine(
                        Arbitraries.of(Frequency.class),
                        Arbitraries.integers().between(1, 4),
                        ends,
                        Arbitraries.integers().between(0, 63),
                        Arbitraries.integers().between(1, 400).list().ofSize(8),
                        Arbitraries.of(DayOfWeek.class))
                .as(RecurrenceProperties::rule);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 1_500)
                .map(number -> LocalDate.of(2023, 1, 1).plusDays(number));
    }

    /**
     * A rule whose parts are chosen by the bits of a mask and go together. Yearly rules with days of the month name months too: without them the standard's table
     * expands to every month, and the other implementation keeps to that of the start.
     */
    private static Recurrence rule(
            Frequency frequency, int interval, Recurrence.End end, int mask, List<Integer> seeds, DayOfWeek weekStart) {
        Map<Part, ImmutableSortedSet<Integer>> parts = new EnumMap<>(Part.class);
        boolean monthDays = (mask & 2) != 0 && frequency != Frequency.WEEKLY;
        if ((mask & 1) != 0 || (monthDays && frequency == Frequency.YEARLY)) {
            parts.put(Part.BYMONTH, numbers(12, false, seeds.get(0), seeds.get(1)));
        }
        if (monthDays) {
            parts.put(Part.BYMONTHDAY, numbers(31, true, seeds.get(2), seeds.get(3)));
        }
        if ((mask & 4) != 0 && (mask & 2) == 0 && frequency == Frequency.YEARLY) {
            parts.put(Part.BYYEARDAY, numbers(366, true, seeds.get(4), seeds.get(5)));
        }
        List<Recurrence.Weekday> weekdays = new ArrayList<>();
        if ((mask & 8) != 0) {
            boolean ordinals = (mask & 16) != 0
                    && (frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY)
                    && !parts.containsKey(Part.BYYEARDAY);
            weekdays.add(weekday(seeds.get(6), ordinals));
        }
        if ((mask & 32) != 0 && (!parts.isEmpty() || !weekdays.isEmpty())) {
            parts.put(Part.BYSETPOS, numbers(3, true, seeds.get(7), seeds.get(0)));
        }
        return new Recurrence(
                frequency, interval, end, ImmutableMap.copyOf(parts), ImmutableList.copyOf(weekdays), weekStart);
    }

    private static Recurrence.Weekday weekday(int seed, boolean ordinals) {
        OptionalInt ordinal =
                ordinals ? OptionalInt.of(seed % 2 == 0 ? seed % 4 + 1 : -(seed % 4) - 1) : OptionalInt.empty();
        return new Recurrence.Weekday(ordinal, DayOfWeek.of(seed % 7 + 1));
    }

    private static ImmutableSortedSet<Integer> numbers(int largest, boolean fromEnd, int... seeds) {
        ImmutableSortedSet.Builder<Integer> numbers = new ImmutableSortedSet.Builder<>(Comparator.naturalOrder());
        for (int seed : seeds) {
            int number = seed % largest + 1;
            numbers.add(fromEnd && seed % 3 == 0 ? -number : number);
        }
        return numbers.build();
    }

    /** The days of the other implementation, and whether it gave up because too many stretches in a row were empty. */
    private record Answer(List<LocalDate> days, boolean gaveUp) {}

    private static Answer oracle(Recurrence rule, LocalDate start, LocalDate through)
            throws InvalidRecurrenceRuleException {
        List<LocalDate> days = new ArrayList<>();
        try {
            RecurrenceRuleIterator iterator = new RecurrenceRule(rule.toString())
                    .iterator(new DateTime(start.getYear(), start.getMonthValue() - 1, start.getDayOfMonth()));
            while (iterator.hasNext()) {
                DateTime next = iterator.nextDateTime();
                LocalDate day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
                if (day.isAfter(through)) {
                    break;
                }
                days.add(day);
            }
        } catch (IllegalStateException | IllegalArgumentException tooManyEmptyStretches) {
            return new Answer(days, true);
        }
        return new Answer(days, false);
    }

    @Property(tries = 2_000)
    void the_days_are_those_of_another_implementation(@ForAll("rules") Recurrence rule, @ForAll("days") LocalDate start)
            throws InvalidRecurrenceRuleException {
        LocalDate through = start.plusYears(6);

        boolean positions = rule.parts().containsKey(Part.BYSETPOS);
        Assume.that(!positions || rule.end().count().isEmpty());

        Answer other = oracle(rule, start, through);
        List<LocalDate> theirs = comparable(other.days(), start, positions);
        List<LocalDate> ours = comparable(rule.dates(start, through), start, positions);

        assertThat(other.gaveUp() ? ours.subList(0, theirs.size()) : ours)
                .as("%s from %s", rule, start)
                .isEqualTo(theirs);
    }

    /** The other implementation counts positions in the first stretch from the start on, the standard in the whole stretch. */
    private static List<LocalDate> comparable(List<LocalDate> days, LocalDate start, boolean positions) {
        return days.stream()
                .filter(day -> !positions || !day.isBefore(start.plusYears(1)))
                .toList();
    }

    @Example
    void positions_count_in_the_whole_stretch_of_the_start() {
        Recurrence second = Recurrence.parse("FREQ=YEARLY;BYMONTH=2,3;BYSETPOS=2;WKST=MO");
        LocalDate start = LocalDate.of(2023, 3, 1);

        assertThat(second.dates(start, LocalDate.of(2024, 12, 31))).containsExactly(start, LocalDate.of(2024, 3, 1));
    }

    @Property(tries = 1_000)
    void the_text_of_a_rule_reads_back_to_the_same_rule(@ForAll("rules") Recurrence rule) {
        assertThat(Recurrence.parse(rule.toString())).isEqualTo(rule);
        assertThat(rule.toString()).contains(";WKST=");
    }

    @Property(tries = 1_000)
    void a_longer_look_begins_with_the_shorter_one(
            @ForAll("rules") Recurrence rule, @ForAll("days") LocalDate start, @ForAll("days") LocalDate through) {
        ImmutableList<LocalDate> some = rule.dates(start, through);
        ImmutableList<LocalDate> more = rule.dates(start, through.plusYears(2));

        assertThat(more.subList(0, some.size())).isEqualTo(some);
        assertThat(more).isSorted().doesNotHaveDuplicates().allMatch(day -> !day.isBefore(start));
    }
}
