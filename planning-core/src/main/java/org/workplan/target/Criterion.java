package org.workplan.target;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.workplan.value.Amount;
import org.workplan.value.CalendarUnit;
import org.workplan.value.PartId;
import org.workplan.value.internal.Decimals;

/**
 * What would be enough. Leaves compare one value with a set of acceptable ones; the others combine criteria by Kleene's strong three-valued logic or
 * move them to another indicator or to each member of a group. All kinds reduce to one comparison of an interval with a set.
 */
public sealed interface Criterion {

    /** {@return a demand on the indicator's value over the target's period: "six activities"} */
    static Total total(Amount amount) {
        return new Total(amount);
    }

    /** {@return a demand on each window: "twice a month"} */
    static Each each(Amount amount, Quota per) {
        return new Each(amount, per);
    }

    /** {@return a demand on each calendar unit: "twice a month"} */
    static Each each(Amount amount, CalendarUnit per) {
        return new Each(amount, Quota.per(requirePresent("per", per)));
    }

    /** {@return a level on the indicator's ladder, or a higher one} */
    static AtLevel atLevel(String level) {
        return new AtLevel(level);
    }

    /** {@return all of several levels of the indicator's ladder} */
    static AllLevels allLevels(String... levels) {
        return new AllLevels(ImmutableSet.copyOf(requirePresent("levels", levels)));
    }

    /** {@return that something is done at all by the due date} */
    static Milestone milestone() {
        return new Milestone();
    }

    /** {@return that every item of a list is done} */
    static Complete complete(Checklist checklist) {
        return new Complete(checklist);
    }

    /** {@return a demand on each member of a group} */
    static ForEach forEach(String group, Criterion inner) {
        return new ForEach(PartId.of(requirePresent("group", group)), inner);
    }

    /** {@return a demand under a condition on an indicator} */
    static When when(String indicator, Amount amount, Criterion then) {
        return new When(PartId.of(requirePresent("indicator", indicator)), amount, then);
    }

    /** {@return a demand on another indicator} */
    static On on(String indicator, Criterion inner) {
        return new On(PartId.of(requirePresent("indicator", indicator)), inner);
    }

    /** {@return all of several demands} */
    static AllOf allOf(Criterion... parts) {
        return new AllOf(ImmutableList.copyOf(requirePresent("parts", parts)));
    }

    /** {@return at least one of several demands} */
    static AnyOf anyOf(Criterion... parts) {
        return new AnyOf(ImmutableList.copyOf(requirePresent("parts", parts)));
    }

    /** {@return a change in a direction by any amount, from a baseline} */
    static Change change(Direction direction, BigDecimal baseline) {
        return new Change(direction, Optional.empty(), false, Optional.of(requirePresent("baseline", baseline)));
    }

    /** {@return a change by an amount in the unit of the indicator, from a baseline} */
    static Change change(Direction direction, BigDecimal by, BigDecimal baseline) {
        return new Change(
                direction,
                Optional.of(requirePresent("by", by)),
                false,
                Optional.of(requirePresent("baseline", baseline)));
    }

    /** {@return a change by a percentage of a baseline} */
    static Change changeByPercent(Direction direction, BigDecimal percent, BigDecimal baseline) {
        return new Change(
                direction,
                Optional.of(requirePresent("percent", percent)),
                true,
                Optional.of(requirePresent("baseline", baseline)));
    }

    /**
     * The indicator's value over the target's period: "six activities", "over 98 %", "about 50 people".
     *
     * @param amount what is asked
     */
    record Total(Amount amount) implements Criterion {
        /** Refuses null. */
        public Total {
            requirePresent("amount", amount);
        }
    }

    /**
     * The indicator's value in each window of time: "twice a month". Surplus in one window never repairs another.
     *
     * @param amount what is asked of each window
     * @param per the windows
     */
    record Each(Amount amount, Quota per) implements Criterion {
        /** Refuses null. */
        public Each {
            requirePresent("amount", amount, "per", per);
        }
    }

    /**
     * A level on the indicator's ladder.
     *
     * @param level the level asked; reached by any level at or above it
     */
    record AtLevel(String level) implements Criterion {
        /** Refuses null. */
        public AtLevel {
            requirePresent("level", level);
        }
    }

    /**
     * All of several levels of the indicator's ladder, each shown by a measurement of its own.
     *
     * @param levels the levels
     */
    record AllLevels(ImmutableSet<String> levels) implements Criterion {
        /** Refuses null. */
        public AllLevels {
            requirePresent("levels", levels);
        }
    }

    /** Something is done, founded or held at all, once, by the due date. */
    record Milestone() implements Criterion {}

    /**
     * Every item of a list.
     *
     * @param checklist the list
     */
    record Complete(Checklist checklist) implements Criterion {
        /** Refuses null. */
        public Complete {
            requirePresent("checklist", checklist);
        }
    }

    /**
     * Each member of a group for itself: "each representative contacts 7-8 members".
     *
     * @param group the group
     * @param inner what each member must satisfy
     */
    record ForEach(PartId group, Criterion inner) implements Criterion {
        /** Refuses null. */
        public ForEach {
            requirePresent("group", group, "inner", inner);
        }
    }

