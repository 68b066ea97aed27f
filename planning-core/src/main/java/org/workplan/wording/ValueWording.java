package org.workplan.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.workplan.value.Acceptance;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.PlanDate;
import org.workplan.value.Rational;
import org.workplan.value.Span;
import org.workplan.value.TimeSlot;

/** Renders values as text: numbers, dates, intervals, sets. */
final class ValueWording {

    private static final Pattern NUMBERED = Pattern.compile("\\{([0-9])}");
    private static final int SHOWN_DIGITS = 3;
    private static final String PERCENT = "percent";

    private final Messages messages;
    private final boolean chinese;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfYear;

    ValueWording(Messages messages, boolean chinese) {
        this.messages = messages;
        this.chinese = chinese;
        this.day = DateTimeFormatter.ofPattern(chinese ? "yyyy'年'M'月'd'日'" : "d MMM yyyy", Locale.ENGLISH);
        this.dayOfYear = DateTimeFormatter.ofPattern(chinese ? "M'月'd'日'" : "d MMM", Locale.ENGLISH);
    }

    String period(DatePeriod period) {
        return period.start().equals(period.end())
                ? date(period.start())
                : format("words.range", date(period.start()), date(period.end()));
    }

    private String date(LocalDate date) {
        return day.format(date);
    }

    String date(PlanDate date) {
        Optional<LocalDate> full = date.toLocalDate();
        return full.map(this::date).orElseGet(() -> yearless(date.monthDay()));
    }

    private String yearless(MonthDay monthDay) {
        return dayOfYear.format(monthDay.atYear(2024));
    }

    /** Hours on a day; an end after midnight is said to be one, 24:00 is the midnight that ends the day. */
    String hours(TimeSlot slot) {
        boolean endsDay = slot.endsNextDay() && slot.end().equals(LocalTime.MIDNIGHT);
        String key = slot.endsNextDay() && !endsDay ? "words.hours-overnight" : "words.hours";
        return format(
                key, slot.start().toString(), endsDay ? "24:00" : slot.end().toString());
    }

    /** The number, rounded down so that a value below a threshold is never shown as the threshold. */
    String number(Rational number) {
        Optional<BigDecimal> exact = number.toDecimal();
        if (exact.isPresent() && exact.get().scale() <= SHOWN_DIGITS) {
            return grouped(exact.get());
        }
        return "≈" + grouped(number.toDecimal(SHOWN_DIGITS, RoundingMode.FLOOR));
    }

    private static String grouped(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + number.scale() + "f", number);
    }

    String number(Rational number, String unit) {
        return withUnit(number(number), isOne(number), unit);
    }

    /** What is known of a value: the value, a range, or a bound with its unit; "unknown" without a unit if neither bound is known. */
    String interval(Interval interval, String unit) {
        if (interval.equals(Interval.UNKNOWN)) {
            return word("words.unknown");
        }
        boolean openUpward = interval.low().isPresent() && interval.high().isEmpty();
        return openUpward && unit.equals(PERCENT)
                ? format("words.or-more", number(interval.low().get(), unit))
                : withUnit(interval(interval), isOne(interval), unit);
    }

    private String interval(Interval interval) {
        if (interval.exact().isPresent()) {
            return number(interval.exact().get());
        }
        if (interval.low().isPresent() && interval.high().isPresent()) {
            return format(
                    "words.range",
                    number(interval.low().get()),
                    number(interval.high().get()));
        }
        return interval.low()
                .map(low -> format("words.or-more", number(low)))
                .orElseGet(() -> format("words.at-most", number(interval.high().orElseThrow())));
    }

    String acceptance(Acceptance acceptance, String unit) {
        List<String> spans = acceptance.spans().stream().map(this::span).toList();
        return spans.isEmpty()
                ? word("words.nothing")
                : withUnit(String.join(word("words.or"), spans), isOne(acceptance), unit);
    }

    private String span(Span span) {
        if (span.low().isPresent() && span.high().isPresent()) {
            boolean single = span.low().get().equals(span.high().get());
            return single
                    ? format("words.exactly", number(span.low().get()))
                    : format(
                            "words.range",
                            number(span.low().get()),
                            number(span.high().get()));
        }
        return span.low()
                .map(low -> format(span.lowClosed() ? "words.at-least" : "words.more-than", number(low)))
                .or(() -> span.high()
                        .map(high -> format(span.highClosed() ? "words.at-most" : "words.less-than", number(high))))
                .orElseGet(() -> word("words.anything"));
    }

    static boolean isOne(Rational number) {
        return number.abs().equals(Rational.ONE);
    }

    static boolean isOne(Interval interval) {
        return interval.exact().filter(ValueWording::isOne).isPresent();
    }

    /** Whether every number that names the set is 1, as in "at least 1" and "exactly 1". */
    static boolean isOne(Acceptance acceptance) {
        return acceptance.spans().stream()
                .flatMap(span -> Stream.concat(span.low().stream(), span.high().stream()))
                .allMatch(ValueWording::isOne);
    }

    private String withUnit(String number, boolean one, String unit) {
        if (unit.isEmpty()) {
            return number;
        }
        String noun = one && !chinese ? EnglishNouns.singular(unit) : unit;
        return number + " " + (unit.equals(PERCENT) ? "%" : noun);
    }

    String word(String key) {
        return messages.find(key).orElse(key);
    }

    /** Replaces {0}, {1} and so on by the given texts, which are not searched for placeholders. */
    String format(String key, String... parts) {
        return NUMBERED.matcher(word(key))
                .replaceAll(place -> Matcher.quoteReplacement(parts[Integer.parseInt(place.group(1))]));
    }
}
