package org.workplan.rule.engine;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Section;
import org.workplan.plan.Task;
import org.workplan.value.PartId;

/**
 * Finds what parts lie in, one part after the other. It remembers the last, since the next one mostly lies beside it or in it, and the few sections
 * around those that lie in no other. Used by one thread.
 */
final class Ancestry {

    private final PartIndex index;
    private final Map<PartPath, ImmutableList<Part>> chains = new HashMap<>();
    private @Nullable Part last;
    private ImmutableList<Part> ofLast = ImmutableList.of();
    private @Nullable PartPath around;
    private ImmutableList<Part> chain = ImmutableList.of();

    Ancestry(PartIndex index) {
        this.index = index;
    }

    /** Returns what a part lies in, the part around it first. A plan whose parts lie in a circle is read once around. */
    ImmutableList<Part> of(Part part) {
        @Nullable PartPath next = around(part);
        if (next == null) {
            ofLast = ImmutableList.of();
        } else {
            if (!next.equals(around)) {
                chain = chains.computeIfAbsent(next, this::chain);
                around = next;
            }
            int place = place(part, chain);
            ofLast = place < chain.size() ? chain.subList(0, place) : chain;
        }
        last = part;
        return ofLast;
    }

    private ImmutableList<Part> chain(PartPath start) {
        if (last != null && last.kind() == start.kind() && last.id().equals(start.id())) {
            return ImmutableList.<Part>builderWithExpectedSize(1 + ofLast.size())
                    .add(last)
                    .addAll(ofLast)
                    .build();
        }
        List<Part> chain = new ArrayList<>();
        @Nullable PartPath path = start;
        while (path != null) {
            @Nullable Part next = index.part(path);
            if (next == null || place(next, chain) < chain.size()) {
                break;
            }
            chain.add(next);
            path = around(next);
        }
        return ImmutableList.copyOf(chain);
    }

    /** Returns the place of a part in a list, the list's size if it is not there; the index has one object for each path. */
    private static int place(Part part, List<Part> parts) {
        int place = 0;
        while (place < parts.size() && parts.get(place) != part) {
            place++;
        }
        return place;
    }

    /** Returns the path of what a part lies directly in, or null. */
    static @Nullable PartPath around(Part part) {
        if (part instanceof Task task) {
            Optional<PartId> parent = task.parent();
            return parent.isPresent() ? PartPath.of(PartKind.TASK, parent.get()) : section(task.section());
        }
        return part instanceof Section section ? section(section.parent()) : null;
    }

    private static @Nullable PartPath section(Optional<PartId> id) {
        return id.isPresent() ? PartPath.of(PartKind.SECTION, id.get()) : null;
    }
}