    /**
     * Only under a condition: "units with more than 3 members".
     *
     * @param indicator what the condition looks at
     * @param amount the value for which the condition holds
     * @param then what is asked then; not applicable otherwise
     */
    record When(PartId indicator, Amount amount, Criterion then) implements Criterion {
        /** Refuses null. */
        public When {
            requirePresent("indicator", indicator, "amount", amount, "then", then);
        }
    }

    /**
     * A change from a baseline: "reduce", "improve".
     *
     * @param direction which way
     * @param by how much at least; empty when the plan only names the direction, and then any change in it is enough
     * @param relative true if {@code by} is a share of the baseline in percent
     * @param baseline the value to start from; empty when the plan states none, and then nothing can be decided
     */
    record Change(Direction direction, Optional<BigDecimal> by, boolean relative, Optional<BigDecimal> baseline)
            implements Criterion {
        /** Normalises the numbers. */
        public Change {
            requirePresent("direction", direction, "by", by, "baseline", baseline);
            by = by.map(Decimals::stated);
            baseline = baseline.map(Decimals::stated);
        }
    }

    /**
     * A criterion on another indicator than the target's own.
     *
     * @param indicator the other indicator
     * @param inner the criterion
     */
    record On(PartId indicator, Criterion inner) implements Criterion {
        /** Refuses null. */
        public On {
            requirePresent("indicator", indicator, "inner", inner);
        }
    }

    /**
     * All of several criteria.
     *
     * @param parts the criteria
     */
    record AllOf(ImmutableList<Criterion> parts) implements Criterion {
        /** Refuses null. */
        public AllOf {
            requirePresent("parts", parts);
        }
    }

    /**
     * At least one of several criteria.
     *
     * @param parts the criteria
     */
    record AnyOf(ImmutableList<Criterion> parts) implements Criterion {
        /** Refuses null. */
        public AnyOf {
            requirePresent("parts", parts);
        }
    }

    /** The way that a change is wanted. */
    enum Direction {
        /** More is better. */
        INCREASE,
        /** Less is better. */
        REDUCE
    }

    /**
     * Applies the function of this criterion's case.
     *
     * @param cases one function a case
     * @param <R> the type of the result
     * @return the result
     */
    default <R> R match(Cases<R> cases) {
        requirePresent("cases", cases);
        if (this instanceof Total total) {
            return cases.total.apply(total);
        }
        if (this instanceof Each each) {
            return cases.each.apply(each);
        }
        if (this instanceof AtLevel atLevel) {
            return cases.atLevel.apply(atLevel);
        }
        if (this instanceof AllLevels allLevels) {
            return cases.allLevels.apply(allLevels);
        }
        if (this instanceof Milestone milestone) {
            return cases.milestone.apply(milestone);
        }
        if (this instanceof Complete complete) {
            return cases.complete.apply(complete);
        }
        if (this instanceof ForEach forEach) {
            return cases.forEach.apply(forEach);
        }
        if (this instanceof When when) {
            return cases.when.apply(when);
        }
        if (this instanceof Change change) {
            return cases.change.apply(change);
        }
        if (this instanceof On on) {
            return cases.on.apply(on);
        }
        if (this instanceof AllOf allOf) {
            return cases.allOf.apply(allOf);
        }
        return cases.anyOf.apply((AnyOf) this);
    }

    /**
     * One function for each kind of criterion.
     *
     * @param total for a value over the period
     * @param each for a value in each window
     * @param atLevel for one level
     * @param allLevels for several levels
     * @param milestone for something done at all
     * @param complete for a list
     * @param forEach for each member of a group
     * @param when for a condition
     * @param change for a change from a baseline
     * @param on for another indicator
     * @param allOf for a conjunction
     * @param anyOf for a disjunction
     * @param <R> the type of the result
     */
    record Cases<R>(
            Function<Total, R> total,
            Function<Each, R> each,
            Function<AtLevel, R> atLevel,
            Function<AllLevels, R> allLevels,
            Function<Milestone, R> milestone,
            Function<Complete, R> complete,
            Function<ForEach, R> forEach,
            Function<When, R> when,
            Function<Change, R> change,
            Function<On, R> on,
            Function<AllOf, R> allOf,
            Function<AnyOf, R> anyOf) {
        /** Refuses null. */
        public Cases {
            requirePresent("total", total, "each", each, "atLevel", atLevel);
            requirePresent("allLevels", allLevels, "milestone", milestone, "complete", complete);
            requirePresent("forEach", forEach, "when", when, "change", change);
            requirePresent("on", on, "allOf", allOf, "anyOf", anyOf);
        }
    }

    /** {@return the criteria directly inside this one; empty for a leaf} */
    default ImmutableList<Criterion> children() {
        if (this instanceof ForEach forEach) {
            return ImmutableList.of(forEach.inner());
        }
        if (this instanceof When when) {
            return ImmutableList.of(when.then());
        }
        if (this instanceof On on) {
            return ImmutableList.of(on.inner());
        }
        if (this instanceof AllOf allOf) {
            return allOf.parts();
        }
        return this instanceof AnyOf anyOf ? anyOf.parts() : ImmutableList.of();
    }

    /** {@return the amount that this criterion itself states; empty for the others} */
    default Optional<Amount> statedAmount() {
        if (this instanceof Total total) {
            return Optional.of(total.amount());
        }
        if (this instanceof Each each) {
            return Optional.of(each.amount());
        }
        return this instanceof When when ? Optional.of(when.amount()) : Optional.empty();
    }
}
