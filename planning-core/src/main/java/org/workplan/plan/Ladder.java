package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.value.PartId;

/**
 * An order of levels, from the lowest to the highest: municipal, provincial, national.
 */
@Value.Immutable
public sealed interface Ladder extends Part, WithLadder permits ImmutableLadder {

    /** {@return the levels} */
    ImmutableList<String> levels();

    /**
     * {@return the rank of a level: 1 for the lowest; empty if the ladder has no such level} 0 stands below the ladder, for "none".
     *
     * @param level the level
     */
    default Optional<Integer> rank(String level) {
        requirePresent("level", level);
        int index = levels().indexOf(level);
        return index < 0 ? Optional.empty() : Optional.of(index + 1);
    }

    @Override
    default PartKind kind() {
        return PartKind.LADDER;
    }

    /** {@return the ladder, edited through a builder that holds all of its values} */
    default Ladder with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Ladder}. */
    final class Builder extends ImmutableLadder.Builder implements CommonBuilder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PartId.of(requirePresent("id", id)));
        }
    }
}
