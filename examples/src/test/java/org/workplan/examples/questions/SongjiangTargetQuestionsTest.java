package org.workplan.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.value.Verdict.MET;
import static org.workplan.value.Verdict.NOT_MET;
import static org.workplan.value.Verdict.UNDETERMINED;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.progress.Assessment;
import org.workplan.target.Criterion;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/** Questions on the targets of the station in Songjiang. */
class SongjiangTargetQuestionsTest {

    private static Plan plan() {
        return Log.plan("songjiang").inYear(2025);
    }

    private static Plan withGroup(String id, int members) {
        ImmutableList.Builder<PartId> names = ImmutableList.builder();
        for (int number = 1; number <= members; number++) {
            names.add(PartId.of(id + "-" + number));
        }
        Group group = Group.builder()
                .id(PartId.of(id))
                .title(id)
                .groupKind(Group.Kind.STAFF)
                .members(names.build())
                .build();
        return plan().with(builder -> builder.groups(plan().groups().stream()
                        .filter(one -> !one.id().equals(group.id()))
                        .toList())
                .addGroups(group));
    }

    @Test
    void q107_a_second_book_replaces_no_exhibition() {
        Plan schools = withGroup("schools", 3);
        Target fiveOnes = schools.part(Target.class, PartId.of("s-five-ones")).orElseThrow();
        Criterion eachSchool = fiveOnes.criterion() instanceof Criterion.ForEach
                ? fiveOnes.criterion()
                : new Criterion.ForEach(PartId.of("schools"), fiveOnes.criterion());
        Plan plan = schools.with(builder -> builder.targets(schools.targets().stream()
                .map(one -> one.equals(fiveOnes)
                        ? Target.builder().from(one).criterion(eachSchool).build()
                        : one)
                .toList()));
        Log log = Log.of(plan);
        for (String item : new String[] {"book", "film", "experience", "theme class meeting", "exhibition"}) {
            log.item("five-ones", "schools-1", "2025-05-01", item);
            if (!item.equals("exhibition")) {
                log.item("five-ones", "schools-2", "2025-05-01", item)
                        .item("five-ones", "schools-3", "2025-05-01", item);
            }
        }
        log.item("five-ones", "schools-3", "2025-06-01", "book");
        Assessment answer = log.literal("s-five-ones");

        assertThat(answer.verdict()).isEqualTo(NOT_MET);
        assertThat(answer.subjects()).hasValueSatisfying(subjects -> {
            assertThat(subjects.met()).containsExactly(PartId.of("schools-1"));
            assertThat(subjects.failing()).containsExactly(PartId.of("schools-2"), PartId.of("schools-3"));
            assertThat(subjects.results().get(2).value()).isEqualTo(Interval.exactly(4));
        });
        assertThat(answer.progress()).contains(Interval.exactly(Rational.of(13, 15)));
    }

    @Test
    void q109_one_or_two_peer_counsellors_are_enough_and_three_are_too_many() {
        for (int number = 0; number <= 3; number++) {
            Assessment answer =
                    Log.of(plan()).count("counsellors", "2025-06-01", number).literal("s-counsellors");
            Rational value = Rational.of(number);

            assertThat(answer.verdict()).isEqualTo(number == 1 || number == 2 ? MET : NOT_MET);
            if (number == 0) {
                assertThat(answer.wanted().orElseThrow().stillNeeded(value)).contains(Rational.ONE);
            }
            if (number == 3) {
                assertThat(answer.wanted().orElseThrow().excess(value)).contains(Rational.ONE);
            }
        }
    }

    private static Log exams() {
        Log log = Log.of(withGroup("social-workers", 12));
        for (int number = 1; number <= 12; number++) {
            log.count("exam-passed", "social-workers-" + number, "2025-11-30", number <= 7 ? 1 : 0);
        }
        return log;
    }

    @Test
    void q111_seven_of_twelve_passed_and_one_or_two_years_leave_the_verdict_open() {
        Assessment answer = exams().literal("s-exam");

        assertThat(answer.subjects())
                .hasValueSatisfying(subjects -> assertThat(subjects.met()).hasSize(7));
        assertThat(answer.progress().flatMap(Interval::low)).contains(Rational.of(7, 12));
        assertThat(answer.verdict()).isEqualTo(UNDETERMINED);
        assertThat(answer.missing()).extracting(Assessment.Missing::what).contains(Assessment.Missing.What.DEADLINE);
        assertThat(answer.explanation().key()).isEqualTo("progress.two-deadlines");
        assertThat(exams().literal("s-exam", LocalDate.of(2027, 1, 1)).verdict())
                .isEqualTo(NOT_MET);
    }

