package org.workplan.rule;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;

/** One part at a time. */
final class EachScope<P extends Part> extends Scope<P> {

    private final Class<P> type;
    private final Predicate<? super P> concerned;

    EachScope(Class<P> type, Predicate<? super P> concerned) {
        this.type = type;
        this.concerned = concerned;
    }

    @Override
    ImmutableSet<PartKind> kinds() {
        return ImmutableSet.of(PartKind.of(type));
    }

    @Override
    ImmutableSet<Object> keys(Part part) {
        return ImmutableSet.of(part.path());
    }

    @Override
    Optional<P> unit(Object key, PartIndex index, Plan plan) {
        return index.part((PartPath) key).map(type::cast).filter(concerned);
    }

    @Override
    void forEach(PartIndex index, Plan plan, BiConsumer<Object, P> visit) {
        for (Part part : plan.parts(PartKind.of(type))) {
            P cast = type.cast(part);
            if (concerned.test(cast)) {
                visit.accept(part.path(), cast);
            }
        }
    }
}
