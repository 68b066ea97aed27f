package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.value.PartId;

/**
 * A person whom the plan names.
 */
@Value.Immutable
public sealed interface Person extends Part, WithPerson permits ImmutablePerson {

    /** {@return what is known of the person that a role may ask for; empty if none are known} */
    ImmutableList<String> qualifications();

    @Override
    default PartKind kind() {
        return PartKind.PERSON;
    }

    /** {@return the person, edited through a builder that holds all of its values} */
    default Person with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Person}. */
    final class Builder extends ImmutablePerson.Builder implements CommonBuilder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PartId.of(requirePresent("id", id)));
        }
    }
}