    private static Log client(String indicator, String... byMonth) {
        Plan plan = plan().with(builder -> builder.addIndicators(Indicator.builder()
                        .id(PartId.of(indicator))
                        .title(indicator)
                        .valueKind(Indicator.ValueKind.DECIMAL)
                        .basis(Indicator.Basis.SNAPSHOT)
                        .build())
                .addTargets(Target.builder()
                        .id(PartId.of("s-reduction"))
                        .title("gradual reduction")
                        .indicator(PartId.of(indicator))
                        .criterion(new Criterion.Change(
                                Criterion.Direction.REDUCE,
                                Optional.empty(),
                                false,
                                Optional.of(new BigDecimal(byMonth[0]))))
                        .build()));
        Log log = Log.of(plan);
        for (int month = 1; month <= byMonth.length; month++) {
            log.number(indicator, LocalDate.of(2025, month, 1).toString(), byMonth[month - 1]);
        }
        return log;
    }

    @Test
    void q113_the_amount_falls_to_nothing_by_june_and_rises_again_in_july() {
        Log amount = client("amount", "1.5", "1.0", "1.2", "0.5", "0", "0", "0.3");

        assertThat(amount.literal("s-reduction", LocalDate.of(2025, 3, 15)).trend())
                .contains(Assessment.Trend.RISING);
        assertThat(amount.literal("s-reduction", LocalDate.of(2025, 5, 15)).trend())
                .contains(Assessment.Trend.FALLING);
        Assessment june = amount.literal("s-reduction", LocalDate.of(2025, 6, 15));
        assertThat(june.trend()).contains(Assessment.Trend.STEADY);
        assertThat(june.verdict()).isEqualTo(MET);
        assertThat(june.value()).contains(Interval.exactly(0));
        assertThat(amount.literal("s-reduction", LocalDate.of(2025, 7, 15)).trend())
                .contains(Assessment.Trend.RISING);
    }

    @Test
    void q113_the_frequency_falls_every_month_until_may() {
        Log frequency = client("frequency", "7", "5", "4", "2", "0", "0", "1");

        for (int month = 2; month <= 5; month++) {
            assertThat(frequency
                            .literal("s-reduction", LocalDate.of(2025, month, 15))
                            .trend())
                    .contains(Assessment.Trend.FALLING);
        }
        assertThat(frequency.literal("s-reduction", LocalDate.of(2025, 7, 15)).trend())
                .contains(Assessment.Trend.RISING);
    }

    @Test
    void a_thirteenth_worker_of_whom_nothing_is_known_leaves_each_worker_open() {
        Log log = Log.of(withGroup("social-workers", 13));
        for (int number = 1; number <= 12; number++) {
            log.count("exam-passed", "social-workers-" + number, "2025-11-30", 1);
        }
        Assessment answer = log.literal("s-exam", LocalDate.of(2027, 1, 1));

        assertThat(answer.verdict()).isEqualTo(UNDETERMINED);
        assertThat(answer.subjects().orElseThrow().undetermined()).containsExactly(PartId.of("social-workers-13"));
        assertThat(answer.progress()).contains(Interval.between(Rational.of(12, 13), Rational.ONE));
    }

    private static Log relapses(Optional<BigDecimal> baseline, long relapsed) {
        Plan plan = plan().with(builder -> builder.addTargets(Target.builder()
                .id(PartId.of("s-relapse"))
                .title("less relapse")
                .indicator(PartId.of("relapse-probability"))
                .criterion(new Criterion.Change(
                        Criterion.Direction.REDUCE, Optional.of(new BigDecimal(5)), false, baseline))
                .build()));
        return Log.of(plan).share("relapse-probability", "2025-12-01", relapsed, 40);
    }

    @Test
    void from_20_percent_six_of_forty_relapses_are_five_points_less_and_seven_are_not() {
        Optional<BigDecimal> twenty = Optional.of(new BigDecimal(20));

        assertThat(relapses(twenty, 6).literal("s-relapse").verdict()).isEqualTo(MET);
        assertThat(relapses(twenty, 7).literal("s-relapse").verdict()).isEqualTo(NOT_MET);
        Assessment unknown = relapses(Optional.empty(), 6).literal("s-relapse");
        assertThat(unknown.verdict()).isEqualTo(UNDETERMINED);
        assertThat(unknown.missing()).extracting(Assessment.Missing::what).contains(Assessment.Missing.What.BASELINE);
        assertThat(relapses(Optional.empty(), 6)
                        .share("relapse-probability", "2024-12-20", 8, 40)
                        .literal("s-relapse")
                        .verdict())
                .isEqualTo(MET);
    }

    @Test
    void liaison_is_active_and_two_partnerships_are_only_planned() {
        assertThat(plan().partnerships())
                .extracting(one -> one.id().value() + " " + one.status())
                .containsExactly("education-bureau PLANNED", "university-town PLANNED", "fraternal-units ACTIVE");
    }
}
