package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Section;
import org.workplan.plan.Task;

/**
 * A part and what it lies in.
 *
 * @param part the part
 * @param ancestors the part around it first, then the one around that
 * @param <P> the type of the part
 */
public record Lineage<P extends Part>(P part, ImmutableList<Part> ancestors) {

    static Optional<PartPath> around(Part part) {
        if (part instanceof Task task) {
            return task.parent()
                    .map(id -> PartPath.of(PartKind.TASK, id))
                    .or(() -> task.section().map(id -> PartPath.of(PartKind.SECTION, id)));
        }
        return part instanceof Section section
                ? section.parent().map(id -> PartPath.of(PartKind.SECTION, id))
                : Optional.empty();
    }
}
