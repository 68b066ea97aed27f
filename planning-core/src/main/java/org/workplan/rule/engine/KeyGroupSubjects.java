package org.workplan.rule.engine;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;
import org.workplan.rule.KeyGroup;
import org.workplan.rule.Scope;

/** The parts of a type that share a key, by the key. */
final class KeyGroupSubjects<P extends Part> extends ScopeSubjects<KeyGroup<P>> {

    private final Grouping<P> grouping;

    KeyGroupSubjects(Scope.Sharing<P> scope) {
        super(scope);
        this.grouping = new Grouping<>(scope.type(), scope.keys());
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
