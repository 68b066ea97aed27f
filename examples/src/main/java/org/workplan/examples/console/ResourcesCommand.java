package org.workplan.examples.console;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.workplan.examples.sentences.MeansSentences;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.supply.Budget;
import org.workplan.supply.ResourceBalance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sets what is needed beside what is there. */
@Command(
        name = "resources",
        mixinStandardHelpOptions = true,
        description =
                "Shows resources that are required, on hand, obtainable and to buy, and whether the funds are sufficient.")
final class ResourcesCommand implements Callable<Integer> {

    @Mixin
    OnePlan one = new OnePlan();

    @Mixin
    Prices prices = new Prices();

    @Option(names = "--by", description = "only resources required up to this day: YYYY-MM-DD (default: all)")
    @Nullable
    String by;

    @Override
    public Integer call() {
        Plan plan = one.plan();
        ImmutableList<ResourceBalance> supplies = by == null
                ? ResourceBalance.of(plan, ImmutableMap.of())
                : ResourceBalance.by(plan, ImmutableMap.of(), Input.date(by));
        Optional<Budget> budget = prices.budget(plan, supplies);
        one.answer(
                () -> json(plan, supplies, budget),
                out -> Text.print(out, plan, told(plan, supplies, budget), one.wording()));
        return 0;
    }

    private static List<Explanation> told(Plan plan, ImmutableList<ResourceBalance> supplies, Optional<Budget> budget) {
        ImmutableList.Builder<Explanation> told = ImmutableList.builder();
        supplies.forEach(supply -> told.add(MeansSentences.supply(supply)));
        budget.ifPresent(known -> told.addAll(MeansSentences.budget(plan, known)));
        return told.build();
    }

    private Map<String, @Nullable Object> json(Plan plan, List<ResourceBalance> supplies, Optional<Budget> budget) {
        return Json.object(
                "plan", plan.id(),
                "by", by,
                "resources", supplies.stream().map(ResourcesCommand::json).toList(),
                "budget", budget.map(ResourcesCommand::json).orElse(null));
    }

    private static Map<String, @Nullable Object> json(ResourceBalance supply) {
        return Json.object(
                "resource", supply.resource().id(),
                "title", supply.resource().title(),
                "unit", supply.resource().quantity().unit(),
                "needed", Json.interval(supply.needed()),
                "demanded", Json.interval(supply.demanded()),
                "possessed", Json.interval(supply.possessed()),
                "mobilizable", Json.interval(supply.mobilizable()),
                "toBuy", Json.interval(supply.toBuy()),
                "verdict", supply.verdict());
    }

    private static Map<String, @Nullable Object> json(Budget budget) {
        return Json.object(
                "currency", budget.currency(),
                "cost", Json.interval(budget.cost()),
                "funds", Json.interval(budget.funds()),
                "gap", Json.interval(budget.gap()),
                "unpriced", budget.unpriced().stream().map(PartPath::id).toList());
    }
}
