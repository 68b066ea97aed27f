package org.workplan.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.workplan.value.PartId;

/**
 * A part of a plan. Every part has a stable id and a path, may carry the number printed before it, and may say where it comes from. Parts name each
 * other by id; a name that leads nowhere is legal data, because half-written plans are, and a rule reports it.
 */
public sealed interface Part
        permits Section,
                Place,
                Ladder,
                Group,
                Person,
                Role,
                Fact,
                Need,
                Goal,
                Task,
                Session,
                Step,
                Resource,
                Risk,
                Contingency,
                EvaluationDesign,
                Partnership,
                Indicator,
                Target {

    /** {@return the id} */
    PartId id();

    /** {@return the number or letter printed before the part: a label, never an id; empty if there is none} */
    Optional<String> label();

    /** {@return the name or the gist} */
    String title();

    /**
     * {@return remarks of whoever wrote the plan down: a broken sentence, a value that was not legible; empty if there are none} No part of what the
     * plan says.
     */
    ImmutableList<String> remarks();

    /** {@return where the part comes from; empty for a part that was written here} */
    ImmutableList<Source> sources();

    /** {@return values that this version of the library does not know, kept unread so that they survive a round trip; empty if there are none} */
    ImmutableMap<String, String> extensions();

    /** {@return the kind of part} */
    PartKind kind();

    /** {@return the parts that this one names; whether they exist is for a rule to say} */
    default ImmutableList<PartPath> references() {
        return ModelTypes.typeOf(this).references(this);
    }

    /**
     * {@return the part that this one names as the one it stands under: the section of most parts, the task above a task, the task of a target; empty
     * if it names none} Whether there is such a part in the plan is not asked.
     */
    default Optional<PartPath> holder() {
        return PartRoles.holder(this);
    }

    /** {@return the path} */
    default PartPath path() {
        return PartPath.of(kind(), id());
    }

    /**
     * {@return what the part says, attribute by attribute, for those who show or compare parts of any kind alike; without those that are empty, and
     * without id and kind} The parts that it holds stand as paths.
     */
    default ImmutableMap<String, Object> stated() {
        return ModelTypes.typeOf(this).stated(this);
    }

    /**
     * Where a part of a plan comes from: provenance that a reader can follow back to the paper.
     *
     * @param document the document's name or id
     * @param lines the lines in it, counted from 1, in ascending order; empty when lines are not known
     * @param statements ids of the statements in a register of statements that the part carries; may be empty
     */
    record Source(String document, ImmutableList<Integer> lines, ImmutableList<String> statements) {

        /**
         * Checks the lines.
         *
         * @throws IllegalArgumentException if a line lies below 1
         */
        public Source {
            requirePresent("document", document, "lines", lines, "statements", statements);
            checkArgument(!document.isBlank(), "A source names its document.");
            checkArgument(
                    lines.stream().allMatch(line -> line >= 1),
                    "Lines are counted from 1; %s holds a smaller one.",
                    lines);
        }
    }
}
