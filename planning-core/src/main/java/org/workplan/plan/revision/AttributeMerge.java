package org.workplan.plan.revision;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.workplan.plan.Attribute;
import org.workplan.plan.ModelType;
import org.workplan.plan.ModelType.Member;
import org.workplan.plan.ModelTypes;
import org.workplan.plan.Part;
import org.workplan.plan.PartPath;
import org.workplan.plan.ValueType;
import org.workplan.plan.revision.PlanMerge.Conflict;
import org.workplan.plan.revision.PlanMerge.Reason;

/** Merges values of the model attribute by attribute, and gathers what cannot be merged. */
final class AttributeMerge {

    private final List<Conflict> conflicts = new ArrayList<>();

    /** The steps and contingencies that are in the merged plan. */
    private final Set<PartPath> inside = new HashSet<>();

    ImmutableList<Conflict> conflicts() {
        return ImmutableList.copyOf(conflicts);
    }

    /**
     * Takes each attribute from the side that changed it.
     *
     * @param type the declaration of the three values
     * @param path the part that they are; empty for the plan
     * @return the merged value; empty if there is a conflict, which is noted
     */
    <T, B> Optional<T> merged(ModelType<T, B> type, Optional<PartPath> path, T base, T ours, T theirs) {
        int before = conflicts.size();
        B builder = type.builder();
        for (Member<T, B, ?> member : type.members()) {
            merge(member, path, builder, ImmutableList.of(base, ours, theirs));
        }
        if (conflicts.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.build().apply(builder));
        } catch (IllegalStateException | IllegalArgumentException refused) {
            conflicts.add(new Conflict(Reason.TOGETHER_IMPOSSIBLE, path));
            return Optional.empty();
        }
    }

    /** Merges one attribute of the three revisions into a builder. */
    private <T, B, V> void merge(Member<T, B, V> member, Optional<PartPath> path, B builder, List<T> revisions) {
        Attribute<T, V> attribute = member.attribute();
        V base = attribute.get(revisions.get(0));
        V ours = attribute.get(revisions.get(1));
        V theirs = attribute.get(revisions.get(2));
        Optional<V> merged = PlanMerge.taken(Optional.of(base), Optional.of(ours), Optional.of(theirs))
                .filter(taken -> !attribute.type().holdsParts())
                .orElseGet(() -> together(new Place(path, attribute.name()), attribute.type(), base, ours, theirs));
        merged.ifPresent(value -> member.setter().accept(builder, value));
    }

    private record Place(Optional<PartPath> part, String attribute) {}

    /** Merges a value that both sides changed: lists item by item. */
    @SuppressWarnings("unchecked") // lists of the same items make a list of these items
    private <V> Optional<V> together(Place place, ValueType<V> type, V base, V ours, V theirs) {
        if (type.holdsParts()) {
            return (Optional<V>) Optional.of(
                    parts(place, (ImmutableList<Part>) base, (ImmutableList<Part>) ours, (ImmutableList<Part>) theirs));
        }
        Optional<?> merged = Optional.empty();
        if (base instanceof ImmutableList<?>) {
            merged = ListMerge.merged((List<Object>) base, (List<Object>) ours, (List<Object>) theirs);
        } else if (base instanceof ImmutableMap<?, ?>) {
            merged = ListMerge.merged(
                    (ImmutableMap<String, String>) base,
                    (ImmutableMap<String, String>) ours,
                    (ImmutableMap<String, String>) theirs);
        }
        if (merged.isEmpty()) {
            conflicts.add(new Conflict(Reason.BOTH_CHANGED, place.part(), Optional.of(place.attribute())));
        }
        return (Optional<V>) merged;
    }

    /** Takes each part from the side that changed it, and merges those that both changed. */
    private ImmutableList<Part> parts(
            Place place, Collection<Part> base, Collection<Part> ours, Collection<Part> theirs) {
        ImmutableMap<PartPath, Part> before = index(base);
        ImmutableMap<PartPath, Part> one = index(ours);
        ImmutableMap<PartPath, Part> two = index(theirs);
        ImmutableList<PartPath> order = MergeOrder.of(before.keySet(), one.keySet(), two.keySet())
                .orElseGet(() -> {
                    conflicts.add(new Conflict(Reason.BOTH_REORDERED, place.part(), Optional.of(place.attribute())));
                    return MergeOrder.ofOneSide(one.keySet(), two.keySet());
                });
        ImmutableList.Builder<Part> merged = ImmutableList.builder();
        for (PartPath path : order) {
            part(
                            Optional.ofNullable(before.get(path)),
                            Optional.ofNullable(one.get(path)),
                            Optional.ofNullable(two.get(path)))
                    .ifPresent(part -> {
                        merged.add(part);
                        pathsInside(part).forEach(this::requireDistinct);
                    });
        }
        return merged.build();
    }

    private static ImmutableList<PartPath> pathsInside(Part part) {
        return ModelTypes.typeOf(part).attributes().stream()
                .filter(attribute -> attribute.type().holdsParts())
                .flatMap(attribute -> ((ImmutableList<?>) attribute.shown(part)).stream())
                .map(PartPath.class::cast)
                .collect(ImmutableList.toImmutableList());
    }

    private void requireDistinct(PartPath inner) {
        if (!inside.add(inner)) {
            conflicts.add(new Conflict(Reason.SAME_ID, Optional.of(inner)));
        }
    }

    private Optional<Part> part(Optional<Part> base, Optional<Part> ours, Optional<Part> theirs) {
        return PlanMerge.taken(base, ours, theirs).orElseGet(() -> {
            Part side = ours.or(() -> theirs).orElseThrow();
            if (ours.isEmpty() || theirs.isEmpty()) {
                conflicts.add(new Conflict(Reason.CHANGED_AND_REMOVED, Optional.of(side.path())));
                return Optional.empty();
            }
            if (base.isEmpty()) {
                conflicts.add(new Conflict(Reason.BOTH_CHANGED, Optional.of(side.path())));
                return Optional.empty();
            }
            return merged(ModelTypes.typeOf(side), Optional.of(side.path()), base.get(), ours.get(), theirs.get());
        });
    }

    private static ImmutableMap<PartPath, Part> index(Collection<Part> parts) {
        return parts.stream().collect(toImmutableMap(Part::path, part -> part));
    }
}
