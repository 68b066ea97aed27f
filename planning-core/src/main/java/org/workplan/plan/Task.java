package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.target.Cadence;
import org.workplan.target.Checklist;
import org.workplan.target.Due;
import org.workplan.target.Modality;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;

/**
 * A promise of work. A numbered item of the printed plan is a task; the promises inside it are tasks with that one as their parent.
 */
@Value.Immutable
public sealed interface Task extends Part, WithTask permits ImmutableTask {

    /** {@return the section of the printed plan in which this stands; empty if none is named} */
    Optional<PartId> section();

    /** {@return the task that this one is a part of; empty for a numbered item} */
    Optional<PartId> parent();

    /** {@return the promise at length; empty when the title says it all} */
    Optional<String> wording();

    /** {@return the word of commitment; empty if there is none} */
    Optional<Modality> modality();

    /** {@return who answers for the task; empty when the plan names none} */
    ImmutableList<Actor> owners();

    /** {@return who takes part from outside; empty if there are none} */
    ImmutableList<Actor> partners();

    /** {@return the groups that the task serves; empty when none are named} */
    ImmutableList<PartId> audience();

    /** {@return the goals that the task serves; empty when none are named} */
    ImmutableList<PartId> goals();

    /** {@return the needs that the task answers; empty when none are named} */
    ImmutableList<PartId> needs();

    /** {@return how often the work is to happen; empty when the plan says nothing} */
    Optional<Cadence> cadence();

    /** {@return by when; empty when the plan says nothing} */
    Optional<Due> due();

    /** {@return the tasks that must come first; empty if there are none} */
    ImmutableList<PartId> dependsOn();

    /** {@return the quantity that the promise itself carries, often vague: "various", "thoroughly"; empty if there is none} */
    Optional<Quantity> amount();

    /** {@return figures inside the wording that are no target; empty if there are none} */
    ImmutableList<Fact.Figure> figures();

    /** {@return words by which a plan writes of the task as done or going on: "has used", "continue"; empty when it is written as a promise} */
    Optional<String> statusWording();

    /** {@return what the task is for; empty when none are stated} */
    ImmutableList<String> purposes();

    /** {@return lists that the plan gives with it: topics, contents, features, members of a structure; empty if there are none} */
    ImmutableList<Checklist> lists();

    /** {@return further sentences that belong to it, each a value of its own; empty if there are none} */
    ImmutableList<String> details();

    @Override
    default PartKind kind() {
        return PartKind.TASK;
    }

    /** {@return the task, edited through a builder that holds all of its values} */
    default Task with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Task}. */
    final class Builder extends ImmutableTask.Builder implements CommonBuilder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PartId.of(requirePresent("id", id)));
        }

        /** Sets the section by its id. */
        public Builder section(String section) {
            return section(PartId.of(requirePresent("section", section)));
        }

        /** Sets the parent by its id. */
        public Builder parent(String parent) {
            return parent(PartId.of(requirePresent("parent", parent)));
        }

        /** Adds to the audience by id. */
        public Builder addAudience(String... ids) {
            return addAllAudience(PartId.all(requirePresent("ids", ids)));
        }

        /** Adds to the goals by id. */
        public Builder addGoals(String... ids) {
            return addAllGoals(PartId.all(requirePresent("ids", ids)));
        }

        /** Adds to the needs by id. */
        public Builder addNeeds(String... ids) {
            return addAllNeeds(PartId.all(requirePresent("ids", ids)));
        }

        /** Adds to the dependsOn by id. */
        public Builder addDependsOn(String... ids) {
            return addAllDependsOn(PartId.all(requirePresent("ids", ids)));
        }
    }
}
