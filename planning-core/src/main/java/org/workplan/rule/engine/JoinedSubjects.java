package org.workplan.rule.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;
import org.workplan.rule.KeyGroup;
import org.workplan.rule.Scope;

/** Each part of a type and the parts of another that name it. */
final class JoinedSubjects<P extends Part, Q extends Part> extends PartSubjects<P, Scope.Joined<P, Q>> {

    private final Grouping<Q> naming;

    JoinedSubjects(Scope.WithReferrers<P, Q> scope) {
        super(scope.type(), scope);
        this.naming = new Grouping<>(scope.other(), scope.names());
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
    Object keyOf(Scope.Joined<P, Q> joined) {
        return joined.part().id();
    }

    @Override
    void showTyped(Iterable<P> parts, PartIndex index, Visit<Scope.Joined<P, Q>> visit) {
        Groups groups = index.groups(naming);
        for (P part : parts) {
            @Nullable KeyGroup<Q> referrers = naming.group(groups, part.id());
            visit.found(referrers == null ? Scope.Joined.alone(part) : Scope.Joined.of(part, referrers));
        }
    }
}
