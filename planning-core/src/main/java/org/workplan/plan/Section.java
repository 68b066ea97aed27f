package org.workplan.plan;

import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.value.PartId;

/**
 * A heading of the printed plan with its content. A section that holds tasks is an area of work, and results are rolled up to it.
 */
@Value.Immutable
public sealed interface Section extends Part, WithSection permits ImmutableSection {

    /** {@return the section around this one; empty at the top} */
    Optional<PartId> parent();

    /** {@return introductory words under the heading; empty if there are none} */
    Optional<String> text();

    @Override
    default PartKind kind() {
        return PartKind.SECTION;
    }

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Section}. */
    final class Builder extends ImmutableSection.Builder implements CommonBuilder {
        Builder() {}
    }
}
