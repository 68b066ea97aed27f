package org.workplan.testkit.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.workplan.plan.Actor;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Group;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Person;
import org.workplan.plan.Role;
import org.workplan.value.Amount;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;

/** The groups, workers, roles and evaluators of the clean plan. */
final class CleanPeople {
    static final ImmutableList<PartId> SESSIONS =
            ImmutableList.of(PartId.of("talk"), PartId.of("walk"), PartId.of("round"), PartId.of("farewell"));

    private CleanPeople() {}

    static ImmutableList<Part> of(Shape shape) {
        return ImmutableList.<Part>builder()
                .addAll(groups(shape))
                .addAll(branches())
                .addAll(people(shape))
                .add(role("reception", "Reception", "receive", people(shape).subList(0, shape.pairs())))
                .add(role(
                        "speakers",
                        "Speakers of the talk",
                        "speak",
                        people(shape).subList(shape.pairs(), shape.workers())))
                .addAll(evaluation(shape))
                .build();
    }

    private static ImmutableList<Group> groups(Shape shape) {
        PartId residents = PartId.of("residents");
        return ImmutableList.of(
                group(residents.value(), Group.Kind.POPULATION, 10L * shape.invited())
                        .unitSize(Quantity.of(Amount.between(shape.each() - 1, shape.each() + 1), "people"))
                        .build(),
                group("invited", Group.Kind.INVITED, shape.invited())
                        .units(Quantity.of(shape.families(), "families"))
                        .partOf(residents)
                        .build(),
                group("guests", Group.Kind.PARTICIPANTS, shape.invited() + shape.workers())
                        .build(),
                group("helpers", Group.Kind.STAFF, shape.workers()).build());
    }

    private static ImmutableList<Group> branches() {
        return ImmutableList.of(
                Group.builder()
                        .id(PartId.of("branches"))
                        .title("branches")
                        .groupKind(Group.Kind.BENEFICIARIES)
                        .build(),
                group("north", Group.Kind.BENEFICIARIES, 2)
                        .partOf(PartId.of("branches"))
                        .build(),
                group("south", Group.Kind.BENEFICIARIES, 1)
                        .partOf(PartId.of("branches"))
                        .build());
    }

    private static Group.Builder group(String id, Group.Kind kind, long size) {
        return Group.builder().id(PartId.of(id)).title(id).groupKind(kind).size(Quantity.of(size, "people"));
    }

    private static ImmutableList<Person> people(Shape shape) {
        return IntStream.rangeClosed(1, shape.workers())
                .mapToObj(number -> Person.builder()
                        .id(PartId.of("worker-" + number))
                        .title(shape.name() + " " + number)
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    private static Role role(String id, String title, String duty, ImmutableList<Person> people) {
        return Role.builder()
                .id(PartId.of(id))
                .title(title)
                .addDuties(duty)
                .people(people.stream().map(Part::id).toList())
                .sessions(SESSIONS)
                .build();
    }

    private static ImmutableList<EvaluationDesign> evaluation(Shape shape) {
        Actor invited = Actor.of("the invited", PartPath.of(PartKind.GROUP, PartId.of("invited")));
        Actor helpers = Actor.of("the helpers", PartPath.of(PartKind.GROUP, PartId.of("helpers")));
        EvaluationDesign after = EvaluationDesign.builder()
                .id(PartId.of("after-each"))
                .title("After each session")
                .stage(EvaluationDesign.Stage.STAGE)
                .addEvaluators(invited, helpers)
                .addCriteria("time")
                .instrument("one page of questions")
                .putExtension("/weights", "\"1:1\"")
                .build();
        return ImmutableList.of(
                after,
                EvaluationDesign.builder()
                        .id(PartId.of("in-the-end"))
                        .title("In the end")
                        .stage(EvaluationDesign.Stage.SUMMARY)
                        .addEvaluators(invited)
                        .addCriteria("visits")
                        .instrument("one page of questions")
                        .date(Optional.of(shape.date(12, 1)))
                        .build());
    }
}
