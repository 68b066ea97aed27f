package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;

/** The parts of a type that share a key, by the key. */
final class KeyGroupScope<P extends Part> extends Scope<KeyGroup<P>> {

    private final Grouping<P> grouping;

    KeyGroupScope(Class<P> type, Keys<P> keys) {
        super(ImmutableList.of(type, keys));
        this.grouping = new Grouping<>(type, keys);
    }

    @Override
    Optional<Grouping<?>> grouping() {
        return Optional.of(grouping);
    }

    @Override
    Collection<?> touched(PartChanges changes, PartIndex old, PartIndex fresh) {
        return grouping.touched(changes);
    }

    @Override
    Object keyOf(KeyGroup<P> shared) {
        return shared.key();
    }

    @Override
    void show(Object key, PartIndex index, Plan plan, Visit<KeyGroup<P>> visit) {
        @Nullable KeyGroup<P> group = grouping.group(index.groups(grouping), key);
        if (group != null) {
            visit.found(group);
        }
    }

    @Override
    void forEach(PartIndex index, Plan plan, Visit<KeyGroup<P>> visit) {
        index.forEachGroup(grouping, visit::found);
    }
}
