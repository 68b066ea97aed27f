package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.value.PartId;

/**
 * A problem of the community, or what the community needs because of it.
 */
@Value.Immutable
public sealed interface Need extends Part, WithNeed permits ImmutableNeed {

    /** {@return whether it is a problem or a need} */
    Kind needKind();

    /** {@return the section of the printed plan in which this stands; empty if none is named} */
    Optional<PartId> section();

    /** {@return the problems that a need answers, or the need that a part of it belongs to; empty if none is named} */
    ImmutableList<PartId> answers();

    /** {@return what the problem leads to; empty if none are named} */
    ImmutableList<String> consequences();

    /** {@return the cause that the plan gives; empty if it gives none} */
    Optional<String> cause();

    /** {@return how much weight the plan gives it: "most prominent"; empty if it says nothing} */
    Optional<String> prominence();

    /**
     * Checks if it touches people who need protection.
     *
     * @return true for violence at home, clients, minors
     */
    @Value.Default
    default boolean sensitive() {
        return false;
    }

    /** {@return further sentences that belong to it, each a value of its own; empty if there are none} */
    ImmutableList<String> details();

    @Override
    default PartKind kind() {
        return PartKind.NEED;
    }

    /** {@return the need, edited through a builder that holds all of its values} */
    default Need with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Need}. */
    final class Builder extends ImmutableNeed.Builder implements CommonBuilder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PartId.of(requirePresent("id", id)));
        }

        /** Sets the section by its id. */
        public Builder section(String section) {
            return section(PartId.of(requirePresent("section", section)));
        }

        /** Adds to the answers by id. */
        public Builder addAnswers(String... ids) {
            return addAllAnswers(PartId.all(requirePresent("ids", ids)));
        }
    }

    /** Whether something is a problem or a need. */
    enum Kind {
        /** What is wrong. */
        PROBLEM,
        /** What the community needs. */
        NEED
    }
}
