package org.workplan.rule;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;

/**
 * The parts of a plan by path, and by the keys of the scopes that group them. An edit gives an index that shares the rest. Groups are made when a rule asks
 * for them, so that keys which throw are that rule's failure.
 */
final class PartIndex {

    private static final Comparator<Part> BY_PATH = Comparator.comparing(Part::path);

    private static final int MANY = 512;

    private final Plan origin;
    private final ImmutableMap<PartPath, Optional<Part>> edited;
    private final ImmutableMap<Scope<?>, Supplier<Overlay<Object, ImmutableList<Part>>>> groups;

    private PartIndex(
            Plan origin,
            ImmutableMap<PartPath, Optional<Part>> edited,
            ImmutableMap<Scope<?>, Supplier<Overlay<Object, ImmutableList<Part>>>> groups) {
        this.origin = origin;
        this.edited = edited;
        this.groups = groups;
    }

    static PartIndex of(Plan plan, Set<Scope<?>> scopes) {
        ImmutableMap.Builder<Scope<?>, Supplier<Overlay<Object, ImmutableList<Part>>>> groups = ImmutableMap.builder();
        for (Scope<?> scope : scopes) {
            if (scope.isGrouped()) {
                groups.put(scope, Suppliers.memoize(() -> Overlay.of(grouped(plan, scope))));
            }
        }
        return new PartIndex(plan, ImmutableMap.of(), groups.buildOrThrow());
    }

    private static Map<Object, ImmutableList<Part>> grouped(Plan plan, Scope<?> scope) {
        Map<Object, List<Part>> open = new HashMap<>();
        for (PartKind kind : scope.kinds()) {
            for (Part part : plan.parts(kind)) {
                scope.keys(part)
                        .forEach(key -> open.computeIfAbsent(key, none -> new ArrayList<>(1))
                                .add(part));
            }
        }
        Map<Object, ImmutableList<Part>> closed = Maps.newHashMapWithExpectedSize(open.size());
        open.forEach((key, parts) -> closed.put(key, inOrder(parts)));
        return closed;
    }

    private static ImmutableList<Part> inOrder(List<Part> parts) {
        return parts.size() == 1 ? ImmutableList.of(parts.get(0)) : ImmutableList.sortedCopyOf(BY_PATH, parts);
    }

    Optional<Part> part(PartPath path) {
        Optional<Part> edit = edited.get(path);
        return edit != null ? edit : origin.part(path);
    }

    ImmutableList<Part> members(Scope<?> scope, Object key) {
        return group(scope).get(key).orElse(ImmutableList.of());
    }

    void forEachGroup(Scope<?> scope, BiConsumer<Object, ImmutableList<Part>> visit) {
        group(scope).forEach(visit);
    }

    private Overlay<Object, ImmutableList<Part>> group(Scope<?> scope) {
        Supplier<Overlay<Object, ImmutableList<Part>>> group = groups.get(scope);
        return group == null ? Overlay.of(ImmutableMap.of()) : group.get();
    }

    PartIndex with(PartChanges changes, Plan plan) {
        ImmutableMap.Builder<PartPath, Optional<Part>> edits = ImmutableMap.builder();
        edits.putAll(edited);
        for (PartChanges.Edit edit : changes.parts()) {
            edits.put(edit.before().or(edit::after).orElseThrow().path(), edit.after());
        }
        ImmutableMap.Builder<Scope<?>, Supplier<Overlay<Object, ImmutableList<Part>>>> followed =
                ImmutableMap.builder();
        groups.forEach((scope, group) -> followed.put(
                scope,
                changes.of(scope.kinds()).findAny().isEmpty()
                        ? group
                        : Suppliers.memoize(() -> follow(scope, group.get(), changes))));
        ImmutableMap<PartPath, Optional<Part>> all = edits.buildKeepingLast();
        return all.size() < MANY
                ? new PartIndex(origin, all, followed.buildOrThrow())
                : new PartIndex(plan, ImmutableMap.of(), followed.buildOrThrow());
    }

    private static Overlay<Object, ImmutableList<Part>> follow(
            Scope<?> scope, Overlay<Object, ImmutableList<Part>> group, PartChanges changes) {
        Map<Object, List<Part>> open = new HashMap<>();
        changes.of(scope.kinds()).forEach(edit -> {
            edit.before()
                    .ifPresent(part -> scope.keys(part)
                            .forEach(key -> members(open, group, key)
                                    .removeIf(member -> member.path().equals(part.path()))));
            edit.after()
                    .ifPresent(part -> scope.keys(part)
                            .forEach(key -> members(open, group, key).add(part)));
        });
        Map<Object, Optional<ImmutableList<Part>>> closed = new HashMap<>();
        open.forEach((key, parts) -> closed.put(key, parts.isEmpty() ? Optional.empty() : Optional.of(inOrder(parts))));
        return group.with(closed);
    }

    private static List<Part> members(
            Map<Object, List<Part>> open, Overlay<Object, ImmutableList<Part>> group, Object key) {
        return open.computeIfAbsent(
                key, known -> new ArrayList<>(group.get(known).orElse(ImmutableList.of())));
    }
}
