package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;

/** A part and what it lies in. The index keeps, for each part, which parts lie directly in it. */
final class LineageScope<P extends Part> extends Scope<Lineage<P>> {

    private final Class<P> type;

    LineageScope(Class<P> type) {
        this.type = type;
    }

    @Override
    ImmutableSet<PartKind> kinds() {
        return ImmutableSet.of(PartKind.of(type), PartKind.TASK, PartKind.SECTION);
    }

    @Override
    ImmutableSet<Object> keys(Part part) {
        return Lineage.around(part).<ImmutableSet<Object>>map(ImmutableSet::of).orElse(ImmutableSet.of());
    }

    @Override
    boolean isGrouped() {
        return true;
    }

    @Override
    ImmutableSet<Object> touched(Part part, PartIndex index) {
        Set<PartPath> inside = new LinkedHashSet<>();
        List<PartPath> open = new ArrayList<>(List.of(part.path()));
        while (!open.isEmpty()) {
            PartPath path = open.remove(open.size() - 1);
            if (inside.add(path)) {
                index.members(this, path).forEach(child -> open.add(child.path()));
            }
        }
        return inside.stream().filter(path -> path.kind() == PartKind.of(type)).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    Optional<Lineage<P>> unit(Object key, PartIndex index, Plan plan) {
        return index.part((PartPath) key).map(part -> lineage(part, index));
    }

    private Lineage<P> lineage(Part part, PartIndex index) {
        List<Part> ancestors = new ArrayList<>();
        Optional<Part> around = Lineage.around(part).flatMap(index::part);
        while (around.isPresent() && around.get() != part && !holds(ancestors, around.get())) {
            ancestors.add(around.get());
            around = Lineage.around(around.get()).flatMap(index::part);
        }
        return new Lineage<>(type.cast(part), ImmutableList.copyOf(ancestors));
    }

    /** Checks for the very same object: the index has one for each path. */
    private static boolean holds(List<Part> parts, Part part) {
        for (Part known : parts) {
            if (known == part) {
                return true;
            }
        }
        return false;
    }

    @Override
    void forEach(PartIndex index, Plan plan, BiConsumer<Object, Lineage<P>> visit) {
        for (Part part : plan.parts(PartKind.of(type))) {
            visit.accept(part.path(), lineage(part, index));
        }
    }
}
