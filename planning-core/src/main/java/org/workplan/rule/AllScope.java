package org.workplan.rule;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;

/** All parts of some kinds at once. */
final class AllScope extends Scope<Plan> {

    private static final ImmutableSet<Object> ONE = ImmutableSet.of(Finding.PLAN);

    private final ImmutableSet<PartKind> kinds;

    AllScope(ImmutableSet<PartKind> kinds) {
        this.kinds = kinds;
    }

    @Override
    ImmutableSet<PartKind> kinds() {
        return kinds;
    }

    @Override
    ImmutableSet<Object> keys(Part part) {
        return ONE;
    }

    @Override
    Optional<Plan> unit(Object key, PartIndex index, Plan plan) {
        return Optional.of(plan);
    }

    @Override
    void forEach(PartIndex index, Plan plan, BiConsumer<Object, Plan> visit) {
        visit.accept(Finding.PLAN, plan);
    }
}
