package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.target.Due;
import org.workplan.value.PartId;

/**
 * Work with others that needs their agreement: a co-operation, an agreement to be signed.
 */
@Value.Immutable
public sealed interface Partnership extends Part, WithPartnership permits ImmutablePartnership {

    /**
     * Obtains with whom.
     *
     * @return the parties; empty when nobody is named
     */
    ImmutableList<Actor> parties();

    /**
     * Obtains how far it has come.
     *
     * @return planned unless said otherwise
     */
    @Value.Default
    default PartnershipStatus status() {
        return PartnershipStatus.PLANNED;
    }

    /**
     * Obtains the tasks that rest on it.
     *
     * @return their ids; empty if there are none
     */
    ImmutableList<PartId> tasks();

    /**
     * Obtains by when it is to be agreed.
     *
     * @return the deadline; empty when the plan says nothing
     */
    Optional<Due> due();

    /**
     * Obtains the section of the printed plan in which this stands.
     *
     * @return the section; empty if none is named
     */
    Optional<PartId> section();

    /**
     * Obtains further sentences that belong to it, each a value of its own.
     *
     * @return the sentences; empty if there are none
     */
    ImmutableList<String> details();

    @Override
    default PartKind kind() {
        return PartKind.PARTNERSHIP;
    }

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Partnership}. */
    final class Builder extends ImmutablePartnership.Builder implements CommonBuilder {
        Builder() {}
    }
}
