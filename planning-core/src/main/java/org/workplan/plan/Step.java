package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.target.Checklist;
import org.workplan.value.PartId;

/**
 * One thing that happens in a session, a rule that holds in it, or a result expected of it.
 */
@Value.Immutable
public sealed interface Step extends Part, WithStep permits ImmutableStep {

    /** {@return whether it is done, obeyed or expected} */
    @Value.Default
    default Kind stepKind() {
        return Kind.ACTION;
    }

    /** {@return who does it; empty when the plan names none} */
    ImmutableList<Actor> actors();

    /** {@return when it is done at all: "if residents remain silent"; empty if always} */
    Optional<String> condition();

    /** {@return references to other times: "after the party", "for tomorrow"; empty if there are none} */
    ImmutableList<Timing> timings();

    /** {@return the groups that the step recruits, visits or hands things to; empty if none are named} */
    ImmutableList<PartId> concerns();

    /** {@return what is used up or needed; empty if nothing is} */
    ImmutableList<ResourceUse> uses();

    /** {@return groups all of whose members must be present; empty if there is no such rule} */
    ImmutableList<PartId> attendance();

    /** {@return figures inside the wording; empty if there are none} */
    ImmutableList<Fact.Figure> figures();

    /** {@return lists that the plan gives with it: topics, contents, features, members of a structure; empty if there are none} */
    ImmutableList<Checklist> lists();

    /** {@return further sentences that belong to it, each a value of its own; empty if there are none} */
    ImmutableList<String> details();

    @Override
    default PartKind kind() {
        return PartKind.STEP;
    }

    /** {@return the step, edited through a builder that holds all of its values} */
    default Step with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Step}. */
    final class Builder extends ImmutableStep.Builder implements CommonBuilder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PartId.of(requirePresent("id", id)));
        }

        /** Adds to the concerns by id. */
        public Builder addConcerns(String... ids) {
            return addAllConcerns(PartId.all(requirePresent("ids", ids)));
        }

        /** Adds to the attendance by id. */
        public Builder addAttendance(String... ids) {
            return addAllAttendance(PartId.all(requirePresent("ids", ids)));
        }
    }

    /** What a step of a session is. */
    enum Kind {
        /** Something that is done. */
        ACTION,
        /** Something that holds. */
        RULE,
        /** Something that is hoped for. */
        EXPECTED_RESULT
    }
}
