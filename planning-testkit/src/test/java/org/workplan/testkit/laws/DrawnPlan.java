package org.workplan.testkit.laws;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Shrinkable;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.testkit.MeasurementArbitraries;
import org.workplan.testkit.PlanArbitraries;
import workplan.seeds.Seeds;

/** A random plan of the year 2025 with a log. A thousand are drawn once for all laws, since drawing one costs more than judging it. */
record DrawnPlan(Plan plan, ImmutableList<Measurement> log) {
    private static final int COUNT = 1_000;
    private static final Supplier<ImmutableList<DrawnPlan>> DRAWN =
            Suppliers.memoize(() -> Combinators.combine(PlanArbitraries.plans(), MeasurementArbitraries.logs())
                    .as((plan, log) -> new DrawnPlan(plan.inYear(2025), log))
                    .generator(COUNT, true)
                    .stream(Seeds.random("DrawnPlan"))
                    .limit(COUNT)
                    .map(Shrinkable::value)
                    .collect(ImmutableList.toImmutableList()));

    static Arbitrary<DrawnPlan> any() {
        return Arbitraries.of(DRAWN.get());
    }
}
