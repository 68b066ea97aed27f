package org.workplan.explanation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import org.workplan.plan.PartPath;
import org.workplan.value.Acceptance;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.PlanDate;
import org.workplan.value.Rational;
import org.workplan.value.TimeSlot;
import org.workplan.value.Verdict;

/** A typed fact in an explanation: what a message's named place is filled with. */
public sealed interface Operand {

    /**
     * Words of the plan or of the data, shown as they are.
     *
     * @param text the words
     */
    record Text(String text) implements Operand {}

    /**
     * A word of the library's own, translated for the reader: the name of a policy, a reason, a unit of the calendar.
     *
     * @param key its key in the message bundles
     */
    record Word(String key) implements Operand {}

    /**
     * An exact number with its unit.
     *
     * @param number the number
     * @param unit the unit; empty when it has none
     */
    record Value(Rational number, String unit) implements Operand {}

    /**
     * What is known of a value.
     *
     * @param interval the interval in which the true value lies
     * @param unit the unit; empty when it has none
     */
    record Known(Interval interval, String unit) implements Operand {}

    /**
     * What would be enough.
     *
     * @param acceptance the set of acceptable values
     * @param unit the unit; empty when it has none
     */
    record Wanted(Acceptance acceptance, String unit) implements Operand {}

    /**
     * A day, with or without a year.
     *
     * @param date the day
     */
    record Day(PlanDate date) implements Operand {}

    /**
     * A period of days.
     *
     * @param period the period
     */
    record Period(DatePeriod period) implements Operand {}

    /**
     * Hours of a day.
     *
     * @param slot the hours
     */
    record Time(TimeSlot slot) implements Operand {}

    /**
     * A point in time.
     *
     * @param instant the instant
     */
    record Moment(Instant instant) implements Operand {}

    /**
     * A part of a plan.
     *
     * @param path its path
     * @param title its title at the time
     */
    record PartRef(PartPath path, String title) implements Operand {}

    /**
     * A verdict.
     *
     * @param verdict the verdict
     */
    record Judged(Verdict verdict) implements Operand {}

    /**
     * Several facts.
     *
     * @param operands the facts, in order
     */
    record Many(ImmutableList<Operand> operands) implements Operand {}

    /**
     * A phrase of the library's own with facts in its places: "within {number} years".
     *
     * @param key the key of its message
     * @param facts what fills the places, by name
     */
    record Phrase(String key, ImmutableMap<String, Operand> facts) implements Operand {}
}
