package org.workplan.supply;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.staffing.Headcount;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * The balance of one required resource: what is needed, what the team has, what it could get, and what is left to buy.
 *
 * @param resource the required resource
 * @param needed how much is needed: as the plan states or, if it states no number, what its steps use
 * @param demanded what the steps of the plan use; exactly 0 if none does
 * @param possessed how much the team has
 * @param mobilizable how much somebody could give
 * @param suppliers the resources that the team has or could get and that the plan names for this one, in the plan's order
 * @param listOpen true if it has no supplier and a list of what the team has or could get is open ("tables, chairs, etc."), so that it may stand there; the
 *     numbers count only what is named
 */
public record ResourceBalance(
        Resource resource,
        Interval needed,
        Interval demanded,
        Interval possessed,
        Interval mobilizable,
        ImmutableList<Resource> suppliers,
        boolean listOpen) {

    /** Refuses null. */
    public ResourceBalance {
        requirePresent("resource", resource, "needed", needed, "demanded", demanded);
        requirePresent("possessed", possessed, "mobilizable", mobilizable, "suppliers", suppliers);
    }

    /**
     * Computes the balance of every required resource.
     *
     * @param plan the plan
     * @param counted how many people came, or are now expected, to a session; may be empty
     * @return the balances in the plan's order
     */
    public static ImmutableList<ResourceBalance> of(Plan plan, ImmutableMap<PartId, Headcount> counted) {
        requirePresent("plan", plan, "counted", counted);
        ResourceDemand demand = ResourceDemand.of(plan, counted);
        return balances(plan, resource -> needed(resource, demand.of(resource.id())), demand);
    }

    /**
     * Computes the balance of every required resource by the end of a day: what the sessions until then need. A resource that no step uses is needed
     * as the plan states, whatever the day.
     *
     * @param plan the plan
     * @param counted how many people came, or are now expected, to a session; may be empty
     * @param date the day
     * @return the balances in the plan's order
     */
    public static ImmutableList<ResourceBalance> by(
            Plan plan, ImmutableMap<PartId, Headcount> counted, LocalDate date) {
        requirePresent("plan", plan, "counted", counted, "date", date);
        ResourceDemand demand = ResourceDemand.of(plan, counted);
        return balances(
                plan,
                resource -> demand.of(resource.id()).equals(CountArithmetic.NONE)
                        ? CountArithmetic.of(resource.quantity().amount())
                        : demand.by(resource.id(), date),
                demand);
    }

    private static ImmutableList<ResourceBalance> balances(
            Plan plan, Function<Resource, Interval> needed, ResourceDemand demand) {
        return plan.resources().stream()
                .filter(resource -> resource.availability() == Resource.Availability.REQUIRED)
                .map(resource -> balance(plan, resource, needed.apply(resource), demand.of(resource.id())))
                .collect(toImmutableList());
    }

    private static ResourceBalance balance(Plan plan, Resource resource, Interval needed, Interval demanded) {
        ImmutableList<Resource> suppliers = plan.resources().stream()
                .filter(other -> other.availability() != Resource.Availability.REQUIRED
                        && other.supplies().contains(resource.id()))
                .collect(toImmutableList());
        return new ResourceBalance(
                resource,
                needed,
                demanded,
                given(resource, suppliers, Resource.Availability.POSSESSED),
                given(resource, suppliers, Resource.Availability.MOBILIZABLE),
                suppliers,
                suppliers.isEmpty()
                        && plan.resources().stream()
                                .anyMatch(other ->
                                        other.availability() != Resource.Availability.REQUIRED && other.openEnded()));
    }

    private static Interval needed(Resource resource, Interval used) {
        boolean silent = !resource.quantity().amount().isNumeric();
        return silent && !used.equals(CountArithmetic.NONE)
                ? used
                : CountArithmetic.of(resource.quantity().amount());
    }

    /** A resource that supplies several others may go to any of them; an open list may hold more than it names. */
    private static Interval given(Resource required, List<Resource> suppliers, Resource.Availability availability) {
        return suppliers.stream()
                .filter(resource -> resource.availability() == availability)
                .map(resource -> given(required, resource))
                .reduce(CountArithmetic.NONE, Interval::plus);
    }

    /**
     * Checks if what is given can be set against what is required: both are counted in the same unit, or one of them names none.
     *
     * @param required what is required
     * @param given what is at hand or promised
     * @return false where the units differ
     */
    public static boolean isComparable(Resource required, Resource given) {
        requirePresent("required", required, "given", given);
        String wanted = required.quantity().unit();
        String unit = given.quantity().unit();
        return wanted.isEmpty() || unit.isEmpty() || wanted.equalsIgnoreCase(unit);
    }

    /** What is given in another unit than is wanted helps nobody knows how much: three crates are not three bottles. */
    private static Interval given(Resource required, Resource resource) {
        Interval amount = isComparable(required, resource)
                ? CountArithmetic.of(resource.quantity().amount())
                : CountArithmetic.ANY;
        Interval atMost = resource.supplies().size() > 1 ? amount.hull(CountArithmetic.NONE) : amount;
        return resource.openEnded() ? Interval.of(atMost.low(), Optional.empty()) : atMost;
    }

    /** {@return what is lacking after everything at hand and everything that could be had} */
    public Interval toBuy() {
        return CountArithmetic.less(needed, atHand());
    }

    /**
     * Checks if the supply is enough.
     *
     * @return met if nothing is to buy for certain, not met if something is for certain, else undetermined
     */
    public Verdict verdict() {
        return nothing().judge(toBuy());
    }

    /**
     * Explains the balance.
     *
     * @return the four numbers and the verdict
     */
    public Explanation explanation() {
        String unit = resource.quantity().unit();
        return Explanation.of("logistics.supply")
                .part("resource", resource)
                .with("needed", new Operand.Known(needed, unit))
                .with("possessed", new Operand.Known(possessed, unit))
                .with("mobilizable", new Operand.Known(mobilizable, unit))
                .with("toBuy", new Operand.Known(toBuy(), unit))
                .compare(toBuy(), nothing());
    }

    /** {@return true if the plan states the quantity in numbers; false for words such as "a number of", and for none} */
    public boolean isQuantityStated() {
        return resource.quantity().amount().isNumeric();
    }

    /** {@return true if the plan names nothing for the resource that the team has or could get} */
    public boolean isUnsupplied() {
        return suppliers.isEmpty();
    }

    /** {@return how much there is: what the team has and what it could get} */
    public Interval atHand() {
        return possessed.plus(mobilizable);
    }

    private static Acceptance nothing() {
        return Acceptance.atMost(Rational.ZERO, Domain.DECIMAL);
    }
}
