package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.target.Due;
import org.workplan.value.PartId;

/**
 * Work with others that needs their agreement: a co-operation, an agreement to be signed.
 */
@Value.Immutable
public sealed interface Partnership extends Part, WithPartnership permits ImmutablePartnership {

    /** {@return with whom; empty when nobody is named} */
    ImmutableList<Actor> parties();

    /** {@return how far it has come} */
    @Value.Default
    default Status status() {
        return Status.PLANNED;
    }

    /** {@return the tasks that rest on it; empty if there are none} */
    ImmutableList<PartId> tasks();

    /** {@return by when it is to be agreed; empty when the plan says nothing} */
    Optional<Due> due();

    /** {@return the section of the printed plan in which this stands; empty if none is named} */
    Optional<PartId> section();

    /** {@return further sentences that belong to it, each a value of its own; empty if there are none} */
    ImmutableList<String> details();

    @Override
    default PartKind kind() {
        return PartKind.PARTNERSHIP;
    }

    /** {@return the partnership, edited through a builder that holds all of its values} */
    default Partnership with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Partnership}. */
    final class Builder extends ImmutablePartnership.Builder implements CommonBuilder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PartId.of(requirePresent("id", id)));
        }

        /** Adds to the tasks by id. */
        public Builder addTasks(String... ids) {
            return addAllTasks(PartId.all(requirePresent("ids", ids)));
        }

        /** Sets the section by its id. */
        public Builder section(String section) {
            return section(PartId.of(requirePresent("section", section)));
        }
    }

    /** How far a partnership has come. */
    enum Status {
        /** Meant to be. */
        PLANNED,
        /** Being talked about. */
        IN_DISCUSSION,
        /** Agreed. */
        SIGNED,
        /** Going on. */
        ACTIVE,
        /** Over. */
        ENDED
    }
}
