package org.workplan.logistics;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Availability;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Verdict;

/**
 * The balance of one required resource: what is needed, what the team has, what it could get, and what is left to buy.
 *
 * @param resource the required resource
 * @param needed how much is needed: as the plan states or, if it states no number, what its steps use
 * @param demanded what the steps of the plan use; exactly 0 if none does
 * @param possessed how much the team has
 * @param mobilizable how much somebody could give
 */
public record Supply(Resource resource, Interval needed, Interval demanded, Interval possessed, Interval mobilizable) {

    /**
     * Computes the balance of every required resource.
     *
     * @param plan the plan
     * @param counted how many people came, or are now expected, to a session; may be empty
     * @return the balances in the plan's order
     */
    public static ImmutableList<Supply> of(Plan plan, ImmutableMap<PartId, Presence> counted) {
        ResourceDemand demand = ResourceDemand.of(plan, counted);
        return plan.resources().stream()
                .filter(resource -> resource.availability() == Availability.REQUIRED)
                .map(resource -> of(plan, resource, demand))
                .collect(toImmutableList());
    }

    private static Supply of(Plan plan, Resource resource, ResourceDemand demand) {
        Interval stated = Bounds.of(resource.quantity().amount());
        Interval used = demand.of(resource.id());
        boolean silent = !resource.quantity().amount().isNumeric();
        return new Supply(
                resource,
                silent && !used.equals(Bounds.NONE) ? used : stated,
                used,
                given(plan, resource, Availability.POSSESSED),
                given(plan, resource, Availability.MOBILIZABLE));
    }

    /** A resource that supplies several others may go to any of them; an open list may hold more than it names. */
    private static Interval given(Plan plan, Resource required, Availability availability) {
        return plan.resources().stream()
                .filter(resource -> resource.availability() == availability
                        && resource.supplies().contains(required.id()))
                .map(Supply::given)
                .reduce(Bounds.NONE, Interval::plus);
    }

    private static Interval given(Resource resource) {
        Interval amount = Bounds.of(resource.quantity().amount());
        Interval atMost = resource.supplies().size() > 1 ? amount.hull(Bounds.NONE) : amount;
        return resource.openEnded() ? Interval.of(atMost.low(), java.util.Optional.empty()) : atMost;
    }

    /**
     * Obtains what is lacking after everything at hand and everything that could be had.
     *
     * @return the number to buy, never below 0
     */
    public Interval toBuy() {
        return Bounds.less(needed, atHand());
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

    private Interval atHand() {
        return possessed.plus(mobilizable);
    }

    private static Acceptance nothing() {
        return Acceptance.atMost(org.workplan.value.Rational.ZERO, Domain.DECIMAL);
    }
}
