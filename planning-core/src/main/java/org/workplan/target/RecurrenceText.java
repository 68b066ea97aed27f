package org.workplan.target;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads and writes recurrence rules as RFC 5545 writes them. */
final class RecurrenceText {
    private static final ImmutableList<String> DAYS = ImmutableList.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Pattern WEEKDAY = Pattern.compile("([+-]?\\d{1,3})?(MO|TU|WE|TH|FR|SA|SU)");
    private static final int LARGEST_ORDINAL = 53;
    private static final Comparator<Recurrence.Weekday> ORDER = Comparator.comparing(Recurrence.Weekday::day)
            .thenComparing(weekday -> weekday.ordinal().orElse(0));

    private RecurrenceText() {}

    static Recurrence parse(String text) {
        String rule = text.strip().toUpperCase(Locale.ROOT);
        Map<String, String> fields = fields(rule.startsWith("RRULE:") ? rule.substring("RRULE:".length()) : rule, text);
        Recurrence.Frequency frequency =
                frequency(Optional.ofNullable(fields.remove("FREQ")).orElse("none"));
        int interval = Optional.ofNullable(fields.remove("INTERVAL"))
                .map(number -> number("INTERVAL", number))
                .orElse(1);
        Recurrence.End end = new Recurrence.End(
                Optional.ofNullable(fields.remove("COUNT")).map(number -> number("COUNT", number)),
                Optional.ofNullable(fields.remove("UNTIL")).map(RecurrenceText::day));
        DayOfWeek weekStart = Optional.ofNullable(fields.remove("WKST"))
                .map(RecurrenceText::dayOfWeek)
                .orElse(DayOfWeek.MONDAY);
        ImmutableList<Recurrence.Weekday> weekdays = Optional.ofNullable(fields.remove("BYDAY"))
                .map(RecurrenceText::weekdays)
                .orElse(ImmutableList.of());
        return new Recurrence(frequency, interval, end, parts(fields), weekdays, weekStart);
    }

    private static Map<String, String> fields(String rule, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : rule.split(";", -1)) {
            int equals = field.indexOf('=');
            checkArgument(
                    equals > 0,
                    "\"%s\" is no rule: \"%s\" is no NAME=VALUE. Write such as FREQ=WEEKLY;BYDAY=MO.",
                    text,
                    field);
            String earlier = fields.put(field.substring(0, equals), field.substring(equals + 1));
            checkArgument(earlier == null, "\"%s\" says %s twice. Leave one out.", text, field.substring(0, equals));
        }
        return fields;
    }

    private static Recurrence.Frequency frequency(String word) {
        return Arrays.stream(Recurrence.Frequency.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("A rule of days has a FREQ of DAILY, WEEKLY, MONTHLY or YEARLY; "
                                + word + " is not among them."));
    }

    private static ImmutableMap<Recurrence.Part, ImmutableSortedSet<Integer>> parts(Map<String, String> fields) {
        Map<Recurrence.Part, ImmutableSortedSet<Integer>> parts = new EnumMap<>(Recurrence.Part.class);
        fields.forEach((name, value) -> {
            Recurrence.Part part = Arrays.stream(Recurrence.Part.values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("A rule of days has no part " + name + ". Leave it out."));
            parts.put(
                    part,
                    Arrays.stream(value.split(",", -1))
                            .map(number -> number(name, number))
                            .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())));
        });
        return ImmutableMap.copyOf(parts);
    }

    private static int number(String name, String text) {
        checkArgument(text.matches("[+-]?\\d{1,9}"), "%s=%s is not a whole number.", name, text);
        return Integer.parseInt(text);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.replaceAll("T\\d{6}Z?$", ""), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException exception) {
            throw new IllegalArgumentException("UNTIL=" + text + " is not a day. Write such as 20251231.", exception);
        }
    }

    private static DayOfWeek dayOfWeek(String text) {
        int index = DAYS.indexOf(text);
        checkArgument(index >= 0, "%s is not a day of the week. Write one of %s.", text, DAYS);
        return DayOfWeek.of(index + 1);
    }

    private static ImmutableList<Recurrence.Weekday> weekdays(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(RecurrenceText::weekday)
                .distinct()
                .sorted(ORDER)
                .collect(ImmutableList.toImmutableList());
    }

    private static Recurrence.Weekday weekday(String text) {
        Matcher matcher = WEEKDAY.matcher(text);
        checkArgument(matcher.matches(), "BYDAY=%s is not a day of the week. Write such as MO or -1FR.", text);
        OptionalInt ordinal =
                matcher.group(1) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(matcher.group(1)));
        int size = Math.abs(ordinal.orElse(1));
        checkArgument(
                size >= 1 && size <= LARGEST_ORDINAL,
                "BYDAY=%s is out of range. Write 1 to %s or -1 and below.",
                text,
                LARGEST_ORDINAL);
        return new Recurrence.Weekday(ordinal, dayOfWeek(matcher.group(2)));
    }

    static String print(Recurrence rule) {
        StringBuilder text = new StringBuilder("FREQ=").append(rule.frequency());
        if (rule.interval() != 1) {
            text.append(";INTERVAL=").append(rule.interval());
        }
        rule.end().count().ifPresent(count -> text.append(";COUNT=").append(count));
        rule.end()
                .until()
                .ifPresent(day -> text.append(";UNTIL=").append(DateTimeFormatter.BASIC_ISO_DATE.format(day)));
        for (Recurrence.Part part : Recurrence.Part.values()) {
            if (part == Recurrence.Part.BYSETPOS && !rule.weekdays().isEmpty()) {
                text.append(";BYDAY=").append(weekdays(rule));
            }
            if (!rule.numbers(part).isEmpty()) {
                text.append(';').append(part).append('=').append(joined(rule.numbers(part)));
            }
        }
        return text.append(";WKST=").append(name(rule.weekStart())).toString();
    }

    private static String joined(ImmutableSortedSet<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String weekdays(Recurrence rule) {
        return rule.weekdays().stream()
                .map(one -> (one.ordinal().isPresent()
                                ? String.valueOf(one.ordinal().getAsInt())
                                : "")
                        + name(one.day()))
                .collect(Collectors.joining(","));
    }

    private static String name(DayOfWeek day) {
        return DAYS.get(day.getValue() - 1);
    }
}
