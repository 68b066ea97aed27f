package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.workplan.plan.Part;

/** Each part of a type and the parts of another that name it. */
final class JoinedScope<P extends Part, Q extends Part> extends PartScope<P, Joined<P, Q>> {

    private final Grouping<Q> naming;

    JoinedScope(Class<P> type, Class<Q> other, Keys<Q> names) {
        super(type, ImmutableList.of(type, other, names));
        this.naming = new Grouping<>(other, names);
    }

    @Override
    Optional<Grouping<?>> grouping() {
        return Optional.of(naming);
    }

    @Override
    Collection<?> touched(PartChanges changes, PartIndex old, PartIndex fresh) {
        Set<Object> touched = new LinkedHashSet<>(changes.ids(kind()));
        touched.addAll(naming.touched(changes));
        return touched;
    }

    @Override
    Object keyOf(Joined<P, Q> joined) {
        return joined.part().id();
    }

    @Override
    void showTyped(Iterable<P> parts, PartIndex index, Visit<Joined<P, Q>> visit) {
        Groups groups = index.groups(naming);
        for (P part : parts) {
            visit.found(new Joined<>(part, naming.group(groups, part.id())));
        }
    }
}
