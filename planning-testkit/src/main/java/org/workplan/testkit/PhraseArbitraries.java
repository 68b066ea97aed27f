package org.workplan.testkit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.workplan.plan.Fact;
import org.workplan.plan.PartKind;
import org.workplan.plan.ResourceUse;
import org.workplan.plan.Timing;

/** Random phrases that parts are made of: figures, times given by others, uses of resources. */
final class PhraseArbitraries {
    private PhraseArbitraries() {}

    static Arbitrary<Fact.Figure> figures(Identifiers ids) {
        return Combinators.combine(Texts.any(), ValueArbitraries.quantities(), ids.some(PartKind.FACT))
                .as(Fact.Figure::new);
    }

    static Arbitrary<Timing> timings(Identifiers ids) {
        return Combinators.combine(
                        Texts.any(), Arbitraries.of(Timing.Relation.class), ValueArbitraries.few(ids.paths()))
                .as(Timing::new);
    }

    static Arbitrary<ResourceUse> uses(Identifiers ids) {
        return Builders.withBuilder(ResourceUse::builder)
                .use(Texts.any())
                .in(ResourceUse.Builder::words)
                .use(ids.of(PartKind.RESOURCE).optional(0.6))
                .in(ResourceUse.Builder::resource)
                .use(ValueArbitraries.quantities())
                .in(ResourceUse.Builder::quantity)
                .use(Arbitraries.of(ResourceUse.Basis.class))
                .in(ResourceUse.Builder::per)
                .build(ResourceUse.Builder::build)
                .withoutEdgeCases();
    }
}
