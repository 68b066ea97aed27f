package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.target.Checklist;
import org.workplan.target.Modality;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;

/**
 * A direction in words. A goal never holds a number: what is enough is said by targets.
 */
@Value.Immutable
public sealed interface Goal extends Part, WithGoal permits ImmutableGoal {

    /** {@return how wide the goal is} */
    Kind goalKind();

    /** {@return the section of the printed plan in which this stands; empty if none is named} */
    Optional<PartId> section();

    /** {@return the word of commitment; empty if there is none} */
    Optional<Modality> modality();

    /** {@return whom the goal wants to reach: "the entire village"; empty if nothing is said} */
    Optional<String> reach();

    /** {@return the needs and problems that the goal answers; empty if none is named} */
    ImmutableList<PartId> needs();

    /** {@return the vague amount that the plan attaches to the goal ("a certain degree"), kept so that rules can name it; empty if there is none} */
    Optional<Quantity> amount();

    /** {@return lists that the plan gives with it: topics, contents, features, members of a structure; empty if there are none} */
    ImmutableList<Checklist> lists();

    /** {@return further sentences that belong to it, each a value of its own; empty if there are none} */
    ImmutableList<String> details();

    @Override
    default PartKind kind() {
        return PartKind.GOAL;
    }

    /** {@return the goal, edited through a builder that holds all of its values} */
    default Goal with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Goal}. */
    final class Builder extends ImmutableGoal.Builder implements CommonBuilder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PartId.of(requirePresent("id", id)));
        }

        /** Sets the section by its id. */
        public Builder section(String section) {
            return section(PartId.of(requirePresent("section", section)));
        }

        /** Adds to the needs by id. */
        public Builder addNeeds(String... ids) {
            return addAllNeeds(PartId.all(requirePresent("ids", ids)));
        }
    }

    /** How wide a goal is. */
    enum Kind {
        /** The state that the plan wants in the end. */
        VISION,
        /** A guiding direction. */
        GUIDING,
        /** A goal of the whole plan. */
        OVERALL,
        /** A goal of one field of work. */
        SPECIFIC
    }
}
