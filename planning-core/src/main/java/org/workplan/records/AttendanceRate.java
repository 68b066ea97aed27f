package org.workplan.records;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.ExplanationBuilder;
import org.workplan.explanation.Operand;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;

/**
 * How many of a group were present. A rate means nothing without its base: the same 85 people are more than all of the 60 planned for and few of the
 * 1,000 who live there.
 *
 * @param present how many were present
 * @param base the group that they are compared with
 * @param size the size of the group as the plan states it; empty if it states none
 */
public record AttendanceRate(Interval present, PartId base, Optional<Quantity> size) {

    private static final Rational HUNDRED = Rational.of(100);

    /** Refuses null. */
    public AttendanceRate {
        requirePresent("present", present, "base", base, "size", size);
    }

    /** {@return the rate in percent, as far as presence and size are known; anything from 0 upward if the group has no size or may be empty} */
    public Interval percent() {
        Interval among = CountArithmetic.of(size);
        return Interval.of(
                present.low()
                        .flatMap(low -> among.high().map(high -> percent(low, high)))
                        .or(() -> Optional.of(Rational.ZERO)),
                present.high()
                        .flatMap(high ->
                                among.low().filter(low -> low.signum() > 0).map(low -> percent(high, low))));
    }

    /**
     * {@return the rate in percent against the number printed, be it exact or about; empty if the presence is not exact or the plan prints no number}
     */
    public Optional<Rational> printed() {
        return present.exact()
                .flatMap(there -> size.flatMap(group -> group.amount().printedNumber())
                        .map(Rational::of)
                        .filter(number -> number.signum() > 0)
                        .map(number -> percent(there, number)));
    }

    private static Rational percent(Rational part, Rational whole) {
        return whole.signum() == 0 ? Rational.ZERO : part.times(HUNDRED).dividedBy(whole);
    }

    /**
     * Explains the rate.
     *
     * @return presence, base and rate
     */
    public Explanation explanation() {
        ExplanationBuilder why = Explanation.of(printed().isPresent() ? "logistics.attendance" : "logistics.no-base")
                .with("present", new Operand.Known(present, ""))
                .text("base", base.value())
                .with("size", new Operand.Known(CountArithmetic.of(size), ""));
        printed().ifPresent(rate -> why.number("rate", rate, "percent"));
        return why.given(percent());
    }
}
