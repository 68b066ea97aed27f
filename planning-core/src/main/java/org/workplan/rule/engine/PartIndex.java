package org.workplan.rule.engine;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.rule.KeyGroup;

/**
 * The parts of a plan by path, by what they lie in, and by the keys of the scopes that group them. An edit gives an index that shares the rest. The first
 * two are made when somebody asks for them.
 */
final class PartIndex {

    private static final ImmutableSet<PartKind> NESTED = ImmutableSet.of(PartKind.SECTION, PartKind.TASK);

    private final Supplier<Overlay<PartPath, Part>> parts;
    private final Supplier<Groups> nested;
    private final ImmutableMap<Grouping<?>, Groups> groups;

    private PartIndex(
            Supplier<Overlay<PartPath, Part>> parts,
            Supplier<Groups> nested,
            ImmutableMap<Grouping<?>, Groups> groups) {
        this.parts = parts;
        this.nested = nested;
        this.groups = groups;
    }

    /** Returns an index without groups. */
    static PartIndex of(Plan plan) {
        return new PartIndex(
                Suppliers.memoize(() -> Overlay.of(plan.parts())),
                Suppliers.memoize(() -> nested(plan)),
                ImmutableMap.of());
    }

    /** Returns the same index with groups. */
    PartIndex with(ImmutableMap<Grouping<?>, Groups> gathered) {
        return new PartIndex(parts, nested, gathered);
    }

    private static Groups nested(Plan plan) {
        Groups.Gatherer gatherer = new Groups.Gatherer(PartIndex::around);
        NESTED.forEach(kind -> gatherer.look(plan.parts(kind)));
        return gatherer.done();
    }

    private static void around(Part part, BiConsumer<Object, ? super Part> to) {
        @Nullable PartPath around = Ancestry.around(part);
        if (around != null) {
            to.accept(around, part);
        }
    }

    @Nullable
    Part part(PartPath path) {
        return parts.get().get(path);
    }

    /** Returns the parts that lie directly in a part. */
    List<Part> inside(PartPath path) {
        @Nullable KeyGroup<Part> inside = nested.get().byKey().get(path);
        return inside == null ? ImmutableList.of() : inside.members();
    }

    <P extends Part> void forEachGroup(Grouping<P> grouping, Consumer<KeyGroup<P>> visit) {
        groups(grouping).byKey().forEach((key, group) -> visit.accept(grouping.typed(group)));
    }

    /** Returns what the keys threw, if they did. */
    Optional<Throwable> fault(Grouping<?> grouping) {
        return groups(grouping).fault();
    }

    Groups groups(Grouping<?> grouping) {
        return checkNotNull(groups.get(grouping));
    }

    PartIndex with(PartChanges changes, Plan plan) {
        ImmutableMap.Builder<Grouping<?>, Groups> followed = ImmutableMap.builder();
        groups.forEach((grouping, known) -> followed.put(grouping, follow(grouping, known, changes, plan)));
        Overlay<PartPath, Part> all = parts.get().with(byPath(changes.parts()));
        ImmutableList<PartChanges.Edit> moved = changes.of(NESTED);
        Groups inside = nested.get().with(PartIndex::around, moved);
        return new PartIndex(() -> all, moved.isEmpty() ? nested : () -> inside, followed.buildOrThrow());
    }

    private static Groups follow(Grouping<?> grouping, Groups known, PartChanges changes, Plan plan) {
        ImmutableList<PartChanges.Edit> edits = changes.of(ImmutableSet.of(grouping.kind()));
        if (edits.isEmpty()) {
            return known;
        }
        if (known.fault().isPresent()) {
            Groups.Gatherer fresh = new Groups.Gatherer(grouping);
            fresh.look(plan.parts(grouping.kind()));
            return fresh.done();
        }
        return known.with(grouping, edits);
    }

    private static Map<PartPath, Optional<Part>> byPath(List<PartChanges.Edit> edits) {
        Map<PartPath, Optional<Part>> changed = new HashMap<>();
        edits.forEach(edit -> changed.put(edit.either().path(), edit.after()));
        return changed;
    }
}
