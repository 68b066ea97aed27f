package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.workplan.value.PartId;
import org.workplan.value.Source;

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

    /**
     * Obtains the id.
     *
     * @return the id, unique among the parts of this kind in the plan
     */
    PartId id();

    /**
     * Obtains the number or letter printed before the part: a label, never an id.
     *
     * @return the label as printed; empty if there is none
     */
    Optional<String> label();

    /**
     * Obtains the name or the gist.
     *
     * @return a short text in the plan's language
     */
    String title();

    /**
     * Obtains remarks of whoever wrote the plan down: a broken sentence, a value that was not legible. No part of what the plan says.
     *
     * @return the remarks; empty if there are none
     */
    ImmutableList<String> remarks();

    /**
     * Obtains where the part comes from.
     *
     * @return the sources; empty for a part that was written here
     */
    ImmutableList<Source> sources();

    /**
     * Obtains values that this version of the library does not know, kept unread so that they survive a round trip.
     *
     * @return JSON text by JSON pointer; empty if there are none
     */
    ImmutableMap<String, String> extensions();

    /**
     * Obtains the kind of part.
     *
     * @return the kind
     */
    PartKind kind();

    /**
     * Obtains the parts that this one names.
     *
     * @return their paths, in order of mention; whether they exist is for a rule to say
     */
    default ImmutableList<PartPath> references() {
        return ModelTypes.typeOf(this).references(this);
    }

    /**
     * Obtains the part that this one names as the one it stands under: the section of most parts, the task above a task, the task of a target. Whether
     * there is such a part in the plan is not asked.
     *
     * @return the path it names; empty if it names none
     */
    default Optional<PartPath> holder() {
        return ModelTypes.typeOf(this).holder(this);
    }

    /**
     * Obtains the path.
     *
     * @return kind and id
     */
    default PartPath path() {
        return PartPath.of(kind(), id());
    }

    /**
     * Obtains what the part says, attribute by attribute, for those who show or compare parts of any kind alike. The parts that it holds stand as paths.
     *
     * @return the value of each attribute by its name, in the order of documents; without those that are empty, and without id and kind
     */
    default ImmutableMap<String, Object> stated() {
        return ModelTypes.typeOf(this).stated(this);
    }
}
