package org.workplan.examples.console;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.supply.Budget;
import org.workplan.supply.ResourceBalance;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import picocli.CommandLine.Option;

/** What things cost, where somebody knows it. A plan names no prices. */
final class Prices {

    @Option(
            names = "--price",
            paramLabel = "RESOURCE=NUMBER",
            description = "the unit price of a resource, by id or name, such as banners=35.50")
    List<String> prices = List.of();

    @Option(names = "--currency", description = "the currency of prices and funds (default: yuan)")
    String currency = "yuan";

    /** The budget; empty if nobody named a price. */
    Optional<Budget> budget(Plan plan, ImmutableList<ResourceBalance> supplies) {
        if (prices.isEmpty()) {
            return Optional.empty();
        }
        ImmutableMap.Builder<PartId, Rational> known = ImmutableMap.builder();
        for (String text : prices) {
            int sign = text.lastIndexOf('=');
            if (sign < 1) {
                throw new BadInput(
                        "\"--price " + text + "\" is not RESOURCE=NUMBER. Write such as --price banners=35.50.");
            }
            PartId resource = Whose.find(
                            plan,
                            PartKind.RESOURCE,
                            "resource",
                            text.substring(0, sign).strip())
                    .id();
            BigDecimal price = GroupOptions.number(text.substring(sign + 1).strip(), "price");
            if (price.signum() < 0) {
                throw new BadInput("The price " + price + " lies below 0. Write 0 for what costs nothing.");
            }
            known.put(resource, Rational.of(price));
        }
        return Optional.of(Budget.of(plan, supplies, currency, known.buildKeepingLast()));
    }
}
