package org.workplan.storage.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Days and points in time as texts. Texts of the form that is written here are read and written digit by digit, which is many times faster than by a
 * formatter; all others go to the JDK, which knows more forms and refuses what is none.
 */
final class Moments {

    private static final int DATE = "2025-01-16".length();
    private static final int SECONDS = "2025-01-16T09:00:00".length();
    private static final int NANO_DIGITS = 9;
    private static final int FEWEST_DAYS = 28;
    private static final int A_MINUTE = 60;
    private static final int AN_HOUR = 3_600;
    private static final int A_DAY = 86_400;
    private static final long YEAR_0 = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long YEAR_10000 = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond() + 1;

    private Moments() {}

    /**
     * Reads a day.
     *
     * @throws java.time.DateTimeException if the text is none
     */
    static LocalDate date(String text) {
        LocalDate date = text.length() == DATE ? plainDate(text) : null;
        return date == null ? LocalDate.parse(text) : date;
    }

    /** The day that the first characters of a text name; null if they have another form or name none. */
    private static @Nullable LocalDate plainDate(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, DATE);
        boolean exists = text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= FEWEST_DAYS || day <= YearMonth.of(year, month).lengthOfMonth());
        return exists ? LocalDate.of(year, month, day) : null;
    }

    /**
     * Reads a point in time.
     *
     * @throws java.time.DateTimeException if the text is none
     */
    static Instant instant(String text) {
        Instant instant = text.length() > SECONDS ? plainInstant(text) : null;
        return instant == null ? Instant.parse(text) : instant;
    }

    private static @Nullable Instant plainInstant(String text) {
        LocalDate date = plainDate(text);
        int second = secondOfDay(text);
        int nanos = nanos(text);
        return date == null || second < 0 || nanos < 0
                ? null
                : Instant.ofEpochSecond(date.toEpochDay() * A_DAY + second, nanos);
    }

    /** The time between the day and the fraction; negative if it has another form or there is none such. */
    private static int secondOfDay(String text) {
        int hour = number(text, DATE + 1, DATE + 3);
        int minute = number(text, DATE + 4, DATE + 6);
        int second = number(text, DATE + 7, SECONDS);
        boolean exists = text.charAt(DATE) == 'T'
                && text.charAt(DATE + 3) == ':'
                && text.charAt(DATE + 6) == ':'
                && hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && second >= 0
                && second < 60;
        return exists ? hour * AN_HOUR + minute * A_MINUTE + second : -1;
    }

    /** The fraction before the Z that ends a text; negative if it has another form. */
    private static int nanos(String text) {
        int end = text.length() - 1;
        int digits = end - SECONDS - 1;
        if (text.charAt(end) != 'Z' || digits == 0 || digits > NANO_DIGITS) {
            return -1;
        }
        if (end == SECONDS) {
            return 0;
        }
        int nanos = text.charAt(SECONDS) == '.' ? number(text, SECONDS + 1, end) : -1;
        for (int digit = digits; digit < NANO_DIGITS; digit++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** The number that digits write, at most nine of them; negative if one of them is none. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int index = from; index < to; index++) {
            int digit = text.charAt(index) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Writes a point in time as the JDK does. */
    static String text(Instant instant) {
        long second = instant.getEpochSecond();
        if (second < YEAR_0 || second >= YEAR_10000 || instant.getNano() != 0) {
            return instant.toString();
        }
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(second, A_DAY));
        int ofDay = Math.floorMod(second, A_DAY);
        char[] text = "0000-00-00T00:00:00Z".toCharArray();
        put(date.getYear(), text, 4);
        put(date.getMonthValue(), text, 7);
        put(date.getDayOfMonth(), text, DATE);
        put(ofDay / AN_HOUR, text, DATE + 3);
        put(ofDay / A_MINUTE % 60, text, DATE + 6);
        put(ofDay % A_MINUTE, text, SECONDS);
        return new String(text);
    }

    /** Puts the digits of a number before a place, over zeros. */
    private static void put(int number, char[] text, int end) {
        int rest = number;
        for (int place = end - 1; rest > 0; place--) {
            text[place] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
