package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two revisions of a plan, by part. Parts that are the same object are not looked into.
 *
 * @param added parts that only the later revision has, in its order
 * @param removed parts that only the earlier revision has, in its order
 * @param changed parts whose values differ, in the order of the later revision
 * @param header true if values of the plan itself differ, or the order of its parts
 */
public record PlanDiff(
        ImmutableList<PartPath> added,
        ImmutableList<PartPath> removed,
        ImmutableList<PartPath> changed,
        boolean header) {

    /**
     * Compares two revisions.
     *
     * @param earlier the earlier revision
     * @param later the later revision
     * @return what differs
     */
    public static PlanDiff between(Plan earlier, Plan later) {
        ImmutableMap<PartPath, Part> before = earlier.parts();
        ImmutableMap<PartPath, Part> after = later.parts();
        ImmutableList.Builder<PartPath> added = ImmutableList.builder();
        ImmutableList.Builder<PartPath> changed = ImmutableList.builder();
        after.forEach((path, part) -> {
            Part old = before.get(path);
            if (old == null) {
                added.add(path);
            } else if (old != part && !old.equals(part)) {
                changed.add(path);
            }
        });
        ImmutableList<PartPath> removed = before.keySet().stream()
                .filter(path -> !after.containsKey(path))
                .collect(ImmutableList.toImmutableList());
        List<PartPath> keptBefore = kept(before, after);
        List<PartPath> keptAfter = kept(after, before);
        boolean header =
                !keptBefore.equals(keptAfter) || !PlanParts.header(earlier).equals(PlanParts.header(later));
        return new PlanDiff(added.build(), removed, changed.build(), header);
    }

    private static List<PartPath> kept(ImmutableMap<PartPath, Part> parts, ImmutableMap<PartPath, Part> others) {
        List<PartPath> kept = new ArrayList<>(parts.keySet());
        kept.removeIf(path -> !others.containsKey(path));
        return kept;
    }

    /**
     * Checks if nothing differs.
     *
     * @return true for equal revisions
     */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && !header;
    }

    /**
     * Obtains every part that differs.
     *
     * @return the paths of what was added, removed and changed
     */
    public ImmutableList<PartPath> paths() {
        return PartPath.concat(added, removed, changed);
    }
}
