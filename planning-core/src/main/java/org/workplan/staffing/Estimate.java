package org.workplan.staffing;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.plan.Fact;
import org.workplan.plan.Group;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Timeline;
import org.workplan.plan.Timing;
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

    /**
     * A number of visits to be made in a stretch of time, by teams that work in parallel and make one visit after the other.
     *
     * @param visits how many visits
     * @param minutes how many minutes there are
     */
    public record Visits(long visits, long minutes) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is negative
         */
        public Visits {
            checkArgument(
                    visits >= 0 && minutes >= 0,
                    "Visits and minutes are 0 or more; %s in %s are not.",
                    visits,
                    minutes);
        }

        /**
         * Visits that a plan promises: a step of a session for which somebody visits the families or other units of a group.
         *
         * @param session the session
         * @param step the step
         * @param visits how many units the group has
         * @param minutes how many minutes the session takes; empty if it states no hours, or hours that run backward
         */
        public record Planned(Session session, Step step, Interval visits, Optional<Long> minutes) {
            /** Refuses null. */
            public Planned {
                requirePresent("session", session, "step", step);
                requirePresent("visits", visits, "minutes", minutes);
            }

            /**
             * {@return how many minutes a visit can last, open upward if there may be nothing to visit; empty if the minutes of the session are unknown}
             *
             * @param teams how many teams work in parallel, 1 or more
             */
            public Optional<Interval> minutesEach(long teams) {
                return minutes.map(known -> Interval.of(
                        visits.high().flatMap(most -> each(most, known, teams)).or(() -> Optional.of(Rational.ZERO)),
                        visits.low().flatMap(least -> each(least, known, teams))));
            }

            private static Optional<Rational> each(Rational visits, long minutes, long teams) {
                Rational rounds = visits.dividedBy(Rational.of(teams));
                return Optional.of(teams == 1 ? rounds : rounds.ceiling())
                        .filter(number -> number.signum() > 0)
                        .map(Rational.of(minutes)::dividedBy);
            }
        }

        /**
         * {@return the visits that a plan promises, in its order: steps with actors that concern a group with a number of units, in the session itself}
         *
         * @param plan the plan
         */
        public static ImmutableList<Planned> in(Plan plan) {
            requirePresent("plan", plan);
            ImmutableList.Builder<Planned> planned = ImmutableList.builder();
            for (Session session : plan.sessions()) {
                Optional<Long> minutes = Timeline.length(session).map(Duration::toMinutes);
                for (Step step : session.steps()) {
                    if (isVisit(step)) {
                        step.concerns().stream()
                                .flatMap(id -> plan.part(Group.class, id).stream())
                                .map(group -> CountArithmetic.of(group.units()))
                                .filter(units -> units.high().isPresent())
                                .forEach(units -> planned.add(new Planned(session, step, units, minutes)));
                    }
                }
            }
            return planned.build();
        }

        /** Visits take place in the session itself, and somebody makes them. */
        private static boolean isVisit(Step step) {
            boolean elsewhere = step.timings().stream()
                    .anyMatch(timing ->
                            timing.relation() == Timing.Relation.AFTER || timing.relation() == Timing.Relation.BEFORE);
            return step.stepKind() == Step.Kind.ACTION
                    && !elsewhere
                    && !step.actors().isEmpty();
        }

        /**
         * {@return how many teams it takes; empty if not even one visit fits in}
         *
         * @param minutesPerVisit how long one visit takes, 1 or more
         * @throws IllegalArgumentException if a visit takes no time
         */
        public Optional<Long> teams(long minutesPerVisit) {
            checkArgument(minutesPerVisit > 0, "A visit takes 1 minute or more; %s is less.", minutesPerVisit);
            long each = minutes / minutesPerVisit;
            if (visits == 0) {
                return Optional.of(0L);
            }
            return each == 0 ? Optional.empty() : Optional.of(roundedUp(visits, each));
        }

        /**
         * {@return how long a visit can last; empty if there is nothing to visit}
         *
         * @param teams how many teams there are, 1 or more
         * @throws IllegalArgumentException if there is no team
         */
        public Optional<Rational> minutesEach(long teams) {
            checkArgument(teams > 0, "Visits need a team; there are %s.", teams);
            long rounds = roundedUp(visits, teams);
            return rounds == 0 ? Optional.empty() : Optional.of(Rational.of(minutes, rounds));
        }

        private static long roundedUp(long number, long divisor) {
            return -Math.floorDiv(-number, divisor);
        }
    }
}
