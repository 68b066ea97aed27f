package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
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

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Session}. */
    final class Builder extends ImmutableSession.Builder implements CommonBuilder {
        Builder() {}
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
