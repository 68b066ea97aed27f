package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;

/** The parts that share a key. The index keeps them by key. */
final class SharedScope<P extends Part> extends Scope<Shared<P>> {

    private final Class<P> type;
    private final Function<? super P, ? extends Collection<?>> keys;

    SharedScope(Class<P> type, Function<? super P, ? extends Collection<?>> keys) {
        this.type = type;
        this.keys = keys;
    }

    @Override
    ImmutableSet<PartKind> kinds() {
        return ImmutableSet.of(PartKind.of(type));
    }

    @Override
    ImmutableSet<Object> keys(Part part) {
        return ImmutableSet.copyOf(keys.apply(type.cast(part)));
    }

    @Override
    boolean isGrouped() {
        return true;
    }

    @Override
    Optional<Shared<P>> unit(Object key, PartIndex index, Plan plan) {
        ImmutableList<P> members = ofType(type, index.members(this, key));
        return members.isEmpty() ? Optional.empty() : Optional.of(new Shared<>(key, members));
    }

    @Override
    void forEach(PartIndex index, Plan plan, BiConsumer<Object, Shared<P>> visit) {
        index.forEachGroup(this, (key, members) -> visit.accept(key, new Shared<>(key, ofType(type, members))));
    }
}
