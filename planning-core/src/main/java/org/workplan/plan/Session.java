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

    /**
     * Obtains the section of the printed plan in which this stands.
     *
     * @return the section; empty if none is named
     */
    Optional<PartId> section();

    /**
     * Obtains the day.
     *
     * @return the day, with or without a year; empty when none is set
     */
    Optional<PlanDate> date();

    /**
     * Obtains the hours.
     *
     * @return the hours; empty when none are set
     */
    Optional<TimeSlot> time();

    /**
     * Obtains where.
     *
     * @return the place; empty when none is named
     */
    Optional<PartId> place();

    /**
     * Obtains the motto.
     *
     * @return the theme; empty if there is none
     */
    Optional<String> theme();

    /**
     * Obtains the groups who are invited.
     *
     * @return their ids; empty when nobody is named
     */
    ImmutableList<PartId> audience();

    /**
     * Obtains the people who are assigned to the session by name, beside those whose role works in it.
     *
     * @return their ids; empty when nobody is assigned
     */
    ImmutableList<PartId> staff();

    /**
     * Obtains the declared forms of activity that the session takes.
     *
     * @return ids of facts of that kind; empty when none are named
     */
    ImmutableList<PartId> forms();

    /**
     * Obtains the needs and problems that the session answers.
     *
     * @return their ids; empty when none are named
     */
    ImmutableList<PartId> needs();

    /**
     * Obtains the goals that the session serves.
     *
     * @return their ids; empty when none are named
     */
    ImmutableList<PartId> goals();

    /**
     * Obtains the tasks that the session carries out.
     *
     * @return their ids; empty when none are named
     */
    ImmutableList<PartId> tasks();

    /**
     * Obtains what happens, in order.
     *
     * @return the steps; empty when the plan gives none
     */
    ImmutableList<Step> steps();

    /**
     * Obtains what has become of the session.
     *
     * @return planned unless said otherwise
     */
    @Value.Default
    default SessionStatus status() {
        return SessionStatus.PLANNED;
    }

    /**
     * Obtains further sentences that belong to it, each a value of its own.
     *
     * @return the sentences; empty if there are none
     */
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
}
