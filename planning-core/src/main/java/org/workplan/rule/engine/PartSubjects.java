package org.workplan.rule.engine;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.value.PartId;

/** The parts of a type one by one, each with what belongs to it, by the part's id. */
abstract sealed class PartSubjects<P extends Part, U> extends ScopeSubjects<U>
        permits EachSubjects, LineageSubjects, JoinedSubjects {

    private final PartKind kind;

    PartSubjects(Class<P> type, Object identity) {
        super(identity);
        this.kind = PartKind.of(type);
    }

    final PartKind kind() {
        return kind;
    }

    /** Shows those of some parts that are in scope. */
    abstract void showTyped(Iterable<P> parts, PartIndex index, Visit<U> visit);

    /** Shows parts of the kind of this scope; a kind has one type. */
    @SuppressWarnings("unchecked")
    final void show(Iterable<? extends Part> parts, PartIndex index, Visit<U> visit) {
        showTyped((Iterable<P>) parts, index, visit);
    }

    @Override
    final void show(Object key, PartIndex index, Plan plan, Visit<U> visit) {
        @Nullable Part part = index.part(PartPath.of(kind, (PartId) key));
        if (part != null) {
            show(ImmutableList.of(part), index, visit);
        }
    }

    @Override
    final void forEach(PartIndex index, Plan plan, Visit<U> visit) {
        show(plan.parts(kind), index, visit);
    }

    @Override
    final String subject(Object key) {
        return PartPath.of(kind, (PartId) key).toString();
    }
}
