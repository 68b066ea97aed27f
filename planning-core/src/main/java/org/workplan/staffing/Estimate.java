package org.workplan.staffing;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.plan.Fact;
import org.workplan.plan.Group;
import org.workplan.plan.Plan;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.value.Amount;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;

/**
 * A number that a plan does not state and that follows from others: how many families live there, how many people a percentage means. It is as vague as what
 * it follows from, and no count: 4.34 percent of about 1,000 people are somewhere from 39.06 to 47.74.
 *
 * @param printed what the numbers give as they are printed, "about 1,000" taken for 1,000
 * @param bounds what they give with all that "about" leaves open
 */
public record Estimate(Interval printed, Interval bounds) {

    private static final Rational HUNDRED = Rational.of(100);

    /** Refuses null. */
    public Estimate {
        requirePresent("printed", printed, "bounds", bounds);
    }

    /**
     * Estimates how many families or other units a group has, from its size and the usual size of a unit.
     *
     * @param group the group
     * @return the estimate; empty if one of the two sizes has no number or may be 0
     */
    public static Optional<Estimate> units(Group group) {
        requirePresent("group", group);
        Optional<Estimate> people = group.size().flatMap(Estimate::of);
        return group.unitSize()
                .flatMap(Estimate::of)
                .filter(each -> each.bounds.low().orElse(Rational.ZERO).signum() > 0)
                .flatMap(each -> people.map(
                        all -> new Estimate(divided(all.printed, each.printed), divided(all.bounds, each.bounds))));
    }

    /**
     * Estimates how many a share in percent means.
     *
     * @param plan the plan
     * @param share a figure of it that is a share of another one
     * @return the estimate; empty if the figure is no percentage, or what it is a share of has no number
     */
    public static Optional<Estimate> share(Plan plan, Fact.Figure share) {
        requirePresent("plan", plan, "share", share);
        Optional<Estimate> base = share.of().stream()
                .flatMap(id -> bases(plan, id))
                .flatMap(quantity -> of(quantity).stream())
                .findFirst();
        return of(share.quantity())
                .filter(percent -> share.quantity().unit().equals("percent"))
                .flatMap(percent -> base.map(all ->
                        new Estimate(hundredth(all.printed, percent.printed), hundredth(all.bounds, percent.bounds))));
    }

    private static Stream<Quantity> bases(Plan plan, PartId fact) {
        return plan.part(Fact.class, fact).stream()
                .flatMap(one -> one.figures().stream().map(Fact.Figure::quantity));
    }

    private static Optional<Estimate> of(Quantity quantity) {
        Amount amount = quantity.amount();
        return amount.isNumeric()
                ? Optional.of(new Estimate(
                        amount instanceof Amount.About about
                                ? Interval.exactly(Rational.of(about.number()))
                                : CountArithmetic.of(amount),
                        CountArithmetic.of(amount)))
                : Optional.empty();
    }

    private static Interval divided(Interval all, Interval each) {
        return Interval.of(
                all.low().flatMap(low -> each.high().map(low::dividedBy)).or(() -> Optional.of(Rational.ZERO)),
                all.high().flatMap(high -> each.low().map(high::dividedBy)));
    }

    private static Interval hundredth(Interval all, Interval percent) {
        return CountArithmetic.times(all, percent).times(Rational.ONE.dividedBy(HUNDRED));
    }

    /**
     * A number to be shared out so that each who shares has from so many to so many: members among representatives who contact 7 to 8 each.
     *
     * @param number how many there are
     * @param fewest how few one may have
     * @param most how many one may have
     */
    public record EvenSplit(long number, long fewest, long most) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if the number is negative, or the range is no range from 1 up
         */
        public EvenSplit {
            checkArgument(number >= 0, "One shares out 0 or more; %s is less.", number);
            checkArgument(
                    fewest >= 1 && fewest <= most,
                    "Each has from 1 up, the fewest first; %s to %s is no such range.",
                    fewest,
                    most);
        }

        /** {@return among how many the number can be shared out; empty if no number of them comes out even} */
        public Optional<Interval> sharers() {
            Rational low = Rational.of(number, most).ceiling();
            Rational high = Rational.of(number, fewest).floor();
            return low.compareTo(high) > 0 ? Optional.empty() : Optional.of(Interval.between(low, high));
        }
    }
}
