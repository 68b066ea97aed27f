package org.workplan.testkit;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.workplan.plan.Plan;
import org.workplan.plan.PlanStatus;

/** Random edits of plans: parts put, taken out, retitled and moved, and changes of the plan's own words. */
public final class PlanEdits {
    private static final int MOST_PARTS = 100;

    private PlanEdits() {}

    /** {@return single edits} They fit every plan; on the plans of {@link PlanArbitraries} a part that is put often replaces one. */
    public static Arbitrary<PlanEdit> edits() {
        Arbitrary<Integer> places =
                Arbitraries.integers().between(0, MOST_PARTS).withoutEdgeCases();
        return CachedArbitrary.frequencyOf(
                Tuple.of(4, PlanArbitraries.parts().map(PlanEdit.Put::new)),
                Tuple.of(2, places.map(PlanEdit.Remove::new)),
                Tuple.of(2, Combinators.combine(places, Texts.any()).as(PlanEdit.Retitle::new)),
                Tuple.of(1, Combinators.combine(places, places).as(PlanEdit.Move::new)),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Texts.any(),
                                        Arbitraries.of(PlanStatus.class).optional(0.7))
                                .as(PlanEdit.Header::new)));
    }

    /** {@return a few edits to make one after the other} */
    public static Arbitrary<ImmutableList<PlanEdit>> sequences() {
        return edits().list().ofMinSize(1).ofMaxSize(6).withoutEdgeCases().map(ImmutableList::copyOf);
    }

    /**
     * {@return the plan after several edits}
     *
     * @param plan any plan
     * @param edits the edits, in order
     */
    public static Plan applied(Plan plan, Iterable<PlanEdit> edits) {
        Plan edited = plan;
        for (PlanEdit edit : edits) {
            edited = edit.apply(edited);
        }
        return edited;
    }
}
