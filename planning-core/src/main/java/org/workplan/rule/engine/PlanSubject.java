package org.workplan.rule.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Collection;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.rule.Finding;

/** The whole plan, of which a rule reads some kinds. Each such rule runs by itself, so no two of these scopes are equal. */
final class PlanSubject extends ScopeSubjects<Plan> {

    private final ImmutableSet<PartKind> kinds;

    PlanSubject(ImmutableSet<PartKind> kinds) {
        super(new Object());
        this.kinds = kinds;
    }

    @Override
    Collection<?> touched(PartChanges changes, PartIndex old, PartIndex fresh) {
        return Sets.intersection(kinds, changes.kinds()).isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(Finding.PLAN);
    }

    @Override
    Object keyOf(Plan plan) {
        return Finding.PLAN;
    }

    @Override
    void show(Object key, PartIndex index, Plan plan, Visit<Plan> visit) {
        visit.found(plan);
    }

    @Override
    void forEach(PartIndex index, Plan plan, Visit<Plan> visit) {
        visit.found(plan);
    }
}
