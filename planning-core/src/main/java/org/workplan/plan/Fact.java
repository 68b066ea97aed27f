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

    /**
     * Obtains what kind of statement it is.
     *
     * @return the kind
     */
    FactKind factKind();

    /**
     * Obtains the section of the printed plan in which this stands.
     *
     * @return the section; empty if none is named
     */
    Optional<PartId> section();

    /**
     * Obtains the statement at length.
     *
     * @return the text; empty when the title says it all
     */
    Optional<String> text();

    /**
     * Obtains the figures that the statement holds, in order.
     *
     * @return the figures; empty if there are none
     */
    ImmutableList<Figure> figures();

    /**
     * Obtains the parts that the statement is about, supports or speaks against.
     *
     * @return their paths; empty if it is about the plan as a whole
     */
    ImmutableList<PartPath> about();

    /**
     * Obtains who says or grants it: an endorsing body, an author.
     *
     * @return who; empty if nobody is named
     */
    ImmutableList<Actor> by();

    /**
     * Obtains when it was said or given: the day of an approval, of a signature.
     *
     * @return the date; empty when it is not known or still to come
     */
    Optional<PlanDate> date();

    /**
     * Obtains lists that the plan gives with it: topics, contents, features, members of a structure.
     *
     * @return the lists; empty if there are none
     */
    ImmutableList<Checklist> lists();

    /**
     * Obtains further sentences that belong to it, each a value of its own.
     *
     * @return the sentences; empty if there are none
     */
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
