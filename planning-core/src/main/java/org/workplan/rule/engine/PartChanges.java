package org.workplan.rule.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Risk;
import org.workplan.plan.Session;
import org.workplan.value.PartId;

/**
 * What tells one version of a plan from the next, found by identity: parts that are the same objects are not looked at.
 *
 * @param header whether the plan's own fields differ
 * @param kinds the kinds whose list is another, be it only in another order
 * @param parts the parts that came, went or changed
 */
record PartChanges(boolean header, ImmutableSet<PartKind> kinds, ImmutableList<Edit> parts) {

    /** A part before and after. */
    record Edit(Optional<Part> before, Optional<Part> after) {

        Part either() {
            return after.isPresent() ? after.get() : before.orElseThrow();
        }

        PartKind kind() {
            return either().kind();
        }

        /** Puts together that a part left one place and that it came to another. */
        private Edit with(Edit other) {
            return new Edit(before.or(other::before), after.or(other::after));
        }
    }

    static PartChanges between(Plan before, Plan after) {
        boolean header = !before.hasSameHeader(after);
        Set<PartKind> kinds = EnumSet.noneOf(PartKind.class);
        List<Edit> edits = new ArrayList<>();
        for (PartKind kind : PartKind.values()) {
            if (kind != PartKind.STEP && kind != PartKind.CONTINGENCY && before.parts(kind) != after.parts(kind)) {
                kinds.add(kind);
                compare((List<? extends Part>) before.parts(kind), (List<? extends Part>) after.parts(kind), edits);
            }
        }
        return whole(header, kinds, edits);
    }

    /**
     * Returns the changes that somebody states.
     *
     * @param header whether the header may have changed
     * @param edits the top-level parts that have changed
     */
    static PartChanges stated(boolean header, List<Edit> edits) {
        Set<PartKind> kinds = EnumSet.noneOf(PartKind.class);
        edits.forEach(edit -> kinds.add(edit.kind()));
        return whole(header, kinds, new ArrayList<>(edits));
    }

    private static PartChanges whole(boolean header, Set<PartKind> kinds, List<Edit> edits) {
        List<Edit> inner = new ArrayList<>();
        edits.forEach(edit -> compare(inside(edit.before()), inside(edit.after()), inner));
        Map<PartPath, Edit> byPath = new LinkedHashMap<>();
        inner.forEach(edit -> byPath.merge(edit.either().path(), edit, Edit::with));
        edits.addAll(byPath.values());
        if (kinds.contains(PartKind.SESSION)) {
            kinds.add(PartKind.STEP);
        }
        if (kinds.contains(PartKind.RISK)) {
            kinds.add(PartKind.CONTINGENCY);
        }
        return new PartChanges(header, ImmutableSet.copyOf(kinds), ImmutableList.copyOf(edits));
    }

    private static List<? extends Part> inside(Optional<Part> part) {
        if (part.isPresent() && part.get() instanceof Session session) {
            return session.steps();
        }
        return part.isPresent() && part.get() instanceof Risk risk ? risk.contingencies() : ImmutableList.of();
    }

    private static void compare(List<? extends Part> before, List<? extends Part> after, List<Edit> edits) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start) == after.get(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end) == after.get(after.size() - 1 - end)) {
            end++;
        }
        match(before.subList(start, before.size() - end), after.subList(start, after.size() - end), edits);
    }

    private static void match(List<? extends Part> before, List<? extends Part> after, List<Edit> edits) {
        Map<PartPath, Part> old = new HashMap<>();
        before.forEach(part -> old.put(part.path(), part));
        for (Part part : after) {
            @Nullable Part was = old.remove(part.path());
            if (was != part) {
                edits.add(new Edit(Optional.ofNullable(was), Optional.of(part)));
            }
        }
        before.stream()
                .filter(part -> old.containsKey(part.path()))
                .forEach(part -> edits.add(new Edit(Optional.of(part), Optional.empty())));
    }

    ImmutableList<Edit> of(ImmutableSet<PartKind> wanted) {
        ImmutableList.Builder<Edit> some = ImmutableList.builder();
        for (Edit edit : parts) {
            if (wanted.contains(edit.kind())) {
                some.add(edit);
            }
        }
        return some.build();
    }

    /** Returns the ids of the changed parts of one kind. */
    ImmutableSet<PartId> ids(PartKind kind) {
        ImmutableSet.Builder<PartId> ids = ImmutableSet.builder();
        for (Edit edit : parts) {
            if (edit.kind() == kind) {
                ids.add(edit.either().id());
            }
        }
        return ids.build();
    }

    boolean isEmpty() {
        return !header && kinds.isEmpty();
    }
}
