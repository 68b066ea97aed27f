package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.value.PartId;

/**
 * One answer to a risk: an action before or after it strikes, or a fact that is relied on.
 */
@Value.Immutable
public sealed interface Contingency extends Part, WithContingency permits ImmutableContingency {

    /** {@return whether it prevents, reacts or only reassures} */
    Kind contingencyKind();

    /** {@return who acts; empty when the plan names none} */
    ImmutableList<Actor> actors();

    /** {@return who is asked to help; empty if there are none} */
    ImmutableList<Actor> partners();

    /** {@return when: "in advance", "before the event"; empty when none is named} */
    ImmutableList<Timing> timings();

    /** {@return what sets a reaction off: "in case of emergency"; empty if there is none} */
    Optional<String> trigger();

    /** {@return the groups that it deals with; empty if none are named} */
    ImmutableList<PartId> concerns();

    /** {@return the resources that it relies on; empty if none are named} */
    ImmutableList<PartId> resources();

    /** {@return further sentences that belong to it, each a value of its own; empty if there are none} */
    ImmutableList<String> details();

    @Override
    default PartKind kind() {
        return PartKind.CONTINGENCY;
    }

    /** {@return the contingency, edited through a builder that holds all of its values} */
    default Contingency with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Contingency}. */
    final class Builder extends ImmutableContingency.Builder implements CommonBuilder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PartId.of(requirePresent("id", id)));
        }

        /** Adds to the concerns by id. */
        public Builder addConcerns(String... ids) {
            return addAllConcerns(PartId.all(requirePresent("ids", ids)));
        }

        /** Adds to the resources by id. */
        public Builder addResources(String... ids) {
            return addAllResources(PartId.all(requirePresent("ids", ids)));
        }
    }

    /** What an answer to a risk does. */
    enum Kind {
        /** Makes it less likely, beforehand. */
        PREVENTIVE,
        /** Answers it once it has struck. */
        REACTIVE,
        /** A fact that is relied on: no action. */
        GROUND
    }
}
