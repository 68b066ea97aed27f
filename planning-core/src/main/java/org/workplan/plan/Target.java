package org.workplan.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.target.Checklist;
import org.workplan.target.Criterion;
import org.workplan.target.Due;
import org.workplan.target.Modality;
import org.workplan.value.CalendarUnit;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;
import org.workplan.value.internal.Decimals;

/**
 * What is enough, and when: an indicator, a criterion on it and the time it is due. The title keeps what is wanted in the plan's order of
 * words.
 */
@Value.Immutable
public sealed interface Target extends Part, WithTarget permits ImmutableTarget {

    /** {@return the task that the target belongs to; empty if it belongs to the plan as a whole} */
    Optional<PartId> task();

    /** {@return the goals that it serves directly; empty when none are named} */
    ImmutableList<PartId> goals();

    /** {@return what is counted; empty when the plan names nothing countable} */
    Optional<PartId> indicator();

    /** {@return what is enough} */
    Criterion criterion();

    /** {@return the words that set the target, paraphrased with every comparing word and number kept: "more than six"} */
    @Value.Default
    default String wording() {
        return "";
    }

    /** {@return the word of commitment; empty if there is none} */
    Optional<Modality> modality();

    /** {@return the stretch that the number is meant for: "six a year"; empty when the plan does not say} */
    Optional<CalendarUnit> per();

    /** {@return by when; empty when the plan says nothing: then the plan's end counts} */
    Optional<Due> due();

    /** {@return the period that counts, if it is not the plan's; empty for the plan's own} */
    Optional<PlanPeriod> period();

    /** {@return how the amount is spread over the period; empty for an even one} */
    Optional<Profile> profile();

    /** {@return what the number counts where wording leaves a choice; empty when the plan leaves it open} */
    Optional<Counting> counting();

    /** {@return who answers for it; empty when nobody is named} */
    ImmutableList<Actor> owners();

    /** {@return with whom; empty if there are none} */
    ImmutableList<Actor> partners();

    /** {@return where measurements come from; empty when the plan says nothing} */
    Optional<String> dataSource();

    /** {@return the one happening that must be among those counted; empty if there is none} */
    Optional<String> focus();

    /** {@return words by which the plan writes of the target as done: "were carried out"; empty when it is written as a promise} */
    Optional<String> statusWording();

    /** {@return what those counted must be; empty if there are none} */
    ImmutableList<String> eligibility();

    /** {@return what the target hangs on outside the plan: "guidance and help of leaders"; empty if there are none} */
    ImmutableList<String> dependsOn();

    /** {@return what it is for; empty when none are stated} */
    ImmutableList<String> purposes();

    /** {@return lists that the plan gives with it: topics, contents, features, members of a structure; empty if there are none} */
    ImmutableList<Checklist> lists();

    /** {@return further sentences that belong to it, each a value of its own; empty if there are none} */
    ImmutableList<String> details();

    /** {@return how strongly the target binds; committed without one} */
    default Modality.Strength strength() {
        return modality().map(Modality::strength).orElse(Modality.Strength.COMMITTED);
    }

    @Override
    default PartKind kind() {
        return PartKind.TARGET;
    }

    /** {@return the target, edited through a builder that holds all of its values} */
    default Target with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Target}. */
    final class Builder extends ImmutableTarget.Builder implements CommonBuilder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PartId.of(requirePresent("id", id)));
        }

        /** Sets the task by its id. */
        public Builder task(String task) {
            return task(PartId.of(requirePresent("task", task)));
        }

        /** Adds to the goals by id. */
        public Builder addGoals(String... ids) {
            return addAllGoals(PartId.all(requirePresent("ids", ids)));
        }

        /** Sets the indicator by its id. */
        public Builder indicator(String indicator) {
            return indicator(PartId.of(requirePresent("indicator", indicator)));
        }
    }

    /** What exactly a number counts, where its wording leaves a choice. A target that leaves it open has none. */
    enum Counting {
        /** Everything that passes the filter, taken together. */
        TOGETHER,
        /** Each value of the filter for itself: six in provincial papers and six in municipal ones. */
        EACH_VALUE,
        /** Attendances: somebody who comes twice counts twice. */
        ATTENDANCES,
        /** Different people. */
        DISTINCT,
        /** Each event for itself. */
        EACH_EVENT
    }

    /** How the plan spreads an amount over its period, so that one can say on any day what was to be expected by then. */
    sealed interface Profile {

        /** Evenly over the days. */
        Profile LINEAR = new Linear();

        /** Evenly over the days. */
        record Linear() implements Profile {}

        /** Evenly over the sessions on the calendar of the target's task. */
        record Sessions() implements Profile {}

        /**
         * As listed: nothing before the first day of the list, and no more than the last before the next.
         *
         * @param points what is expected from which day on, in ascending order of amounts
         */
        record Listed(ImmutableList<Point> points) implements Profile {

            /**
             * Checks the list.
             *
             * @throws IllegalArgumentException if it is empty
             */
            public Listed {
                requirePresent("points", points);
                checkArgument(!points.isEmpty(), "A list of expected amounts names at least one day.");
            }
        }

        /**
         * An amount expected by a day.
         *
         * @param on the day
         * @param expected the amount in all
         */
        record Point(PlanDate on, BigDecimal expected) {
            /** Normalises the number. */
            public Point {
                requirePresent("on", on, "expected", expected);
                expected = Decimals.stated(expected);
            }
        }
    }
}
