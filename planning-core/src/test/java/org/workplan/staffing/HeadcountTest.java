package org.workplan.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Group;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;

class HeadcountTest {

    private static final Group RESIDENTS = group("residents", 1000);
    private static final Group REPRESENTATIVES = group("representatives", 8);
    private static final Group VOLUNTEERS = group("volunteers", 13);

    private static Group group(String id, long size) {
        return unsized(id).withSize(Quantity.of(size, "people"));
    }

    private static Group unsized(String id) {
        return Group.builder()
                .id(PartId.of(id))
                .title(id)
                .groupKind(Group.Kind.PARTICIPANTS)
                .build();
    }

    private static Group listed(String id, String... members) {
        return unsized(id).withMembers(Stream.of(members).map(PartId::of).toList());
    }

    private static Group inside(Group group, Group larger) {
        return group.withPartOf(larger.id());
    }

    private static Headcount expected(Group... invited) {
        List<PartId> ids = Stream.of(invited).map(Group::id).toList();
        Session session = Session.builder()
                .id(PartId.of("party"))
                .title("Party")
                .audience(ids)
                .build();
        Plan plan = Plan.builder()
                .id(PlanId.of("p"))
                .kind(Plan.Kind.PROGRAMME)
                .title("p")
                .groups(Stream.of(invited).distinct().toList())
                .addSessions(session)
                .build();
        return Headcount.expected(plan, session);
    }

    private static Interval between(long low, long high) {
        return Interval.between(Rational.of(low), Rational.of(high));
    }

    @Test
    void two_groups_are_no_more_than_their_sum_and_no_fewer_than_the_larger() {
        assertThat(expected(REPRESENTATIVES, VOLUNTEERS).people()).isEqualTo(between(13, 21));
    }

    @Test
    void a_group_named_twice_counts_once() {
        assertThat(expected(VOLUNTEERS, VOLUNTEERS).people()).isEqualTo(Interval.exactly(13));
    }

    @Test
    void a_group_that_is_part_of_another_adds_nobody_to_it() {
        assertThat(expected(RESIDENTS, inside(VOLUNTEERS, RESIDENTS)).people()).isEqualTo(Interval.exactly(1000));
        Group between = inside(VOLUNTEERS, RESIDENTS);
        assertThat(expected(inside(REPRESENTATIVES, between), between, RESIDENTS)
                        .people())
                .isEqualTo(Interval.exactly(1000));
    }

    @Test
    void a_part_tells_the_least_that_a_group_without_a_number_has() {
        Group staff = unsized("staff");
        assertThat(expected(staff, inside(VOLUNTEERS, staff)).people()).isEqualTo(Interval.atLeast(Rational.of(13)));
    }

    @Test
    void a_part_that_is_larger_than_its_whole_changes_nothing() {
        assertThat(expected(VOLUNTEERS, inside(RESIDENTS, VOLUNTEERS)).people()).isEqualTo(Interval.exactly(13));
    }

    @Test
    void groups_that_are_part_of_each_other_in_a_ring_are_counted_like_any_others() {
        assertThat(expected(inside(REPRESENTATIVES, VOLUNTEERS), inside(VOLUNTEERS, REPRESENTATIVES))
                        .people())
                .isEqualTo(between(13, 21));
    }

    @Test
    void members_known_by_name_are_told_apart() {
        assertThat(expected(listed("team", "li", "wang"), listed("committee", "wang", "zhao"))
                        .people())
                .isEqualTo(Interval.exactly(3));
    }

    @Test
    void names_of_some_of_the_members_tell_nobody_apart() {
        Group some = listed("team", "li", "wang").withSize(Quantity.of(5, "people"));
        assertThat(expected(some, listed("committee", "wang", "zhao")).people()).isEqualTo(between(5, 7));
    }

    @Test
    void families_are_counted_by_their_own_number() {
        Group one = group("one", 40).withUnits(Optional.of(Quantity.of(10, "families")));
        Group two = group("two", 20).withUnits(Optional.of(Quantity.of(6, "families")));
        assertThat(expected(one, two).units()).isEqualTo(between(10, 16));
    }
}
