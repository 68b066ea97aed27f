package org.workplan.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.workplan.plan.Part;
import org.workplan.value.Amount;
import org.workplan.value.CalendarUnit;
import org.workplan.value.DatePeriod;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;
import org.workplan.value.Quantity;
import org.workplan.value.RecordId;
import org.workplan.value.TimeSlot;

/** Random words of quantity and time: every variant, decimals of 30 digits, dates with and without a year up to the year 2500 and beyond. */
public final class ValueArbitraries {
    private static final long LAST_DAY = LocalDate.of(2600, 12, 31).toEpochDay();
    private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();
    private static final long THIRTY_YEARS = 11_000;

    private ValueArbitraries() {}

    /** {@return texts: mostly words, now and then quotes, control characters, NUL, Chinese, emoji, lone surrogates, markup and long texts} */
    public static Arbitrary<String> texts() {
        return Texts.any();
    }

    /** {@return decimals: small whole numbers mostly, also negative ones, fractions, trailing zeros and 30 digits} */
    public static Arbitrary<BigDecimal> decimals() {
        return CachedArbitrary.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 60).map(BigDecimal::valueOf)),
                Tuple.of(2, decimals("-1000", "1000", 2)),
                Tuple.of(1, decimals("-1000000000000000000000000000000", "1000000000000000000000000000000", 0)),
                Tuple.of(1, decimals("-1", "1", 30)),
                Tuple.of(1, Arbitraries.of(new BigDecimal("2.50"), new BigDecimal("1E+3"), new BigDecimal("0.000"))));
    }

    private static Arbitrary<BigDecimal> decimals(String low, String high, int scale) {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal(low), new BigDecimal(high))
                .ofScale(scale)
                .withoutEdgeCases();
    }

    /** {@return tolerances, relative and absolute, some with an open upper side} */
    public static Arbitrary<Amount.Tolerance> tolerances() {
        return Combinators.combine(decimals().map(BigDecimal::abs), booleans(), booleans())
                .as(Amount.Tolerance::new);
    }

    /** {@return amounts of every variant: with each comparing word, ranges, approximate, vague and unstated ones} */
    public static Arbitrary<Amount> amounts() {
        return CachedArbitrary.frequencyOf(
                Tuple.of(
                        4,
                        Combinators.combine(Arbitraries.of(Amount.Comparator.class), decimals())
                                .as(Amount.Stated::new)),
                Tuple.of(
                        2,
                        Combinators.combine(decimals(), decimals())
                                .as((one, other) -> new Amount.Between(one.min(other), one.max(other)))),
                Tuple.of(
                        2,
                        Combinators.combine(decimals(), tolerances().optional(0.5))
                                .as(Amount.About::new)),
                Tuple.of(1, Texts.notBlank().map(Amount.Vague::new)),
                Tuple.of(1, Arbitraries.create(Amount.Unstated::new)));
    }

    /** {@return quantities with and without a unit} */
    public static Arbitrary<Quantity> quantities() {
        Arbitrary<String> units = CachedArbitrary.frequencyOf(
                Tuple.of(4, Arbitraries.of("", "people", "家", "CNY")), Tuple.of(1, texts()));
        return CachedArbitrary.of(Combinators.combine(amounts(), units).as(Quantity::new));
    }

    /** {@return days of the years 1900 to 2600, most of them near 2025} */
    public static Arbitrary<LocalDate> dates() {
        long middle = LocalDate.of(2025, 6, 30).toEpochDay();
        return CachedArbitrary.frequencyOf(
                        Tuple.of(
                                4,
                                Arbitraries.longs()
                                        .between(middle - 200, middle + 200)
                                        .shrinkTowards(middle)
                                        .withoutEdgeCases()),
                        Tuple.of(
                                1,
                                Arbitraries.longs()
                                        .between(FIRST_DAY, LAST_DAY)
                                        .shrinkTowards(middle)
                                        .withoutEdgeCases()))
                .map(LocalDate::ofEpochDay);
    }

    /** {@return days as a plan prints them, with and without a year; 29 February is among those without} */
    public static Arbitrary<PlanDate> planDates() {
        Arbitrary<PlanDate> yearless = Arbitraries.integers()
                .between(0, 365)
                .map(day -> LocalDate.ofYearDay(2024, day + 1))
                .map(day -> PlanDate.of(day.getMonthValue(), day.getDayOfMonth()));
        return CachedArbitrary.oneOf(yearless, dates().map(PlanDate::of));
    }

    /** {@return periods as a plan prints them, among them such as run backward, which a plan may well print} */
    public static Arbitrary<PlanPeriod> planPeriods() {
        return Combinators.combine(planDates(), planDates()).as(PlanPeriod::new);
    }

    /** {@return periods of 1 day to about 30 years} */
    public static Arbitrary<DatePeriod> periods() {
        Arbitrary<Long> lengths = CachedArbitrary.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(2, Arbitraries.longs().between(0, 100)),
                Tuple.of(1, Arbitraries.longs().between(0, THIRTY_YEARS)));
        return Combinators.combine(dates(), lengths)
                .as((start, length) -> new DatePeriod(start, start.plusDays(length)));
    }

    /**
     * {@return hours on a day, to the minute mostly, among them slots that run backward, points in time, and ends on the next day}
     */
    public static Arbitrary<TimeSlot> timeSlots() {
        Arbitrary<LocalTime> minutes =
                Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.of(minute / 60, minute % 60));
        Arbitrary<LocalTime> nanos =
                Arbitraries.longs().between(0, LocalTime.MAX.toNanoOfDay()).map(LocalTime::ofNanoOfDay);
        Arbitrary<LocalTime> times = CachedArbitrary.frequencyOf(Tuple.of(6, minutes), Tuple.of(1, nanos));
        return Combinators.combine(times, times, Arbitraries.of(false, false, false, true))
                .as(TimeSlot::new);
    }

    /** {@return points in time up to the year 2500, to the nanosecond} */
    public static Arbitrary<Instant> instants() {
        Arbitrary<Long> near = Arbitraries.longs().between(1_735_689_600L, 1_767_225_600L);
        Arbitrary<Long> far = Arbitraries.longs().between(-2_208_988_800L, 16_756_761_600L);
        Arbitrary<Integer> nanos = CachedArbitrary.frequencyOf(
                Tuple.of(2, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(0, 999_999_999)));
        return Combinators.combine(CachedArbitrary.frequencyOf(Tuple.of(4, near), Tuple.of(1, far)), nanos)
                .as(Instant::ofEpochSecond);
    }

    /** {@return units of the calendar} */
    public static Arbitrary<CalendarUnit> calendarUnits() {
        return Arbitraries.of(CalendarUnit.class);
    }

    /** {@return sources with any document, lines and statements} */
    public static Arbitrary<Part.Source> sources() {
        return Combinators.combine(
                        Texts.notBlank(),
                        few(Arbitraries.integers().between(1, 500)),
                        few(Arbitraries.of("Z-001", "R-017", "S-249")))
                .as(Part.Source::new);
    }

    /** {@return identifiers of records: readable ones mostly, also Unicode and punctuation} */
    public static Arbitrary<RecordId> recordIds() {
        return CachedArbitrary.frequencyOf(
                        Tuple.of(8, Arbitraries.integers().between(1, 1_000_000).map(number -> "m-" + number)),
                        Tuple.of(1, Identifiers.hostile()))
                .map(RecordId::of);
    }

    /** {@return what a newer version of the format may have added to an object: JSON text by JSON pointer, in canonical form} */
    public static Arbitrary<ImmutableMap<String, String>> extensions() {
        Arbitrary<String> names = Arbitraries.of("/x-colour", "/x-新", "/x a~1b~0c", "/x-\ud83c\udfee");
        Arbitrary<String> values = Arbitraries.of(
                "\"red\"",
                "12.5",
                "true",
                "null",
                "[1, \"two\", {\"three\": 3}]",
                "{\"a\": {\"b\": []}}",
                "123456789012345678901234567890.5");
        return CachedArbitrary.frequencyOf(
                Tuple.of(5, Arbitraries.just(ImmutableMap.of())),
                Tuple.of(1, Arbitraries.maps(names, values).ofMaxSize(2).map(ImmutableMap::copyOf)));
    }

    static Arbitrary<Integer> years() {
        return CachedArbitrary.frequencyOf(
                Tuple.of(3, Arbitraries.just(2025)),
                Tuple.of(1, Arbitraries.integers().between(1, 9999)));
    }

    static Arbitrary<Boolean> booleans() {
        return Arbitraries.of(false, true);
    }

    static <T> Arbitrary<ImmutableList<T>> few(Arbitrary<T> items) {
        return CachedArbitrary.frequencyOf(
                Tuple.of(2, Arbitraries.just(ImmutableList.of())),
                Tuple.of(3, items.list().ofMaxSize(3).withoutEdgeCases().map(ImmutableList::copyOf)));
    }
}
