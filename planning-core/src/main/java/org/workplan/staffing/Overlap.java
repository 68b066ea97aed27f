package org.workplan.staffing;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.workplan.plan.Group;
import org.workplan.plan.Plan;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/**
 * Counts those in several groups once. A group that is part of another adds nobody to it, and those listed by name are told apart by their ids. Of other
 * groups nobody knows who is in both: together they are no fewer than the largest of them and no more than their sum.
 */
final class Overlap {

    private Overlap() {}

    static Interval of(Plan plan, Collection<PartId> named, Function<Group, Interval> size) {
        ImmutableSet<PartId> ids = ImmutableSet.copyOf(named);
        List<Group> groups =
                ids.stream().flatMap(id -> plan.part(Group.class, id).stream()).toList();
        List<Group> outer =
                groups.stream().filter(group -> !isInside(plan, group, ids)).toList();
        if (groups.size() < ids.size() || outer.isEmpty()) {
            return Interval.atLeast(largest(groups, size));
        }
        if (outer.size() > 1 && outer.stream().allMatch(group -> isListed(group, size))) {
            return Interval.exactly(outer.stream()
                    .flatMap(group -> group.members().stream())
                    .distinct()
                    .count());
        }
        Optional<Rational> most =
                outer.stream().map(size).reduce(Interval::plus).flatMap(Interval::high);
        Rational least = largest(groups, size);
        return Interval.of(Optional.of(most.map(least::min).orElse(least)), most);
    }

    private static Rational largest(List<Group> groups, Function<Group, Interval> size) {
        return groups.stream()
                .flatMap(group -> size.apply(group).low().stream())
                .reduce(Rational.ZERO, Rational::max);
    }

    /** Whether all who are counted stand in the list of members. */
    private static boolean isListed(Group group, Function<Group, Interval> size) {
        return !group.members().isEmpty()
                && size.apply(group).equals(Interval.exactly(group.members().size()));
    }

    /** Whether a group is part of another of them; of groups that are part of each other in a ring none is. */
    private static boolean isInside(Plan plan, Group group, ImmutableSet<PartId> others) {
        Set<PartId> passed = new HashSet<>();
        passed.add(group.id());
        boolean inside = false;
        Optional<PartId> around = group.partOf();
        while (around.isPresent()) {
            if (!passed.add(around.get())) {
                return false;
            }
            inside = inside || others.contains(around.get());
            around = plan.part(Group.class, around.get()).flatMap(Group::partOf);
        }
        return inside;
    }
}
