package org.workplan.rule;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.value.PartId;

/** A part and those that name it. The index keeps who names whom. */
final class JoinedScope<P extends Part, Q extends Part> extends Scope<Joined<P, Q>> {

    private final Class<P> type;
    private final Class<Q> other;
    private final Function<? super Q, ? extends Collection<PartId>> names;

    JoinedScope(Class<P> type, Class<Q> other, Function<? super Q, ? extends Collection<PartId>> names) {
        this.type = type;
        this.other = other;
        this.names = names;
    }

    @Override
    ImmutableSet<PartKind> kinds() {
        return ImmutableSet.of(PartKind.of(type), PartKind.of(other));
    }

    @Override
    ImmutableSet<Object> keys(Part part) {
        if (!other.isInstance(part)) {
            return ImmutableSet.of();
        }
        PartKind kind = PartKind.of(type);
        ImmutableSet.Builder<Object> keys = ImmutableSet.builder();
        for (PartId id : names.apply(other.cast(part))) {
            keys.add(PartPath.of(kind, id));
        }
        return keys.build();
    }

    @Override
    boolean isGrouped() {
        return true;
    }

    @Override
    ImmutableSet<Object> touched(Part part, PartIndex index) {
        return type.isInstance(part)
                ? ImmutableSet.builder().add(part.path()).addAll(keys(part)).build()
                : keys(part);
    }

    @Override
    Optional<Joined<P, Q>> unit(Object key, PartIndex index, Plan plan) {
        return index.part((PartPath) key).map(part -> joined(part, key, index));
    }

    private Joined<P, Q> joined(Part part, Object key, PartIndex index) {
        return new Joined<>(type.cast(part), ofType(other, index.members(this, key)));
    }

    @Override
    void forEach(PartIndex index, Plan plan, BiConsumer<Object, Joined<P, Q>> visit) {
        for (Part part : plan.parts(PartKind.of(type))) {
            PartPath path = part.path();
            visit.accept(path, joined(part, path, index));
        }
    }
}
