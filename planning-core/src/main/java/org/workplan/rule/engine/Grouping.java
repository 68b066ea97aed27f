package org.workplan.rule.engine;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.rule.KeyGroup;
import org.workplan.rule.Scope;

/**
 * Which parts are kept together by which keys. Scopes that give the same function for the same type share one index.
 *
 * @param <P> the type of the parts
 */
final class Grouping<P extends Part> implements Groups.Keying {

    private final Class<P> type;
    private final Scope.Keys<P> keys;
    private final int hash;

    Grouping(Class<P> type, Scope.Keys<P> keys) {
        this.type = type;
        this.keys = keys;
        this.hash = Objects.hash(type, keys);
    }

    PartKind kind() {
        return PartKind.of(type);
    }

    /** Takes a part as what it is: parts of a kind are of its type. */
    @SuppressWarnings("unchecked")
    @Override
    public void forEachKey(Part part, BiConsumer<Object, ? super Part> to) {
        keys.forEach((P) part, to);
    }

    /** Returns the keys that changed parts had and have. */
    Set<Object> touched(PartChanges changes) {
        Set<Object> touched = new LinkedHashSet<>();
        for (PartChanges.Edit edit : changes.of(ImmutableSet.of(kind()))) {
            edit.before().ifPresent(before -> forEachKey(before, (key, part) -> touched.add(key)));
            edit.after().ifPresent(after -> forEachKey(after, (key, part) -> touched.add(key)));
        }
        return touched;
    }

    @Nullable
    KeyGroup<P> group(Groups groups, Object key) {
        @Nullable KeyGroup<?> group = groups.byKey().get(key);
        return group == null ? null : typed(group);
    }

    /** Returns a group as what it is: the keys of every member were asked for as those of its type. */
    @SuppressWarnings("unchecked")
    KeyGroup<P> typed(KeyGroup<?> group) {
        return (KeyGroup<P>) group;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Grouping<?> that && type == that.type && keys.equals(that.keys));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
