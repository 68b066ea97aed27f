package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;
import org.workplan.target.Due;
import org.workplan.value.CalendarUnit;
import org.workplan.value.DatePeriod;
import org.workplan.value.Dates;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.PlanPeriod;
import org.workplan.value.Source;

/**
 * One team's written intent for a period: the root of an immutable aggregate. Ids are unique within each kind of part; everything else that could be
 * said against a plan is said by rules.
 */
@Value.Immutable
public sealed interface Plan extends WithPlan permits ImmutablePlan {

    /**
     * Obtains the id.
     *
     * @return the id, shared by all revisions of the plan
     */
    PlanId id();

    /**
     * Obtains the kind of plan.
     *
     * @return the kind
     */
    PlanKind kind();

    /**
     * Obtains the number printed before the plan.
     *
     * @return the label; empty if there is none
     */
    Optional<String> label();

    /**
     * Obtains the title.
     *
     * @return a short text
     */
    String title();

    /**
     * Obtains the theme.
     *
     * @return the motto; empty if there is none
     */
    Optional<String> theme();

    /**
     * Obtains the language of the plan's texts.
     *
     * @return a language tag of BCP 47; English unless said otherwise
     */
    @Value.Default
    default String language() {
        return "en";
    }

    /**
     * Obtains who made the plan.
     *
     * @return the authors; empty when nobody is named
     */
    ImmutableList<Actor> authors();

    /**
     * Obtains the organisation that the plan belongs to, for totals over many plans.
     *
     * @return the organisation's name; empty when the plan names none
     */
    Optional<String> organisation();

    /**
     * Obtains the length of time that the plan claims: an "annual" plan claims a year.
     *
     * @return the stretch; empty if it claims none
     */
    Optional<CalendarUnit> horizon();

    /**
     * Obtains the year of all dates that do not print one.
     *
     * @return the year; empty when it is not known
     */
    Optional<Integer> year();

    /**
     * Obtains the period as printed.
     *
     * @return the period; empty when the plan prints none
     */
    Optional<PlanPeriod> period();

    /**
     * Obtains how binding the plan is.
     *
     * @return the status; empty when the plan says nothing
     */
    Optional<PlanStatus> status();

    /**
     * Obtains the headings of the printed plan.
     *
     * @return the headings of the printed plan, in the plan's order; empty if it has none
     */
    ImmutableList<Section> sections();

    /**
     * Obtains the places, the plan's own first.
     *
     * @return the places; empty if it has none
     */
    ImmutableList<Place> places();

    /**
     * Obtains the ladders of levels.
     *
     * @return the ladders of levels, in the plan's order; empty if it has none
     */
    ImmutableList<Ladder> ladders();

    /**
     * Obtains the groups of people.
     *
     * @return the groups of people, in the plan's order; empty if it has none
     */
    ImmutableList<Group> groups();

    /**
     * Obtains the people named.
     *
     * @return the people named, in the plan's order; empty if it has none
     */
    ImmutableList<Person> people();

    /**
     * Obtains the roles.
     *
     * @return the roles, in the plan's order; empty if it has none
     */
    ImmutableList<Role> roles();

    /**
     * Obtains the facts.
     *
     * @return the facts, in the plan's order; empty if it has none
     */
    ImmutableList<Fact> facts();

    /**
     * Obtains the problems and needs.
     *
     * @return the problems and needs, in the plan's order; empty if it has none
     */
    ImmutableList<Need> needs();

    /**
     * Obtains the goals.
     *
     * @return the goals, in the plan's order; empty if it has none
     */
    ImmutableList<Goal> goals();

    /**
     * Obtains the tasks.
     *
     * @return the tasks, in the plan's order; empty if it has none
     */
    ImmutableList<Task> tasks();

    /**
     * Obtains the sessions, in printed order.
     *
     * @return the sessions; empty if it has none
     */
    ImmutableList<Session> sessions();

    /**
     * Obtains the resources.
     *
     * @return the resources, in the plan's order; empty if it has none
     */
    ImmutableList<Resource> resources();

    /**
     * Obtains the risks.
     *
     * @return the risks, in the plan's order; empty if it has none
     */
    ImmutableList<Risk> risks();

