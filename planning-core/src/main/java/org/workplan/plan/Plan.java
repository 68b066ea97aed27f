package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.target.Due;
import org.workplan.value.CalendarUnit;
import org.workplan.value.DatePeriod;
import org.workplan.value.Dates;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.PlanPeriod;

/**
 * One team's written intent for a period: the root of an immutable aggregate. Ids are unique within each kind of part; everything else that could be
 * said against a plan is said by rules.
 */
@Value.Immutable
public sealed interface Plan extends PlanEditing, WithPlan permits ImmutablePlan {

    /** {@return the id} */
    PlanId id();

    /** {@return the kind of plan} */
    Kind kind();

    /** {@return the number printed before the plan; empty if there is none} */
    Optional<String> label();

    /** {@return the title} */
    String title();

    /** {@return the theme; empty if there is none} */
    Optional<String> theme();

    /** {@return the language of the plan's texts; English unless said otherwise} */
    @Value.Default
    default String language() {
        return "en";
    }

    /** {@return who made the plan; empty when nobody is named} */
    ImmutableList<Actor> authors();

    /** {@return the organisation that the plan belongs to, for totals over many plans; empty when the plan names none} */
    Optional<String> organisation();

    /** {@return the length of time that the plan claims: an "annual" plan claims a year; empty if it claims none} */
    Optional<CalendarUnit> horizon();

    /** {@return the year of all dates that do not print one; empty when it is not known} */
    Optional<Integer> year();

    /** {@return the period as printed; empty when the plan prints none} */
    Optional<PlanPeriod> period();

    /** {@return how binding the plan is; empty when the plan says nothing} */
    Optional<Status> status();

    /** {@return the headings of the printed plan; empty if it has none} */
    ImmutableList<Section> sections();

    /** {@return the places, the plan's own first; empty if it has none} */
    ImmutableList<Place> places();

    /** {@return the ladders of levels; empty if it has none} */
    ImmutableList<Ladder> ladders();

    /** {@return the groups of people; empty if it has none} */
    ImmutableList<Group> groups();

    /** {@return the people named; empty if it has none} */
    ImmutableList<Person> people();

    /** {@return the roles; empty if it has none} */
    ImmutableList<Role> roles();

    /** {@return the facts; empty if it has none} */
    ImmutableList<Fact> facts();

    /** {@return the problems and needs; empty if it has none} */
    ImmutableList<Need> needs();

    /** {@return the goals; empty if it has none} */
    ImmutableList<Goal> goals();

    /** {@return the tasks; empty if it has none} */
    ImmutableList<Task> tasks();

    /** {@return the sessions, in printed order; empty if it has none} */
    ImmutableList<Session> sessions();

    /** {@return the resources; empty if it has none} */
    ImmutableList<Resource> resources();

    /** {@return the risks; empty if it has none} */
    ImmutableList<Risk> risks();

    /** {@return the designs of evaluation; empty if it has none} */
    ImmutableList<EvaluationDesign> evaluations();

    /** {@return the partnerships; empty if it has none} */
    ImmutableList<Partnership> partnerships();

    /** {@return the indicators; empty if it has none} */
    ImmutableList<Indicator> indicators();

    /** {@return the targets; empty if it has none} */
    ImmutableList<Target> targets();

    /** {@return remarks of whoever wrote the plan down; empty if there are none} */
    ImmutableList<String> remarks();

    /** {@return where the plan comes from; empty for a plan that was written here} */
    ImmutableList<Part.Source> sources();

    /** {@return fields that this version of the library does not know, kept unread so that saving loses none; empty if there are none} */
    ImmutableMap<String, String> extensions();

    /** {@return every part, nested ones included, by path: in order of kinds, then in the plan's order} */
    @Value.Lazy
    default ImmutableMap<PartPath, Part> parts() {
        return PlanParts.index(this);
    }

    /** {@return the parts that stand in the plan directly: steps and contingencies are inside their sessions and risks} */
    default ImmutableList<Part> topLevelParts() {
        return PlanParts.topLevel(this);
    }

    /**
     * {@return the parts of one kind; steps and contingencies in the order of what they stand in}
     *
     * @param kind the kind
     */
    default Iterable<? extends Part> parts(PartKind kind) {
        return PlanParts.ofKind(this, kind);
    }

    /** {@return the plan without its parts} */
    default Plan header() {
        return PlanParts.header(this);
    }

    /**
     * Checks if another plan says the same of itself, whatever their parts are.
     *
     * @param other the other plan
     * @return true if the headers are equal
     */
    default boolean hasSameHeader(Plan other) {
        return PlanParts.hasSameHeader(this, other);
    }

    /**
     * Puts parts into the plan, behind those that are there.
     *
     * @param more the parts, of any kinds but steps and contingencies, which belong to their sessions and risks
     * @return the plan with them
     * @throws IllegalArgumentException if a step or a contingency is among them
     */
    default Plan withParts(Iterable<? extends Part> more) {
        return PlanParts.with(this, more);
    }

    /**
     * {@return a part; empty if the plan has none there}
     *
     * @param path its path
     */
    default Optional<Part> part(PartPath path) {
        return Optional.ofNullable(parts().get(path));
    }

    /**
     * {@return a part of a known type; empty if the plan has none of that kind and id}
     *
     * @param type the type, such as {@code Task.class}
     * @param id its id
     * @param <P> the type
     */
    default <P extends Part> Optional<P> part(Class<P> type, PartId id) {
        return part(PartPath.of(PartKind.of(type), id)).map(type::cast);
    }

