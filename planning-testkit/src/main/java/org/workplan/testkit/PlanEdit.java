package org.workplan.testkit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.workplan.plan.ModelTypes;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;
import org.workplan.plan.PlanStatus;

/**
 * One edit of a plan. Parts that it does not touch stay the same objects, as in an editor that works on immutable values, so that whatever recognises
 * changes by identity can be tested with it.
 */
public sealed interface PlanEdit {
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
    record Put(Part part) implements PlanEdit {
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
    record Remove(int index) implements PlanEdit {
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
    record Retitle(int index, String title) implements PlanEdit {
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
    record Move(int index, int to) implements PlanEdit {
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
    record Header(String title, Optional<PlanStatus> status) implements PlanEdit {
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