    /**
     * Obtains the designs of evaluation.
     *
     * @return the designs of evaluation, in the plan's order; empty if it has none
     */
    ImmutableList<EvaluationDesign> evaluations();

    /**
     * Obtains the partnerships.
     *
     * @return the partnerships, in the plan's order; empty if it has none
     */
    ImmutableList<Partnership> partnerships();

    /**
     * Obtains the indicators.
     *
     * @return the indicators, in the plan's order; empty if it has none
     */
    ImmutableList<Indicator> indicators();

    /**
     * Obtains the targets.
     *
     * @return the targets, in the plan's order; empty if it has none
     */
    ImmutableList<Target> targets();

    /**
     * Obtains remarks of whoever wrote the plan down.
     *
     * @return the remarks; empty if there are none
     */
    ImmutableList<String> remarks();

    /**
     * Obtains where the plan comes from.
     *
     * @return the sources; empty for a plan that was written here
     */
    ImmutableList<Source> sources();

    /**
     * Obtains fields that this version of the library does not know, kept unread so that saving loses none.
     *
     * @return JSON text by JSON pointer; empty if there are none
     */
    ImmutableMap<String, String> extensions();

    /**
     * Obtains every part, nested ones included, by path: in order of kinds, then in the plan's order.
     *
     * @return the parts
     */
    @Value.Lazy
    default ImmutableMap<PartPath, Part> parts() {
        return PlanParts.index(this);
    }

    /**
     * Obtains the parts that stand in the plan directly: steps and contingencies are inside their sessions and risks.
     *
     * @return the parts, in order of kinds, then in the plan's order
     */
    default ImmutableList<Part> topLevelParts() {
        return PlanParts.topLevel(this);
    }

    /**
     * Obtains the parts of one kind.
     *
     * @param kind the kind
     * @return the parts in the order of the plan; steps and contingencies in the order of what they stand in
     */
    default Iterable<? extends Part> parts(PartKind kind) {
        return PlanParts.ofKind(this, kind);
    }

    /**
     * Obtains the plan without its parts.
     *
     * @return everything that the plan says of itself
     */
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
     * Obtains a part.
     *
     * @param path its path
     * @return the part; empty if the plan has none there
     */
    default Optional<Part> part(PartPath path) {
        return Optional.ofNullable(parts().get(path));
    }

    /**
     * Obtains a part of a known type.
     *
     * @param type the type, such as {@code Task.class}
     * @param id its id
     * @param <P> the type
     * @return the part; empty if the plan has none of that kind and id
     */
    default <P extends Part> Optional<P> part(Class<P> type, PartId id) {
        return part(PartPath.of(PartKind.of(type), id)).map(type::cast);
    }

