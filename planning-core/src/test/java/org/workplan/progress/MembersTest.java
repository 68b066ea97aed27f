package org.workplan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.value.Verdict.MET;
import static org.workplan.value.Verdict.UNDETERMINED;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.target.Criterion;
import org.workplan.value.Amount;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;

/** How far a promise to each member is, where it is not known how many members there are. */
class MembersTest {
    private static final PartId WORKERS = PartId.of("workers");

    private static Assessment fourOf(Amount size) {
        Case exams = Case.of(new Criterion.ForEach(WORKERS, Criterion.milestone()))
                .with(plan -> plan.addGroups(Group.builder()
                        .id(WORKERS)
                        .title("Social workers")
                        .groupKind(Group.Kind.STAFF)
                        .size(Quantity.of(size, "people"))
                        .build()));
        for (String worker : ImmutableList.of("a", "b", "c", "d")) {
            exams.saw("2025-12-05", worker, 1);
        }
        return exams.closed();
    }

    private static Interval upToOne(Rational low) {
        return Interval.between(low, Rational.ONE);
    }

    @Test
    void four_of_eight_are_half() {
        assertThat(fourOf(Amount.bare(8)).progress()).contains(upToOne(Rational.of(1, 2)));
        assertThat(fourOf(Amount.bare(4)).verdict()).isEqualTo(MET);
    }

    @Test
    void four_of_a_number_of_workers_may_be_next_to_none() {
        Assessment some = fourOf(Amount.vague("a number of"));

        assertThat(some.verdict()).isEqualTo(UNDETERMINED);
        assertThat(some.progress()).contains(upToOne(Rational.ZERO));
    }

    @Test
    void four_of_about_forty_are_at_least_four_of_forty_four() {
        Assessment about = fourOf(Amount.about(40));

        assertThat(about.progress()).contains(upToOne(Rational.of(4, 44)));
        assertThat(about.missing())
                .extracting(Assessment.Missing::what)
                .containsExactly(Assessment.Missing.What.POPULATION);
    }

    @Test
    void more_than_four_are_not_four() {
        assertThat(fourOf(Amount.moreThan(4)).verdict()).isEqualTo(UNDETERMINED);
    }

    @Test
    void nothing_is_needed_any_more_once_another_part_was_enough() {
        PartId visits = PartId.of("visits");
        Assessment either = Case.of(new Criterion.AnyOf(ImmutableList.of(
                        Criterion.total(Amount.atLeast(6)),
                        new Criterion.On(visits, Criterion.total(Amount.atLeast(10))))))
                .with(plan -> plan.addIndicators(Indicator.builder()
                        .id(visits)
                        .title("visits")
                        .unit("visits")
                        .build()))
                .saw(Case.value(12).andThen(one -> one.indicator(visits)), "2025-02-01", "2025-02-01")
                .on("2025-06-30");

        assertThat(either.verdict()).isEqualTo(MET);
        assertThat(either.pace()).isEmpty();
        assertThat(either.nextDue()).isEmpty();
    }
}
