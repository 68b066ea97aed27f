package org.workplan.plan;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.workplan.plan.PlanMerge.Conflict;
import org.workplan.plan.PlanMerge.Reason;

/** Merges lists of parts, those of a plan and those inside a session or risk, and gathers what cannot be merged. */
final class PartMerge {

    private final List<Conflict> conflicts = new ArrayList<>();

    ImmutableList<Conflict> conflicts() {
        return ImmutableList.copyOf(conflicts);
    }

    /** Takes each part from the side that touched it; the owner is the part around them, if there is one. */
    ImmutableList<Part> merged(
            Optional<PartPath> owner,
            Collection<? extends Part> base,
            Collection<? extends Part> ours,
            Collection<? extends Part> theirs) {
        ImmutableMap<PartPath, Part> before = index(base);
        ImmutableMap<PartPath, Part> one = index(ours);
        ImmutableMap<PartPath, Part> two = index(theirs);
        ImmutableList<PartPath> order = MergeOrder.of(before.keySet(), one.keySet(), two.keySet())
                .orElseGet(() -> {
                    conflicts.add(new Conflict(Reason.BOTH_REORDERED, owner));
                    return MergeOrder.ofOneSide(one.keySet(), two.keySet());
                });
        ImmutableList.Builder<Part> merged = ImmutableList.builder();
        for (PartPath path : order) {
            merged(
                            Optional.ofNullable(before.get(path)),
                            Optional.ofNullable(one.get(path)),
                            Optional.ofNullable(two.get(path)))
                    .ifPresent(merged::add);
        }
        return merged.build();
    }

    private Optional<Part> merged(Optional<Part> base, Optional<Part> ours, Optional<Part> theirs) {
        Optional<Optional<Part>> taken = taken(base, ours, theirs);
        if (taken.isPresent()) {
            return taken.get();
        }
        PartPath path = ours.or(() -> theirs).orElseThrow().path();
        if (ours.isEmpty() || theirs.isEmpty()) {
            return conflict(Reason.CHANGED_AND_REMOVED, path);
        }
        return base.flatMap(before -> inside(before, ours.get(), theirs.get()))
                .or(() -> conflict(Reason.BOTH_CHANGED, path));
    }

    /** Sessions and risks that differ only in what stands inside them are merged there. */
    private Optional<Part> inside(Part base, Part ours, Part theirs) {
        Optional<Part> shell = taken(
                        Optional.of(PlanParts.withInside(base, ImmutableList.of())),
                        Optional.of(PlanParts.withInside(ours, ImmutableList.of())),
                        Optional.of(PlanParts.withInside(theirs, ImmutableList.of())))
                .flatMap(part -> part);
        boolean holds = base instanceof Session || base instanceof Risk;
        return shell.filter(part -> holds)
                .map(part -> PlanParts.withInside(
                        part,
                        merged(
                                Optional.of(part.path()),
                                PlanParts.inside(base),
                                PlanParts.inside(ours),
                                PlanParts.inside(theirs))));
    }

    private Optional<Part> conflict(Reason reason, PartPath path) {
        conflicts.add(new Conflict(reason, Optional.of(path)));
        return Optional.empty();
    }

    /** The value to take, itself empty for "removed"; nothing if both sides touched it. */
    static <T> Optional<Optional<T>> taken(Optional<T> base, Optional<T> ours, Optional<T> theirs) {
        if (ours.equals(theirs) || theirs.equals(base)) {
            return Optional.of(ours);
        }
        return ours.equals(base) ? Optional.of(theirs) : Optional.empty();
    }

    private static ImmutableMap<PartPath, Part> index(Collection<? extends Part> parts) {
        return parts.stream().collect(toImmutableMap(Part::path, part -> part));
    }
}
