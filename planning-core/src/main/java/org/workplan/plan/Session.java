package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.TimeSlot;

/**
 * One happening with a date, a time, a place, people and content.
 */
@Value.Immutable
public sealed interface Session extends Part, WithSession permits ImmutableSession {

    /** {@return the section of the printed plan in which this stands; empty if none is named} */
    Optional<PartId> section();

    /** {@return the day; empty when none is set} */
    Optional<PlanDate> date();

    /** {@return the hours; empty when none are set} */
    Optional<TimeSlot> time();

    /** {@return where; empty when none is named} */
    Optional<PartId> place();

    /** {@return the motto; empty if there is none} */
    Optional<String> theme();

    /** {@return the groups who are invited; empty when nobody is named} */
    ImmutableList<PartId> audience();

    /** {@return the people who are assigned to the session by name, beside those whose role works in it; empty when nobody is assigned} */
    ImmutableList<PartId> staff();

    /** {@return the declared forms of activity that the session takes; empty when none are named} */
    ImmutableList<PartId> forms();

    /** {@return the needs and problems that the session answers; empty when none are named} */
    ImmutableList<PartId> needs();

    /** {@return the goals that the session serves; empty when none are named} */
    ImmutableList<PartId> goals();

    /** {@return the tasks that the session carries out; empty when none are named} */
    ImmutableList<PartId> tasks();

    /** {@return what happens, in order; empty when the plan gives none} */
    ImmutableList<Step> steps();

    /** {@return what has become of the session} */
    @Value.Default
    default Status status() {
        return Status.PLANNED;
    }

    /** {@return further sentences that belong to it, each a value of its own; empty if there are none} */
    ImmutableList<String> details();

    @Override
    default PartKind kind() {
        return PartKind.SESSION;
    }

    /** {@return the session, edited through a builder that holds all of its values} */
    default Session with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Session}. */
    final class Builder extends ImmutableSession.Builder implements CommonBuilder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PartId.of(requirePresent("id", id)));
        }

        /** Sets the section by its id. */
        public Builder section(String section) {
            return section(PartId.of(requirePresent("section", section)));
        }

        /** Sets the place by its id. */
        public Builder place(String place) {
            return place(PartId.of(requirePresent("place", place)));
        }

        /** Adds to the audience by id. */
        public Builder addAudience(String... ids) {
            return addAllAudience(PartId.all(requirePresent("ids", ids)));
        }

        /** Adds to the staff by id. */
        public Builder addStaff(String... ids) {
            return addAllStaff(PartId.all(requirePresent("ids", ids)));
        }

        /** Adds to the forms by id. */
        public Builder addForms(String... ids) {
            return addAllForms(PartId.all(requirePresent("ids", ids)));
        }

        /** Adds to the needs by id. */
        public Builder addNeeds(String... ids) {
            return addAllNeeds(PartId.all(requirePresent("ids", ids)));
        }

        /** Adds to the goals by id. */
        public Builder addGoals(String... ids) {
            return addAllGoals(PartId.all(requirePresent("ids", ids)));
        }

        /** Adds to the tasks by id. */
        public Builder addTasks(String... ids) {
            return addAllTasks(PartId.all(requirePresent("ids", ids)));
        }
    }

    /** What has become of a session. Data, not grammar: plans mix tenses. */
    enum Status {
        /** Not held yet. */
        PLANNED,
        /** Held. */
        DONE,
        /** To be held at another time. */
        POSTPONED,
        /** Not to be held. */
        CANCELLED
    }
}
