package org.workplan.supply;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.plan.ResourceUse;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Timeline;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.staffing.Headcount;
import org.workplan.value.Amount;
import org.workplan.value.Interval;
import org.workplan.value.PartId;

/**
 * What the steps of the sessions use of each resource. What is used up adds up over sessions; what can be used again is needed as often as it is needed
 * at the same time, so its demand is the peak over sessions that overlap. A step that names a resource without any amount, beside a step of the same session
 * that states one, works with what that one brings ("each person gets a leaflet", then "explain by the leaflets"); alone it leaves the demand open. A cancelled
 * session uses nothing.
 */
public final class ResourceDemand {

    private final Timeline timeline;
    private final ImmutableList<Use> uses;

    private ResourceDemand(Timeline timeline, ImmutableList<Use> uses) {
        this.timeline = timeline;
        this.uses = uses;
    }

    /**
     * What one session needs of one resource.
     *
     * @param resource the resource
     * @param session the session
     * @param quantity how much; an interval where the plan or the number of people is vague
     */
    public record Use(Resource resource, Session session, Interval quantity) {
        /** Refuses null. */
        public Use {
            requirePresent("resource", resource, "session", session, "quantity", quantity);
        }
    }

    /**
     * Computes the demand.
     *
     * @param plan the plan
     * @param counted how many people came, or are now expected, to a session; sessions that are absent have the numbers of their groups
     * @return the demand
     */
    public static ResourceDemand of(Plan plan, ImmutableMap<PartId, Headcount> counted) {
        requirePresent("plan", plan, "counted", counted);
        return of(plan, (session, step) -> Headcount.of(plan, session, step, counted));
    }

    /**
     * Computes the demand where each step for which the plan names nobody is for a number of people.
     *
     * @param plan the plan
     * @param unnamed how many people a step is for whose groups neither it nor its session names
     * @return the demand
     */
    public static ResourceDemand assuming(Plan plan, Headcount unnamed) {
        requirePresent("plan", plan, "unnamed", unnamed);
        return of(
                plan,
                (session, step) -> Headcount.isNamed(session, step)
                        ? Headcount.of(plan, session, step, ImmutableMap.of())
                        : unnamed);
    }

    private static ResourceDemand of(Plan plan, BiFunction<Session, Step, Headcount> presence) {
        ImmutableList.Builder<Use> uses = ImmutableList.builder();
        for (Session session : plan.sessions()) {
            if (session.status() != Session.Status.CANCELLED) {
                for (Resource resource : plan.resources()) {
                    together(resource, amounts(session, resource, presence))
                            .ifPresent(all -> uses.add(new Use(resource, session, all)));
                }
            }
        }
        return new ResourceDemand(Timeline.of(plan), uses.build());
    }

    /** {@return what each session needs of each resource, in the order of the plan's sessions} */
    public ImmutableList<Use> uses() {
        return uses;
    }

    private static List<Interval> amounts(
            Session session, Resource resource, BiFunction<Session, Step, Headcount> presence) {
        List<Interval> stated = new ArrayList<>();
        List<Interval> silent = new ArrayList<>();
        for (Step step : session.steps()) {
            for (ResourceUse use : step.uses()) {
                if (use.resource().equals(Optional.of(resource.id()))) {
                    boolean says = !(use.quantity().amount() instanceof Amount.Unstated);
                    (says ? stated : silent).add(quantity(use, presence.apply(session, step)));
                }
            }
        }
        return stated.isEmpty() ? silent : stated;
    }

    private static Interval quantity(ResourceUse use, Headcount presence) {
        Interval each = CountArithmetic.of(use.quantity().amount());
        return switch (use.per()) {
            case TOTAL -> each;
            case PERSON -> CountArithmetic.times(each, presence.people());
            case FAMILY -> CountArithmetic.times(each, presence.units());
            case WINNER -> CountArithmetic.ANY;
        };
    }

    /** The steps of a session follow each other: they share what can be used again. */
    private static Optional<Interval> together(Resource resource, List<Interval> amounts) {
        return amounts.stream()
                .reduce(resource.wear() == Resource.Wear.CONSUMABLE ? Interval::plus : CountArithmetic::larger);
    }

    /**
     * {@return the demand for a resource over the whole plan; exactly 0 if no step uses it}
     *
     * @param resource the resource
     */
    public Interval of(PartId resource) {
        requirePresent("resource", resource);
        return of(resource, session -> true);
    }

    /**
     * {@return the demand for a resource by the end of a day: what is used up until then, or the peak until then; sessions without a date or year may
     * lie before or after, and widen it}
     *
     * @param resource the resource
     * @param date the day
     */
    public Interval by(PartId resource, LocalDate date) {
        requirePresent("resource", resource, "date", date);
        Interval sure = of(
                resource,
                session ->
                        timeline.day(session).filter(day -> !day.isAfter(date)).isPresent());
        Interval possible = of(
                resource,
                session ->
                        timeline.day(session).filter(day -> day.isAfter(date)).isEmpty());
        return sure.hull(possible);
    }

    private Interval of(PartId resource, Predicate<Session> counts) {
        List<Use> matching = uses.stream()
                .filter(use -> use.resource().id().equals(resource) && counts.test(use.session()))
                .toList();
        boolean usedUp = matching.stream().anyMatch(use -> use.resource().wear() == Resource.Wear.CONSUMABLE);
        return usedUp ? sum(matching) : peak(matching);
    }

    private static Interval sum(List<Use> uses) {
        return uses.stream().map(Use::quantity).reduce(CountArithmetic.NONE, Interval::plus);
    }

    /** The largest number needed at the same time: at the start of some session. */
    private Interval peak(List<Use> uses) {
        return uses.stream()
                .map(use -> sum(uses.stream()
                        .filter(other -> other.equals(use) || timeline.runsAtStart(other.session(), use.session()))
                        .collect(toImmutableList())))
                .reduce(CountArithmetic.NONE, CountArithmetic::larger);
    }
}
