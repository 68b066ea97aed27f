package org.workplan.rule;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Section;
import org.workplan.plan.Task;
import org.workplan.value.PartId;

/**
 * A part and what it lies in.
 *
 * @param part the part
 * @param ancestors the part around it first, then the one around that
 * @param <P> the type of the part
 */
public record Lineage<P extends Part>(P part, ImmutableList<Part> ancestors) {

    /** Refuses null. */
    public Lineage {
        requirePresent("part", part, "ancestors", ancestors);
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
