package org.workplan.testkit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.workplan.plan.ModelTypes;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;

/** Random edits of plans: parts put, taken out, retitled and moved, and changes of the plan's own words. */
public final class PlanEdits {
    private static final int MOST_PARTS = 100;

    private PlanEdits() {}

    /** {@return single edits} They fit every plan; on the plans of {@link PlanArbitraries} a part that is put often replaces one. */
    public static Arbitrary<Edit> edits() {
        Arbitrary<Integer> places =
                Arbitraries.integers().between(0, MOST_PARTS).withoutEdgeCases();
        return CachedArbitrary.frequencyOf(
                Tuple.of(4, PlanArbitraries.parts().map(Edit.Put::new)),
                Tuple.of(2, places.map(Edit.Remove::new)),
                Tuple.of(2, Combinators.combine(places, Texts.any()).as(Edit.Retitle::new)),
                Tuple.of(1, Combinators.combine(places, places).as(Edit.Move::new)),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Texts.any(),
                                        Arbitraries.of(Plan.Status.class).optional(0.7))
                                .as(Edit.Header::new)));
    }

    /** {@return a few edits to make one after the other} */
    public static Arbitrary<ImmutableList<Edit>> sequences() {
        return edits().list().ofMinSize(1).ofMaxSize(6).withoutEdgeCases().map(ImmutableList::copyOf);
    }

    /**
     * {@return the plan after several edits}
     *
     * @param plan any plan
     * @param edits the edits, in order
     */
    public static Plan applied(Plan plan, Iterable<Edit> edits) {
        Plan edited = plan;
        for (Edit edit : edits) {
            edited = edit.apply(edited);
        }
        return edited;
    }

    /**
     * One edit of a plan. Parts that it does not touch stay the same objects, as in an editor that works on immutable values, so that whatever recognises
     * changes by identity can be tested with it.
     */
    public sealed interface Edit {
        /**
         * {@return the plan after this edit; equal to the old one where the edit finds nothing to do}
         *
         * @param plan any plan
         */
        Plan apply(Plan plan);

        /**
         * Puts a part into the plan: in place of the part with its path, or else at the end.
         *
         * @param part the part; never a step or a contingency, which stand inside others
         */
        record Put(Part part) implements Edit {
            @Override
            public Plan apply(Plan plan) {
                return rebuilt(plan, parts -> {
                    int place = parts.stream().map(Part::path).toList().indexOf(part.path());
                    if (place < 0) {
                        parts.add(part);
                    } else {
                        parts.set(place, part);
                    }
                });
            }
        }

        /**
         * Takes a part out, and leaves references to it dangling.
         *
         * @param index which part, 0 or more; counted around when the plan has fewer
         */
        record Remove(int index) implements Edit {
            @Override
            public Plan apply(Plan plan) {
                return rebuilt(plan, parts -> {
                    if (!parts.isEmpty()) {
                        parts.remove(index % parts.size());
                    }
                });
            }
        }

        /**
         * Gives a part another title.
         *
         * @param index which part, 0 or more; counted around when the plan has fewer
         * @param title the title
         */
        record Retitle(int index, String title) implements Edit {
            @Override
            public Plan apply(Plan plan) {
                return rebuilt(plan, parts -> {
                    if (!parts.isEmpty()) {
                        int place = index % parts.size();
                        parts.set(place, ModelTypes.with(parts.get(place), "title", title));
                    }
                });
            }
        }

        /**
         * Moves a part before another one of its kind; order is meaning.
         *
         * @param index which part, 0 or more; counted around when the plan has fewer
         * @param to the place where it should stand among all parts, 0 or more; counted around likewise
         */
        record Move(int index, int to) implements Edit {
            @Override
            public Plan apply(Plan plan) {
                return rebuilt(plan, parts -> {
                    if (!parts.isEmpty()) {
                        Part moved = parts.remove(index % parts.size());
                        parts.add(to % (parts.size() + 1), moved);
                    }
                });
            }
        }

        /**
         * Changes the plan's own title and status.
         *
         * @param title the title
         * @param status the status; empty for a plan that says nothing of it
         */
        record Header(String title, Optional<Plan.Status> status) implements Edit {
            @Override
            public Plan apply(Plan plan) {
                return plan.withTitle(title).withStatus(status);
            }
        }

        private static Plan rebuilt(Plan plan, Consumer<List<Part>> edit) {
            List<Part> parts = new ArrayList<>(plan.topLevelParts());
            edit.accept(parts);
            ImmutableList<Part> distinct = PlanArbitraries.distinct(parts);
            return plan.header().withParts(distinct);
        }
    }
}
