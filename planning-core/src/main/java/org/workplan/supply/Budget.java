package org.workplan.supply;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.stream.Stream;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Fact;
import org.workplan.plan.Part;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/**
 * What is to be paid against what there is to pay with. Money that a plan only hints at ("certain funds") is some money, not none; an item without a
 * price costs something, not nothing.
 *
 * @param currency the unit of money
 * @param cost what is to be bought, at the prices known
 * @param funds the money that the team has, as stated in the currency
 * @param unpriced the resources that may have to be bought and have no price, in the plan's order
 */
public record Budget(String currency, Interval cost, Interval funds, ImmutableList<PartPath> unpriced) {

    /** Refuses null. */
    public Budget {
        requirePresent("currency", currency, "cost", cost, "funds", funds);
        requirePresent("unpriced", unpriced);
    }

    /**
     * What a plan says of money.
     *
     * @param mentioned its resources and facts about money, in the plan's order
     * @param stated those of them that state an amount
     */
    public record Money(ImmutableList<Part> mentioned, ImmutableList<Part> stated) {
        /** Refuses null. */
        public Money {
            requirePresent("mentioned", mentioned, "stated", stated);
        }

        /**
         * {@return what a plan says of money}
         *
         * @param plan the plan
         */
        public static Money in(Plan plan) {
            requirePresent("plan", plan);
            Stream<Part> resources =
                    plan.resources().stream().filter(Budget::isMoney).map(resource -> resource);
            Stream<Part> facts = plan.facts().stream()
                    .filter(fact -> fact.factKind() == Fact.Kind.FUNDS)
                    .map(fact -> fact);
            ImmutableList<Part> mentioned = Stream.concat(resources, facts).collect(toImmutableList());
            return new Money(
                    mentioned, mentioned.stream().filter(Money::hasAmount).collect(toImmutableList()));
        }

        private static boolean hasAmount(Part part) {
            return part instanceof Resource resource
                    ? resource.quantity().amount().isNumeric()
                    : part instanceof Fact fact
                            && fact.figures().stream()
                                    .anyMatch(
                                            figure -> figure.quantity().amount().isNumeric());
        }
    }

    private static boolean isMoney(Resource resource) {
        return resource.resourceKind() == Resource.Kind.FUNDS;
    }

    /**
     * Computes the budget of a plan.
     *
     * @param plan the plan
     * @param supplies the balance of its resources
     * @param currency the unit of money, as the plan's funds name it
     * @param prices the price of one unit of a resource, for those that have one
     * @return the budget
     */
    public static Budget of(
            Plan plan,
            ImmutableList<ResourceBalance> supplies,
            String currency,
            ImmutableMap<PartId, Rational> prices) {
        requirePresent("plan", plan, "supplies", supplies, "prices", prices);
        List<ResourceBalance> bought = supplies.stream()
                .filter(supply -> !supply.toBuy().equals(CountArithmetic.NONE))
                .toList();
        Interval cost =
                bought.stream().map(supply -> cost(supply, prices)).reduce(CountArithmetic.NONE, Interval::plus);
        return new Budget(
                currency,
                cost,
                funds(plan, currency),
                bought.stream()
                        .map(ResourceBalance::resource)
                        .filter(resource -> !prices.containsKey(resource.id()))
                        .map(Resource::path)
                        .collect(toImmutableList()));
    }

    private static Interval cost(ResourceBalance supply, ImmutableMap<PartId, Rational> prices) {
        Rational price = prices.get(supply.resource().id());
        return price == null ? CountArithmetic.ANY : CountArithmetic.times(supply.toBuy(), Interval.exactly(price));
    }

    private static Interval funds(Plan plan, String currency) {
        return plan.resources().stream()
                .filter(resource -> isMoney(resource) && resource.availability() == Resource.Availability.POSSESSED)
                .map(resource -> resource.quantity().unit().equals(currency)
                        ? CountArithmetic.of(resource.quantity().amount())
                        : CountArithmetic.ANY)
                .reduce(Interval::plus)
                .orElse(CountArithmetic.ANY);
    }

    /** {@return the money that is lacking} */
    public Interval gap() {
        return CountArithmetic.less(cost, funds);
    }

    /**
     * Explains the budget.
     *
     * @return cost, funds and gap
     */
    public Explanation explanation() {
        return Explanation.of("logistics.budget")
                .with("cost", new Operand.Known(cost, currency))
                .with("funds", new Operand.Known(funds, currency))
                .with("gap", new Operand.Known(gap(), currency))
                .number("unpriced", unpriced.size())
                .given(gap());
    }
}
