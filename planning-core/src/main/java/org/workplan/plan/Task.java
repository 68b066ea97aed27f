package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
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

    /**
     * Obtains the section of the printed plan in which this stands.
     *
     * @return the section; empty if none is named
     */
    Optional<PartId> section();

    /**
     * Obtains the task that this one is a part of.
     *
     * @return the task around it; empty for a numbered item
     */
    Optional<PartId> parent();

    /**
     * Obtains the promise at length.
     *
     * @return the wording; empty when the title says it all
     */
    Optional<String> wording();

    /**
     * Obtains the word of commitment.
     *
     * @return the modality; empty if there is none
     */
    Optional<Modality> modality();

    /**
     * Obtains who answers for the task.
     *
     * @return the owners; empty when the plan names none
     */
    ImmutableList<Actor> owners();

    /**
     * Obtains who takes part from outside.
     *
     * @return the partners; empty if there are none
     */
    ImmutableList<Actor> partners();

    /**
     * Obtains the groups that the task serves.
     *
     * @return their ids; empty when none are named
     */
    ImmutableList<PartId> audience();

    /**
     * Obtains the goals that the task serves.
     *
     * @return their ids; empty when none are named
     */
    ImmutableList<PartId> goals();

    /**
     * Obtains the needs that the task answers.
     *
     * @return their ids; empty when none are named
     */
    ImmutableList<PartId> needs();

    /**
     * Obtains how often the work is to happen.
     *
     * @return the cadence; empty when the plan says nothing
     */
    Optional<Cadence> cadence();

    /**
     * Obtains by when.
     *
     * @return the deadline; empty when the plan says nothing
     */
    Optional<Due> due();

    /**
     * Obtains the tasks that must come first.
     *
     * @return their ids; empty if there are none
     */
    ImmutableList<PartId> dependsOn();

    /**
     * Obtains the quantity that the promise itself carries, often vague: "various", "thoroughly".
     *
     * @return the quantity; empty if there is none
     */
    Optional<Quantity> amount();

    /**
     * Obtains figures inside the wording that are no target.
     *
     * @return the figures; empty if there are none
     */
    ImmutableList<Figure> figures();

    /**
     * Obtains words by which a plan writes of the task as done or going on: "has used", "continue".
     *
     * @return the words; empty when it is written as a promise
     */
    Optional<String> statusWording();

    /**
     * Obtains what the task is for.
     *
     * @return the purposes; empty when none are stated
     */
    ImmutableList<String> purposes();

    /**
     * Obtains lists that the plan gives with it: topics, contents, features, members of a structure.
     *
     * @return the lists; empty if there are none
     */
    ImmutableList<Checklist> lists();

    /**
     * Obtains further sentences that belong to it, each a value of its own.
     *
     * @return the sentences; empty if there are none
     */
    ImmutableList<String> details();

    @Override
    default PartKind kind() {
        return PartKind.TASK;
    }

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Task}. */
    final class Builder extends ImmutableTask.Builder implements CommonBuilder {
        Builder() {}
    }
}
