package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.target.Checklist;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.Quantity;

/**
 * Something that the plan states and does not promise: a figure of the community profile, a principle, an assumption, a precaution, a form
 * of activity.
 */
@Value.Immutable
public sealed interface Fact extends Part, WithFact permits ImmutableFact {

    /** {@return what kind of statement it is} */
    Kind factKind();

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

    /** {@return the fact, edited through a builder that holds all of its values} */
    default Fact with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Fact}. */
    final class Builder extends ImmutableFact.Builder implements CommonBuilder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PartId.of(requirePresent("id", id)));
        }

        /** Sets the section by its id. */
        public Builder section(String section) {
            return section(PartId.of(requirePresent("section", section)));
        }
    }

    /** What kind of statement a fact is. */
    enum Kind {
        /** A figure or property of the community. */
        PROFILE,
        /** The wider situation, its effects and trends. */
        CONTEXT,
        /** What the plan covers and serves. */
        SCOPE,
        /** A declared form of activity. */
        FORM,
        /** A way of working. */
        METHOD,
        /** Why something is done. */
        RATIONALE,
        /** An effect that is expected. */
        EFFECT,
        /** Approval or recognition by somebody. */
        ENDORSEMENT,
        /** Something that success depends on. */
        ASSUMPTION,
        /** A principle, priority or guiding idea. */
        PRINCIPLE,
        /** What the plan rests on: superior programmes, surveys, earlier practice. */
        BASIS,
        /** What speaks for or against feasibility. */
        FEASIBILITY,
        /** A rule of conduct. */
        PRECAUTION,
        /** A rule that protects people or their data. */
        SAFEGUARD,
        /** How and when the plan itself may change. */
        REVISION,
        /** What is said about money. */
        FUNDS,
        /** A wish of the authors, a motto, a second purpose. */
        INTENTION
    }

    /**
     * A number that stands in a statement, with what it is a number of.
     *
     * @param name what the number means: "elderly share", "duration before the plan"
     * @param quantity the number as written
     * @param of facts whose figure this one is a share of; empty when it is no share
     */
    record Figure(String name, Quantity quantity, ImmutableList<PartId> of) {

        /** Refuses null. */
        public Figure {
            requirePresent("name", name, "quantity", quantity, "of", of);
        }

        /**
         * {@return a figure that is no share of another}
         *
         * @param name what it means
         * @param quantity the number
         */
        public static Figure of(String name, Quantity quantity) {
            return new Figure(name, quantity, ImmutableList.of());
        }
    }
}
