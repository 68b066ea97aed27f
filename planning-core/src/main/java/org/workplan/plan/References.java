package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.workplan.target.Criterion;

/** Finds the parts that a criterion names. */
final class References {

    private References() {}

    static ImmutableList<PartPath> in(Criterion criterion) {
        ImmutableList.Builder<PartPath> found = ImmutableList.builder();
        if (criterion instanceof Criterion.ForEach forEach) {
            found.add(PartPath.of(PartKind.GROUP, forEach.group()));
        }
        if (criterion instanceof Criterion.When when) {
            found.add(PartPath.of(PartKind.INDICATOR, when.indicator()));
        }
        if (criterion instanceof Criterion.On on) {
            found.add(PartPath.of(PartKind.INDICATOR, on.indicator()));
        }
        criterion.children().forEach(inner -> found.addAll(in(inner)));
        return found.build();
    }

    /** A part that refers to another. */
    record Link(PartPath from, PartPath to) {}

    /** Obtains the references that lead nowhere. */
    static ImmutableSet<Link> broken(Plan plan) {
        ImmutableSet.Builder<Link> broken = ImmutableSet.builder();
        for (Part part : plan.parts().values()) {
            for (PartPath to : part.references()) {
                if (!plan.parts().containsKey(to)) {
                    broken.add(new Link(part.path(), to));
                }
            }
        }
        return broken.build();
    }
}
