package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;

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

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Person}. */
    final class Builder extends ImmutablePerson.Builder implements CommonBuilder {
        Builder() {}
    }
}
