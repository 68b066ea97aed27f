package org.workplan.examples.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.value.DatePeriod;
import org.workplan.value.RecordId;

/** The form in which a person says what was counted. Its id comes with the page, so that a form that is sent twice counts once. */
final class MeasurementForm {

    private MeasurementForm() {}

    /** Checks if an indicator is measured in plain numbers, which the form takes. */
    static boolean takes(Indicator indicator) {
        return indicator.valueKind() == Indicator.ValueKind.COUNT
                || indicator.valueKind() == Indicator.ValueKind.DECIMAL;
    }

    static Measurement read(Plan plan, Request form, Instant now) {
        LocalDate day = day(given(form, "day"));
        return Measurement.builder()
                .id(id(given(form, "id")))
                .indicator(indicator(plan, given(form, "indicator")).id())
                .observed(DatePeriod.of(day, day))
                .value(Observation.of(number(given(form, "value"))))
                .reporter(form.value("reporter"))
                .recordedAt(now)
                .build();
    }

    private static String given(Request form, String name) {
        return form.value(name).orElseThrow(() -> new Refused(400, "The field \"" + name + "\" is empty. Fill it in."));
    }

    private static RecordId id(String text) {
        try {
            return RecordId.of(text);
        } catch (IllegalArgumentException exception) {
            throw new Refused(400, String.valueOf(exception.getMessage()));
        }
    }

    private static Indicator indicator(Plan plan, String id) {
        return plan.indicators().stream()
                .filter(one -> takes(one) && one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        400,
                        "Plan " + plan.id() + " has no indicator \"" + id
                                + "\" that is measured in plain numbers. Choose one of the list."));
    }

    static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException exception) {
            // told below, like a day of another age
        }
        throw new Refused(400, "\"" + text + "\" is not a day. Write YYYY-MM-DD, such as 2025-06-30.");
    }

    private static BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.precision() <= 64 && Math.abs((long) number.scale()) <= 64) {
                return number;
            }
        } catch (NumberFormatException exception) {
            // told below, like a number that is too long
        }
        throw new Refused(400, "\"" + text + "\" is not a number. Write digits, such as 12 or 97.5.");
    }
}
