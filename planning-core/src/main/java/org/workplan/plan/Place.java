package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.value.PartId;

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

    /** {@return the place, edited through a builder that holds all of its values} */
    default Place with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Place}. */
    final class Builder extends ImmutablePlace.Builder implements CommonBuilder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PartId.of(requirePresent("id", id)));
        }
    }
}
