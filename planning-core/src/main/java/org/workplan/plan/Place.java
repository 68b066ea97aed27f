package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A place that the plan names, with the other names that it uses for the same place.
 */
@Value.Immutable
public sealed interface Place extends Part, WithPlace permits ImmutablePlace {

    /** {@return other names of the same place; empty if there are none} */
    ImmutableList<String> aliases();

    /** {@return the room or ground within the place; empty when the plan names none} */
    Optional<String> venue();

    @Override
    default PartKind kind() {
        return PartKind.PLACE;
    }

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Place}. */
    final class Builder extends ImmutablePlace.Builder implements CommonBuilder {
        Builder() {}
    }
}