    /**
     * Obtains the parts that name a part: the sessions for a group, the tasks that serve a goal.
     *
     * @param path the path of the part that is named
     * @return the parts that name it, nested ones included, in order of kinds; empty if none does
     */
    default ImmutableList<Part> referringTo(PartPath path) {
        return parts().values().stream()
                .filter(part -> part.references().contains(path))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Obtains the period in days: the printed one, or the calendar year of a plan that claims a year and prints no period.
     *
     * @return the period; empty without a year, and if the period runs backwards
     */
    default Optional<DatePeriod> calendarPeriod() {
        return PlanDays.calendarPeriod(this);
    }

    /**
     * Obtains the day of the calendar that a date of this plan means. A date without a year lies in the plan's year; where the period runs over New Year it
     * is the day inside the period, or else the one nearest to it.
     *
     * @param date a date with or without a year
     * @return the day; empty if neither the date nor the plan nor its period names a year
     */
    default Optional<LocalDate> dayOf(PlanDate date) {
        return PlanDays.dayOf(this, date);
    }

    /**
     * Obtains a date of this plan with its year.
     *
     * @param date a date with or without a year
     * @return {@linkplain #dayOf the day} that it means; the date as written if no year is known
     */
    default PlanDate dated(PlanDate date) {
        return dayOf(date).map(PlanDate::of).orElse(date);
    }

    /**
     * Obtains the section that a task lies in.
     *
     * @param task a task of this plan
     * @return its own section, or that of the first task around it that has one; empty if none has
     */
    default Optional<PartId> sectionOf(Task task) {
        return PlanParts.sectionOf(this, task);
    }

    /**
     * Obtains the last day that is in time for a deadline of this plan, in any reading of its words.
     *
     * @param due the deadline
     * @return the day; empty where the deadline's words, or a plan without a year, leave it open
     */
    default Optional<LocalDate> lastDayOf(Due due) {
        return Deadlines.last(this, due);
    }

    /**
     * Obtains the sessions as they follow each other: by date and start, those without a date last, in printed order where the plan leaves it open.
     *
     * @return all sessions, cancelled ones too
     */
    default ImmutableList<Session> sessionsInTimeOrder() {
        return Timeline.of(this).inOrder();
    }

    /**
     * Gives the plan a year, if it has none.
     *
     * @param year the year
     * @return the plan with a year; itself if it has one
     */
    default Plan inYear(int year) {
        return year().isPresent() ? this : withYear(year);
    }

    /** {@return the declarations of all kinds of part that a plan can have, in the order of kinds} */
    default ImmutableList<ModelType<? extends Part, ?>> kinds() {
        return ModelTypes.parts();
    }

    /**
     * Edits a part of a known type, wherever it stands:
     *
     * <pre>{@code
     * plan.edit(Task.class, "party-classes", task -> task.withTitle("Party classes"))
     * }</pre>
     *
     * @param type the type of the part, such as {@code Task.class}
     * @param id its id
     * @param edit makes the new part of the old one
     * @param <P> the type of the part
     * @return the plan with the new part in place of the old one
     * @throws IllegalArgumentException if the plan has no such part
     */
    default <P extends Part> Plan edit(Class<P> type, String id, UnaryOperator<P> edit) {
        PartPath path = PartPath.of(PartKind.of(type), PartId.of(id));
        return PartEditing.edit(this, path, part -> edit.apply(type.cast(part)));
    }

    /**
     * Edits a part of any kind, wherever it stands.
     *
     * @param path its path, such as {@code task/party-classes}
     * @param edit makes the new part of the old one; of the same kind
     * @return the plan with the new part in place of the old one
     * @throws IllegalArgumentException if the text is no path, the plan has no such part, or the new part is of another kind
     */
    default Plan edit(String path, UnaryOperator<Part> edit) {
        return PartEditing.edit(this, PartPath.parse(path), edit);
    }

    /**
     * Replaces one attribute of a part, wherever it stands.
     *
     * @param path its path, such as {@code task/party-classes}
     * @param attribute the name of the attribute, as {@link #kinds} declares it
     * @param value the new value: for an optional attribute the value itself or an {@code Optional}, for a list any collection
     * @return the plan with the changed part
     * @throws IllegalArgumentException if the text is no path, the plan has no such part, the part no such attribute, or the attribute cannot hold the value
     */
    default Plan edit(String path, String attribute, Object value) {
        return edit(path, part -> ModelTypes.typeOf(part).with(part, attribute, value));
    }

    /**
     * Removes a part, wherever it stands. Parts that refer to it keep their references, which a rule then reports.
     *
     * @param path its path, such as {@code step/hand-out-booklets}
     * @return the plan without the part
     * @throws IllegalArgumentException if the text is no path or the plan has no such part
     */
    default Plan remove(String path) {
        return PartEditing.remove(this, PartPath.parse(path));
    }

    /**
     * Moves a part within the list that holds it: tasks among tasks, steps among the steps of their session.
     *
     * @param path its path
     * @param index the place that it takes, from 0; the others keep their order
     * @return the plan with the part in that place
     * @throws IllegalArgumentException if the text is no path or the plan has no such part
     * @throws IndexOutOfBoundsException if the list has no such place
     */
    default Plan move(String path, int index) {
        return PartEditing.move(this, PartPath.parse(path), index);
    }

    /**
     * Edits the plan through a builder that holds all of its values.
     *
     * @param edit what to change
     * @return the edited plan
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

    /**
     * Begins a new plan.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Plan}. */
    final class Builder extends ImmutablePlan.Builder {
        Builder() {}
    }
}