    /**
     * {@return the parts that name a part: the sessions for a group, the tasks that serve a goal; empty if none does}
     *
     * @param path the path of the part that is named
     */
    default ImmutableList<Part> referringTo(PartPath path) {
        return parts().values().stream()
                .filter(part -> part.references().contains(path))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return the period in days: the printed one, or the calendar year of a plan that claims a year and prints no period; empty without a year, and
     * if the period runs backwards}
     */
    default Optional<DatePeriod> calendarPeriod() {
        return PlanDays.calendarPeriod(this);
    }

    /**
     * {@return the day of the calendar that a date of this plan means; empty if neither the date nor the plan nor its period names a year} A date
     * without a year lies in the plan's year; where the period runs over New Year it is the day inside the period, or else the one nearest to it.
     *
     * @param date a date with or without a year
     */
    default Optional<LocalDate> dayOf(PlanDate date) {
        return PlanDays.dayOf(this, date);
    }

    /**
     * {@return a date of this plan with its year; the date as written if no year is known}
     *
     * @param date a date with or without a year
     */
    default PlanDate dated(PlanDate date) {
        return dayOf(date).map(PlanDate::of).orElse(date);
    }

    /**
     * {@return the section that a task lies in; empty if none has}
     *
     * @param task a task of this plan
     */
    default Optional<PartId> sectionOf(Task task) {
        return PlanParts.sectionOf(this, task);
    }

    /**
     * {@return the last day that is in time for a deadline of this plan, in any reading of its words; empty where the deadline's words, or a plan
     * without a year, leave it open}
     *
     * @param due the deadline
     */
    default Optional<LocalDate> lastDayOf(Due due) {
        return Deadlines.last(this, due);
    }

    /**
     * {@return the sessions as they follow each other: by date and start, those without a date last, in printed order where the plan leaves it open}
     */
    default ImmutableList<Session> sessionsInTimeOrder() {
        return Timeline.of(this).inOrder();
    }

    /**
     * {@return the plan with a year; the plan itself if it has one}
     *
     * @param year the year
     */
    default Plan inYear(int year) {
        return year().isPresent() ? this : withYear(year);
    }

    /** {@return the declarations of all kinds of part that a plan can have, in the order of kinds} */
    default ImmutableList<ModelType<? extends Part, ?>> kinds() {
        return ModelTypes.parts();
    }

    /**
     * {@return the plan, edited through a builder that holds all of its values}
     *
     * @param edit what to change
     */
    default Plan with(Consumer<Builder> edit) {
        return ModelTypes.PLAN.with(this, edit);
    }

    /**
     * Called by the builder.
     *
     * @throws IllegalStateException if two parts of one kind share an id
     */
    @Value.Check
    default void check() {
        year().ifPresent(Dates::checkYear);
        PlanParts.requireDistinctIds(this);
    }

    /** {@return an empty builder for a new plan} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Plan}. */
    final class Builder extends ImmutablePlan.Builder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PlanId.of(requirePresent("id", id)));
        }
    }

    /** What kind of plan it is. Rules that ask for parts which a kind does not have are switched off for it. */
    enum Kind {
        /** Sessions with dates, times and people. */
        PROGRAMME,
        /** An annual plan of tasks and targets. */
        TARGET_PLAN,
        /** A plan of continuous services for clients. */
        SERVICE_PLAN
    }

    /** How binding a plan is. */
    enum Status {
        /** A draft that expects to change. */
        PRELIMINARY,
        /** Agreed to, not begun. */
        APPROVED,
        /** Being carried out. */
        IN_FORCE,
        /** Over: nothing more is added. */
        CLOSED;

        /**
         * Checks if a revision may take a plan from one status to another. A plan that says nothing of its status is a draft: it may be given any status, and
         * only a draft or an approved plan may fall silent again. Staying what it is is always allowed.
         *
         * <p>The step is a matter of two revisions and of what a team allows itself, so it is neither a finding about one plan nor a condition of keeping it:
         * stores keep whatever they are given, old plans included, and whoever takes in a revision asks here first, as the console's {@code save} does.
         *
         * @param earlier the plan before the revision
         * @param later the plan after it
         * @return true if the step is allowed
         */
        public static boolean isStep(Plan earlier, Plan later) {
            requirePresent("earlier", earlier, "later", later);
            if (earlier.status().isEmpty() || earlier.status().equals(later.status())) {
                return true;
            }
            Status before = earlier.status().get();
            return later.status()
                    .map(after -> before.next().contains(after))
                    .orElse(before == PRELIMINARY || before == APPROVED);
        }

        /**
         * {@return what a plan of this status may become next; empty for a closed plan} An approved plan may be taken back to be worked over; a plan in
         * force is revised in force; a plan may be given up, and so closed, at any time; a closed one stays closed, and next year's is a new plan.
         */
        public ImmutableSet<Status> next() {
            return switch (this) {
                case PRELIMINARY -> Sets.immutableEnumSet(APPROVED, CLOSED);
                case APPROVED -> Sets.immutableEnumSet(PRELIMINARY, IN_FORCE, CLOSED);
                case IN_FORCE -> Sets.immutableEnumSet(CLOSED);
                case CLOSED -> ImmutableSet.of();
            };
        }
    }
}
