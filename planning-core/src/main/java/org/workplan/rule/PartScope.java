package org.workplan.rule;

import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.value.PartId;

/** The parts of a type one by one, each with what belongs to it, by the part's id. */
abstract sealed class PartScope<P extends Part, U> extends Scope<U> permits EachScope, LineageScope, JoinedScope {

    private final Class<P> type;
    private final PartKind kind;

    PartScope(Class<P> type, Object identity) {
        super(identity);
        this.type = type;
        this.kind = PartKind.of(type);
    }

    final PartKind kind() {
        return kind;
    }

    /** Shows one part, if it is in scope. */
    abstract void showTyped(P part, PartIndex index, Visit<U> visit);

    final void show(Part part, PartIndex index, Visit<U> visit) {
        showTyped(type.cast(part), index, visit);
    }

    @Override
    final void show(Object key, PartIndex index, Plan plan, Visit<U> visit) {
        @Nullable Part part = index.part(PartPath.of(kind, (PartId) key));
        if (part != null) {
            show(part, index, visit);
        }
    }

    @Override
    final void forEach(PartIndex index, Plan plan, Visit<U> visit) {
        for (Part part : plan.parts(kind)) {
            show(part, index, visit);
        }
    }

    @Override
    final String subject(Object key) {
        return PartPath.of(kind, (PartId) key).toString();
    }
}
