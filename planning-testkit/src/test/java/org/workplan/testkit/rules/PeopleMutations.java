package org.workplan.testkit.rules;

import static org.workplan.testkit.rules.CleanWork.hours;
import static org.workplan.testkit.rules.Mutation.both;
import static org.workplan.testkit.rules.Mutation.part;

import com.google.common.collect.ImmutableList;
import java.time.LocalTime;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.workplan.plan.Actor;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Group;
import org.workplan.plan.Place;
import org.workplan.plan.Role;
import org.workplan.plan.Session;
import org.workplan.plan.Task;
import org.workplan.rule.RuleContext;
import org.workplan.rule.standard.StandardRules;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;
import org.workplan.value.TimeSlot;

/** Faults of people, their number and their time. */
final class PeopleMutations {
    private PeopleMutations() {}

    private static BiFunction<Shape, RuleContext, RuleContext> role(String id, BiFunction<Shape, Role, Role> change) {
        return part(Role.class, id, change);
    }

    private static BiFunction<Shape, RuleContext, RuleContext> unstaffed() {
        BiFunction<Shape, Role, Role> less = (shape, one) -> one.withSessions(CleanPeople.SESSIONS.subList(0, 3));
        return both(role("reception", less), role("speakers", less));
    }

    private static Quantity people(long number) {
        return Quantity.of(number, "people");
    }

    static ImmutableList<Mutation> all() {
        return ImmutableList.<Mutation>builder()
                .addAll(numbers())
                .addAll(work())
                .addAll(groups())
                .build();
    }

    private static ImmutableList<Mutation> numbers() {
        return ImmutableList.of(
                Mutation.of(
                        StandardRules.ROLE_SUM,
                        "group/helpers",
                        "5 required, 4 named",
                        part(Group.class, "helpers", (shape, one) -> one.withSize(people(shape.workers() + 1))),
                        StandardRules.HEADCOUNT_MISMATCH),
                Mutation.of(
                        StandardRules.HEADCOUNT_MISMATCH,
                        "group/guests",
                        "23 declared, but 12 invited and 4 staff make 16; 7 are unexplained",
                        part(
                                Group.class,
                                "guests",
                                (shape, one) -> one.withSize(people(shape.invited() + shape.workers() + 7)))),
                Mutation.of(
                        StandardRules.CONDITIONAL_OBLIGATION,
                        "task/founding",
                        "applies to 1 of 2: north",
                        part(Group.class, "north", (shape, one) -> one.withSize(people(4)))),
                Mutation.of(
                        StandardRules.CAPACITY,
                        "person/worker-1",
                        "Lin 1 has 11 hours of sessions",
                        part(Session.class, "walk", (shape, one) -> one.withTime(hours(4, 13)))));
    }

    private static ImmutableList<Mutation> work() {
        return ImmutableList.of(
                Mutation.of(
                        StandardRules.MISSING_OWNER,
                        "plan",
                        "1 of 2 tasks has no owner: Visit the neighbours",
                        part(Task.class, "visiting", (shape, one) -> one.withOwners(ImmutableList.of()))),
                Mutation.of(
                        StandardRules.SESSION_UNSTAFFED,
                        "plan",
                        "1 of 4 sessions has no staff: farewell",
                        unstaffed(),
                        StandardRules.ROLE_MISSING),
                Mutation.of(
                        StandardRules.ROLE_MISSING,
                        "plan",
                        "In 1 of 4 sessions",
                        both(
                                unstaffed(),
                                part(Session.class, "farewell", (shape, one) -> one.withStaff(PartId.of("worker-1"))))),
                Mutation.of(
                        StandardRules.DUTY_CONFLICT,
                        "role/speakers",
                        "has 2 simultaneous duties (taking photographs, handing out leaflets) but 1 person",
                        both(
                                role(
                                        "speakers",
                                        (shape, one) -> one.withDuties("taking photographs", "handing out leaflets")
                                                .withPeople(one.people().get(0))),
                                role(
                                        "reception",
                                        (shape, one) -> one.withPeople(IntStream.rangeClosed(1, shape.workers())
                                                .filter(number -> number != shape.pairs() + 1)
                                                .mapToObj(number -> PartId.of("worker-" + number))
                                                .toList())))),
                Mutation.of(
                        StandardRules.SESSION_WORKLOAD,
                        "step/round-visits",
                        "3 visits in 30 minutes leave one team 10 minutes each",
                        part(
                                Session.class,
                                "round",
                                (shape, one) -> one.withTime(TimeSlot.of(LocalTime.of(14, 0), LocalTime.of(14, 30))))));
    }

    private static ImmutableList<Mutation> groups() {
        return ImmutableList.of(
                Mutation.of(
                        StandardRules.UNDEFINED_GROUP,
                        "evaluation/in-the-end",
                        "names \"students\" as evaluators",
                        part(
                                EvaluationDesign.class,
                                "in-the-end",
                                (shape, one) -> one.withEvaluators(Actor.of("students"))),
                        StandardRules.EVALUATION_DESIGN),
                Mutation.of(
                        StandardRules.BROKEN_REFERENCE,
                        "session/farewell",
                        "refers to place/nowhere",
                        part(Session.class, "farewell", (shape, one) -> one.withPlace(PartId.of("nowhere")))),
                Mutation.of(
                        StandardRules.NAME_VARIANTS,
                        "place/hall",
                        "has 2 names, also The Big Room",
                        part(Place.class, "hall", (shape, one) -> one.withAliases("The Big Room"))));
    }
}
