package org.workplan.plan.revision;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.workplan.plan.Part;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;

/**
 * The difference between two revisions of a plan in a form that makes the later one of the earlier one. {@code between(a, b).applyTo(a)} equals
 * {@code b}, always. Steps travel with their session and contingencies with their risk.
 *
 * @param header the later revision without its parts; empty if the plan's own values do not differ
 * @param put the parts that are new or differ, as they are to be
 * @param removed the parts that are to go
 * @param order every part of the later revision, in its order
 */
public record PlanPatch(
        Optional<Plan> header, ImmutableList<Part> put, ImmutableSet<PartPath> removed, ImmutableList<PartPath> order) {

    /**
     * {@return the patch that leads from one revision to another}
     *
     * @param earlier the earlier revision
     * @param later the later revision
     */
    public static PlanPatch between(Plan earlier, Plan later) {
        Plan header = later.header();
        ImmutableSet<PartPath> kept = paths(later);
        return new PlanPatch(
                header.equals(earlier.header()) ? Optional.empty() : Optional.of(header),
                later.topLevelParts().stream()
                        .filter(part -> !Optional.of(part).equals(earlier.part(part.path())))
                        .collect(toImmutableList()),
                earlier.topLevelParts().stream()
                        .map(Part::path)
                        .filter(path -> !kept.contains(path))
                        .collect(toImmutableSet()),
                kept.asList());
    }

    /**
     * Returns the plan with the patch applied.
     *
     * @param plan the revision that the patch was made from
     * @return the later revision
     * @throws IllegalArgumentException if the plan lacks a part that the patch keeps or removes, or has one that the patch does not know: it is another
     *     revision, and {@link PlanMerge} is the way to bring the two together
     */
    public Plan applyTo(Plan plan) {
        ImmutableMap<PartPath, Part> fresh = put.stream().collect(toImmutableMap(Part::path, part -> part));
        Set<PartPath> present = paths(plan);
        Set<PartPath> wanted = ImmutableSet.copyOf(order);
        wanted.forEach(path -> requireFit(present.contains(path) || fresh.containsKey(path), plan, path));
        removed.forEach(path -> requireFit(present.contains(path), plan, path));
        present.forEach(path -> requireFit(wanted.contains(path) || removed.contains(path), plan, path));
        return header.orElseGet(plan::header)
                .withParts(order.stream()
                        .map(path -> fresh.containsKey(path)
                                ? Objects.requireNonNull(fresh.get(path))
                                : plan.part(path).orElseThrow())
                        .collect(toImmutableList()));
    }

    private static ImmutableSet<PartPath> paths(Plan plan) {
        return plan.topLevelParts().stream().map(Part::path).collect(toImmutableSet());
    }

    private static void requireFit(boolean fits, Plan plan, PartPath path) {
        checkArgument(
                fits,
                "The patch was made from another revision of plan %s: they disagree about %s. Merge the revisions instead.",
                plan.id(),
                path);
    }
}
