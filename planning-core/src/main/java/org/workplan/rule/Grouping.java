package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;

/**
 * Which parts are kept together by which keys. Scopes that give the same function for the same type share one index.
 *
 * @param <P> the type of the parts
 */
final class Grouping<P extends Part> {

    private final Class<P> type;
    private final Function<? super P, ? extends Collection<?>> keys;
    private final int hash;

    Grouping(Class<P> type, Function<? super P, ? extends Collection<?>> keys) {
        this.type = type;
        this.keys = keys;
        this.hash = Objects.hash(type, keys);
    }

    PartKind kind() {
        return PartKind.of(type);
    }

    Collection<?> keysOf(Part part) {
        Collection<?> all = keys.apply(type.cast(part));
        return all.size() < 2 ? all : ImmutableSet.copyOf(all);
    }

    /** Obtains the keys that changed parts had and have. */
    Set<Object> touched(PartChanges changes) {
        Set<Object> touched = new LinkedHashSet<>();
        for (PartChanges.Edit edit : changes.of(ImmutableSet.of(kind()))) {
            edit.before().ifPresent(part -> touched.addAll(keysOf(part)));
            edit.after().ifPresent(part -> touched.addAll(keysOf(part)));
        }
        return touched;
    }

    /** Obtains a group as what it is: every member was cast when its keys were asked for, and the list is immutable. */
    ImmutableList<P> members(Groups groups, Object key) {
        @Nullable List<Part> members = groups.members().get(key);
        return members == null ? ImmutableList.of() : typed(members);
    }

    @SuppressWarnings("unchecked")
    ImmutableList<P> typed(List<Part> members) {
        return (ImmutableList<P>) ImmutableList.copyOf(members);
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
