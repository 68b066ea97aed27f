package org.workplan.rule.standard.resource;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workplan.plan.Group;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.plan.ResourceUse;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.Numbers;
import org.workplan.staffing.Headcount;
import org.workplan.supply.ResourceDemand;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/**
 * One answer to the question whom "each person" means in a step that names no group, and what the steps of the plan then use.
 *
 * @param words who they are; empty where the plan has no such people
 * @param demand what the steps use for as many people as the plan leaves possible
 * @param printed what the steps use for the printed number of people
 */
record HeadBasis(String words, ResourceDemand demand, ResourceDemand printed) {

    /** {@return the answers of a plan: its participants, those invited with the staff, its population; at least one} */
    static ImmutableList<HeadBasis> of(Plan plan) {
        List<Group> participants = first(plan, Group.Kind.PARTICIPANTS);
        List<Group> invited = sized(plan, Group.Kind.INVITED);
        List<Group> both = invited.isEmpty()
                ? List.of()
                : Stream.concat(invited.stream(), sized(plan, Group.Kind.STAFF).stream())
                        .toList();
        ImmutableList<HeadBasis> bases = Stream.of(participants, both, first(plan, Group.Kind.POPULATION))
                .filter(groups -> !groups.isEmpty())
                .map(groups -> basis(plan, groups))
                .collect(ImmutableList.toImmutableList());
        return bases.isEmpty() ? ImmutableList.of(nobody(plan)) : bases;
    }

    /** {@return the answer where nothing depends on it} */
    static HeadBasis nobody(Plan plan) {
        ResourceDemand demand = ResourceDemand.of(plan, ImmutableMap.of());
        return new HeadBasis("", demand, demand);
    }

    private static HeadBasis basis(Plan plan, List<Group> groups) {
        Interval people = Stream.of(true, false)
                .map(staff -> people(plan, groups, staff))
                .reduce(Interval.exactly(0), Interval::plus);
        Rational printed = people.exact()
                .or(() -> groups.size() == 1 ? Numbers.printed(groups.get(0).size()) : Optional.empty())
                .or(people::low)
                .orElse(Rational.ZERO);
        return new HeadBasis(
                groups.stream().map(Group::title).collect(Collectors.joining(" + ")),
                assuming(plan, people),
                assuming(plan, Interval.exactly(printed)));
    }

    /** The staff are other people than those invited: the two are added. */
    private static Interval people(Plan plan, List<Group> groups, boolean staff) {
        List<PartId> counted = groups.stream()
                .filter(group -> (group.groupKind() == Group.Kind.STAFF) == staff)
                .map(Group::id)
                .toList();
        return counted.isEmpty()
                ? Interval.exactly(0)
                : Headcount.of(plan, counted).people();
    }

    private static ResourceDemand assuming(Plan plan, Interval people) {
        return ResourceDemand.assuming(plan, new Headcount(people, Interval.atLeast(Rational.ZERO)));
    }

    private static List<Group> first(Plan plan, Group.Kind kind) {
        return sized(plan, kind).stream().limit(1).toList();
    }

    private static List<Group> sized(Plan plan, Group.Kind kind) {
        return Evidence.inOrder(plan.groups()).stream()
                .filter(group -> group.groupKind() == kind
                        && Numbers.printed(group.size())
                                .or(() -> Numbers.possible(group.size()).flatMap(Interval::low))
                                .isPresent())
                .toList();
    }

    /** {@return true if how much of a resource is used depends on whom "each person" means} */
    static boolean concerns(Plan plan, Resource resource) {
        return plan.sessions().stream()
                .filter(session -> session.audience().isEmpty())
                .flatMap(session -> session.steps().stream())
                .filter(step -> step.concerns().isEmpty())
                .flatMap(step -> step.uses().stream())
                .anyMatch(use ->
                        use.per() == ResourceUse.Basis.PERSON && use.resource().equals(Optional.of(resource.id())));
    }
}
