package org.workplan.storage.json;

import static org.workplan.storage.json.shape.Field.list;
import static org.workplan.storage.json.shape.Field.optional;
import static org.workplan.storage.json.shape.Field.orElse;
import static org.workplan.storage.json.shape.Field.required;
import static org.workplan.storage.json.shape.Shapes.BOOLEAN;
import static org.workplan.storage.json.shape.Shapes.DECIMAL;
import static org.workplan.storage.json.shape.Shapes.INTEGER;
import static org.workplan.storage.json.shape.Shapes.TEXT;
import static org.workplan.storage.json.shape.Shapes.enumeration;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import java.util.function.Predicate;
import org.workplan.plan.Part;
import org.workplan.storage.json.shape.Field;
import org.workplan.storage.json.shape.Kind;
import org.workplan.storage.json.shape.ObjectShape;
import org.workplan.storage.json.shape.Records;
import org.workplan.storage.json.shape.Shape;
import org.workplan.storage.json.shape.Union;
import org.workplan.value.Amount;
import org.workplan.value.Amount.Comparator;
import org.workplan.value.CalendarUnit;
import org.workplan.value.DatePeriod;
import org.workplan.value.Dates;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.PlanPeriod;
import org.workplan.value.Quantity;
import org.workplan.value.RecordId;
import org.workplan.value.TimeSlot;

/** How words of quantity and time stand in JSON. */
final class ValueShapes {

    static final Shape<PartId> PART_ID = TEXT.as(PartId::of, PartId::value);
    static final Shape<PlanId> PLAN_ID = TEXT.as(PlanId::of, PlanId::value);
    static final Shape<RecordId> RECORD_ID = TEXT.as(RecordId::of, RecordId::value);
    static final Shape<CalendarUnit> CALENDAR_UNIT = enumeration(CalendarUnit.class);
    static final Shape<PlanDate> PLAN_DATE = TEXT.as(PlanDate::parse, PlanDate::toString);
    static final Shape<LocalDate> DATE = TEXT.as(
            parsing(text -> Dates.check(Moments.date(text)), "a date; write YYYY-MM-DD (2025-10-01)"),
            LocalDate::toString);
    static final Shape<LocalTime> TIME =
            TEXT.as(parsing(LocalTime::parse, "a time of day; write HH:MM (09:20)"), LocalTime::toString);
    static final Shape<Instant> INSTANT = TEXT.as(
            parsing(
                    text -> Dates.check(Moments.instant(text)),
                    "a point in time; write it in UTC (2025-01-16T09:00:00Z)"),
            Moments::text);

    static final Shape<PlanPeriod> PLAN_PERIOD = Records.of(
            "PlanPeriod",
            "A period as printed, both days included.",
            required("start", PLAN_DATE, PlanPeriod::start),
            required("end", PLAN_DATE, PlanPeriod::end),
            PlanPeriod::new);

    static final Shape<DatePeriod> DATE_PERIOD = Records.of(
            "DatePeriod",
            "A period of days, both days included.",
            required("start", DATE, DatePeriod::start),
            required("end", DATE, DatePeriod::end),
            DatePeriod::new);

    /** The end of hours, of which 24:00 is the midnight that ends the day. */
    private record End(LocalTime time, boolean endsDay) {

        private static final String MIDNIGHT = "24:00";

        static End parse(String text) {
            return text.equals(MIDNIGHT) ? new End(LocalTime.MIDNIGHT, true) : new End(LocalTime.parse(text), false);
        }

        static End of(TimeSlot slot) {
            return new End(slot.end(), slot.endsNextDay() && slot.end().equals(LocalTime.MIDNIGHT));
        }

        String text() {
            return endsDay ? MIDNIGHT : time.toString();
        }
    }

    static final Shape<TimeSlot> TIME_SLOT = Records.of(
            "TimeSlot",
            "Hours on a day. The end lies on the next day where it is 24:00 or where endsNextDay is true.",
            required("start", TIME, TimeSlot::start),
            required(
                    "end",
                    TEXT.as(parsing(End::parse, "a time of day; write HH:MM (09:20), 24:00 for midnight"), End::text),
                    End::of),
            orElse(
                    "endsNextDay",
                    BOOLEAN,
                    false,
                    slot -> slot.endsNextDay() && !End.of(slot).endsDay()),
            (start, end, endsNextDay) -> new TimeSlot(start, end.time(), endsNextDay || end.endsDay()));

