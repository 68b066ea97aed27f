package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.target.Checklist;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;

/**
 * Something that the plan states and does not promise: a figure of the community profile, a principle, an assumption, a precaution, a form
 * of activity.
 */
@Value.Immutable
public sealed interface Fact extends Part, WithFact permits ImmutableFact {

    /** {@return what kind of statement it is} */
    FactKind factKind();

    /** {@return the section of the printed plan in which this stands; empty if none is named} */
    Optional<PartId> section();

    /** {@return the statement at length; empty when the title says it all} */
    Optional<String> text();

    /** {@return the figures that the statement holds, in order; empty if there are none} */
    ImmutableList<Figure> figures();

    /** {@return the parts that the statement is about, supports or speaks against; empty if it is about the plan as a whole} */
    ImmutableList<PartPath> about();

    /** {@return who says or grants it: an endorsing body, an author; empty if nobody is named} */
    ImmutableList<Actor> by();

    /** {@return when it was said or given: the day of an approval, of a signature; empty when it is not known or still to come} */
    Optional<PlanDate> date();

    /** {@return lists that the plan gives with it: topics, contents, features, members of a structure; empty if there are none} */
    ImmutableList<Checklist> lists();

    /** {@return further sentences that belong to it, each a value of its own; empty if there are none} */
    ImmutableList<String> details();

    @Override
    default PartKind kind() {
        return PartKind.FACT;
    }

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Fact}. */
    final class Builder extends ImmutableFact.Builder implements CommonBuilder {
        Builder() {}
    }
}
