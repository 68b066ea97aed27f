package org.workplan.plan;

import java.util.function.UnaryOperator;
import org.workplan.value.PartId;

/** The edits of single parts that a {@link Plan} offers. */
sealed interface PlanEditing permits Plan {

    /**
     * Edits a part of a known type, wherever it stands:
     *
     * <pre>{@code
     * plan.edit(Task.class, "party-classes", task -> task.withTitle("Party classes"))
     * }</pre>
     *
     * @param type the type of the part, such as {@code Task.class}
     * @param id its id
     * @param edit makes the new part of the old one
     * @param <P> the type of the part
     * @return the plan with the new part in place of the old one
     * @throws IllegalArgumentException if the plan has no such part
     */
    default <P extends Part> Plan edit(Class<P> type, String id, UnaryOperator<P> edit) {
        PartPath path = PartPath.of(PartKind.of(type), PartId.of(id));
        return PartEditing.edit((Plan) this, path, part -> edit.apply(type.cast(part)));
    }

    /**
     * Edits a part of any kind, wherever it stands.
     *
     * @param path its path, such as {@code task/party-classes}
     * @param edit makes the new part of the old one; of the same kind
     * @return the plan with the new part in place of the old one
     * @throws IllegalArgumentException if the text is no path, the plan has no such part, or the new part is of another kind
     */
    default Plan edit(String path, UnaryOperator<Part> edit) {
        return PartEditing.edit((Plan) this, PartPath.parse(path), edit);
    }

    /**
     * Replaces one attribute of a part, wherever it stands.
     *
     * @param path its path, such as {@code task/party-classes}
     * @param attribute the name of the attribute, as {@link Plan#kinds} declares it
     * @param value the new value: for an optional attribute the value itself or an {@code Optional}, for a list any collection
     * @return the plan with the changed part
     * @throws IllegalArgumentException if the text is no path, the plan has no such part, the part no such attribute, or the attribute cannot hold the value
     */
    default Plan edit(String path, String attribute, Object value) {
        return edit(path, part -> ModelTypes.typeOf(part).with(part, attribute, value));
    }

    /**
     * Removes a part, wherever it stands. Parts that refer to it keep their references, which a rule then reports.
     *
     * @param path its path, such as {@code step/hand-out-booklets}
     * @return the plan without the part
     * @throws IllegalArgumentException if the text is no path or the plan has no such part
     */
    default Plan remove(String path) {
        return PartEditing.remove((Plan) this, PartPath.parse(path));
    }

    /**
     * Moves a part within the list that holds it: tasks among tasks, steps among the steps of their session.
     *
     * @param path its path
     * @param index the place that it takes, from 0; the others keep their order
     * @return the plan with the part in that place
     * @throws IllegalArgumentException if the text is no path or the plan has no such part
     * @throws IndexOutOfBoundsException if the list has no such place
     */
    default Plan move(String path, int index) {
        return PartEditing.move((Plan) this, PartPath.parse(path), index);
    }
}
