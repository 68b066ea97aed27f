package org.workplan.rule.engine;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.rule.Scope;
import org.workplan.value.PartId;

/** Each part of a type and what it lies in. */
final class LineageSubjects<P extends Part> extends PartSubjects<P, Scope.Lineage<P>> {

    LineageSubjects(Scope.WithAncestors<P> scope) {
        super(scope.type(), scope);
    }

    @Override
    Collection<?> touched(PartChanges changes, PartIndex old, PartIndex fresh) {
        Set<PartPath> inside = new LinkedHashSet<>();
        for (PartChanges.Edit edit : changes.of(ImmutableSet.of(kind(), PartKind.TASK, PartKind.SECTION))) {
            addInside(edit.either().path(), old, inside);
            addInside(edit.either().path(), fresh, inside);
        }
        ImmutableSet.Builder<PartId> touched = ImmutableSet.builder();
        for (PartPath path : inside) {
            if (path.kind() == kind()) {
                touched.add(path.id());
            }
        }
        return touched.build();
    }

    private static void addInside(PartPath path, PartIndex index, Set<PartPath> inside) {
        Set<PartPath> seen = new LinkedHashSet<>();
        List<PartPath> open = new ArrayList<>(List.of(path));
        while (!open.isEmpty()) {
            PartPath next = open.remove(open.size() - 1);
            if (seen.add(next)) {
                index.inside(next).forEach(part -> open.add(part.path()));
            }
        }
        inside.addAll(seen);
    }

    @Override
    Object keyOf(Scope.Lineage<P> lineage) {
        return lineage.part().id();
    }

    @Override
    void showTyped(Iterable<P> parts, PartIndex index, Visit<Scope.Lineage<P>> visit) {
        Ancestry ancestry = new Ancestry(index);
        for (P part : parts) {
            visit.found(new Scope.Lineage<>(part, ancestry.of(part)));
        }
    }
}