    static final Shape<Part.Source> SOURCE = Records.of(
            "Source",
            "Where a part comes from.",
            required("document", TEXT, Part.Source::document),
            list("lines", INTEGER, Part.Source::lines),
            list("statements", TEXT, Part.Source::statements),
            Part.Source::new);

    private static final Shape<Amount.Tolerance> TOLERANCE = Union.<Amount.Tolerance>of(
                    "Tolerance", "How far a value may lie from an \"about\" number.")
            .having("percent", Amount.Tolerance.class, Amount.Tolerance::relative, tolerance("percent", true))
            .having("absolute", Amount.Tolerance.class, value -> !value.relative(), tolerance("absolute", false));

    static final Shape<Amount> AMOUNT = amount();

    /** A missing amount means that the plan states none. */
    static final Shape<Quantity> QUANTITY = Records.of(
            "Quantity",
            "An amount of something.",
            amountField(Quantity::amount),
            orElse("unit", TEXT, "", Quantity::unit),
            Quantity::new);

    /** The quantity of which nothing is said. */
    static final Quantity UNSTATED = Quantity.of(Amount.unstated(), "");

    private ValueShapes() {}

    static <T> Field<T, Amount> amountField(Function<T, Amount> getter) {
        return orElse("amount", AMOUNT, Amount.unstated(), getter);
    }

    private static <T> Function<String, T> parsing(Function<String, T> parser, String what) {
        return text -> {
            try {
                return parser.apply(text);
            } catch (DateTimeException exception) {
                throw new IllegalArgumentException("\"" + text + "\" is not " + what + ".", exception);
            }
        };
    }

    private static ObjectShape<Amount.Tolerance, ?> tolerance(String field, boolean relative) {
        return Records.of(
                relative ? "RelativeTolerance" : "AbsoluteTolerance",
                relative ? "In percent of the number." : "In the unit of the number.",
                required(field, DECIMAL, Amount.Tolerance::amount),
                orElse("orMore", BOOLEAN, false, Amount.Tolerance::openAbove),
                (amount, openAbove) -> new Amount.Tolerance(amount, relative, openAbove));
    }

    private static Shape<Amount> amount() {
        return Union.<Amount>of("Amount", "How much, as written. A missing amount means that nothing is stated.")
                .asKind(Kind.NUMBER, "6", Amount.Stated.class, with(Comparator.BARE), stated(DECIMAL, Comparator.BARE))
                .asKind(
                        Kind.TEXT,
                        "\"a number of\"",
                        Amount.Vague.class,
                        value -> true,
                        TEXT.as(Amount.Vague::new, Amount.Vague::words))
                .having(
                        "from",
                        Amount.Between.class,
                        Records.of(
                                "Range",
                                "A range, both ends included.",
                                required("from", DECIMAL, Amount.Between::low),
                                required("to", DECIMAL, Amount.Between::high),
                                Amount.Between::new))
                .having(
                        "about",
                        Amount.About.class,
                        Records.of(
                                "About",
                                "An approximate number.",
                                required("about", DECIMAL, Amount.About::number),
                                optional("tolerance", TOLERANCE, Amount.About::tolerance),
                                Amount.About::new))
                .having(
                        "moreThan",
                        Amount.Stated.class,
                        with(Comparator.MORE_THAN),
                        compared("moreThan", Comparator.MORE_THAN))
                .having(
                        "atLeast",
                        Amount.Stated.class,
                        with(Comparator.AT_LEAST),
                        compared("atLeast", Comparator.AT_LEAST))
                .having("atMost", Amount.Stated.class, with(Comparator.AT_MOST), compared("atMost", Comparator.AT_MOST))
                .having(
                        "lessThan",
                        Amount.Stated.class,
                        with(Comparator.LESS_THAN),
                        compared("lessThan", Comparator.LESS_THAN))
                .having(
                        "exactly",
                        Amount.Stated.class,
                        with(Comparator.EXACTLY),
                        compared("exactly", Comparator.EXACTLY));
    }

    private static Predicate<Amount.Stated> with(Comparator comparator) {
        return amount -> amount.comparator() == comparator;
    }

    private static Shape<Amount.Stated> stated(Shape<BigDecimal> number, Comparator comparator) {
        return number.as(value -> new Amount.Stated(comparator, value), Amount.Stated::number);
    }

    private static ObjectShape<Amount.Stated, ?> compared(String field, Comparator comparator) {
        String name = Character.toUpperCase(field.charAt(0)) + field.substring(1);
        return Records.of(
                name,
                "A number with its comparing word.",
                required(field, DECIMAL, Amount.Stated::number),
                number -> new Amount.Stated(comparator, number));
    }
}
