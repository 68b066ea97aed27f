package org.workplan.examples.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.year.RealPlans.number;
import static org.workplan.examples.year.RealPlans.seen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.plan.Step;
import org.workplan.progress.Measurement;
import org.workplan.records.AttendanceLog;
import org.workplan.staffing.AbsenceImpact;
import org.workplan.staffing.Estimate;
import org.workplan.staffing.Headcount;
import org.workplan.staffing.Staffing;
import org.workplan.supply.Budget;
import org.workplan.supply.ResourceBalance;
import org.workplan.supply.ResourceDemand;
import org.workplan.supply.Stock;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;
import org.workplan.wording.Wording;

/** People, resources and money of the first plan. */
class PeopleAndMeansTest {

    private static final Plan PLAN = RealPlans.zhangcun();
    private static final PartId ATTENDANCE = PartId.of("attendance");

    @Test
    void q11_the_named_people_are_as_many_as_the_staff_required() {
        Staffing staffing = Staffing.of(PLAN);
        assertThat(staffing.staff().required()).isEqualTo(Interval.exactly(13));
        assertThat(staffing.roles()).extracting(post -> post.people().size()).containsExactly(2, 1, 5, 2, 1, 2);
        assertThat(staffing.staff().verdict()).isEqualTo(Verdict.MET);
        assertThat(staffing.staff().shortfall()).isEqualTo(Interval.exactly(0));
        assertThat(Staffing.heldTwice(PLAN)).isEmpty();
    }

    @Test
    void q13_a_performer_who_drops_out_leaves_one_short_and_the_reserve_could_fill_in() {
        AbsenceImpact dropOut = AbsenceImpact.of(PLAN, PartId.of("tian-bobo"));

        assertThat(dropOut.losses(PartKind.GROUP)).singleElement().satisfies(loss -> {
            assertThat(loss.after().people()).hasSize(12);
            assertThat(loss.after().shortfall()).isEqualTo(Interval.exactly(1));
            assertThat(Wording.of(Locale.ENGLISH).sentence(loss.after().explanation()))
                    .isEqualTo("group/social-workers: 13 required, 12 named, 1 short.");
        });
        assertThat(dropOut.losses(PartKind.ROLE)).singleElement().satisfies(loss -> {
            assertThat(loss.before().place()).isEqualTo(PartPath.parse("role/performance"));
            assertThat(loss.before().people()).hasSize(5);
            assertThat(loss.after().people()).hasSize(4);
            assertThat(loss.after().verdict()).isEqualTo(Verdict.UNDETERMINED);
        });
        assertThat(dropOut.losses(PartKind.SESSION)).isEmpty();
        assertThat(dropOut.substitutes())
                .extracting(AbsenceImpact.Substitute::person)
                .containsExactly(PartId.of("zhang-shuwei"), PartId.of("li-yang"));
        assertThat(Staffing.of(PLAN)
                        .post(PartPath.parse("role/performance"))
                        .orElseThrow()
                        .people())
                .doesNotContain(PartId.of("zhang-shuwei"));
    }

    @Test
    void q15_no_session_has_staff() {
        assertThat(Staffing.of(PLAN).unstaffedSessions())
                .hasSize(6)
                .allSatisfy(post -> assertThat(post.verdict()).isEqualTo(Verdict.NOT_MET));
    }

    @Test
    void q19_participants_for_each_worker_are_exact_and_rounded_for_show() {
        Staffing staffing = Staffing.of(PLAN);
        assertThat(staffing.perWorker(Rational.of(40))).contains(Rational.of(40, 13));
        assertThat(rounded(staffing, 40, 2)).isEqualTo("3.08");
        assertThat(rounded(staffing, 60, 2)).isEqualTo("4.62");
        assertThat(rounded(staffing, 1000, 1)).isEqualTo("76.9");
    }

    private static String rounded(Staffing staffing, long people, int digits) {
        return staffing.perWorker(Rational.of(people))
                .orElseThrow()
                .toDecimal(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    @Test
    void q21_an_attendance_rate_names_its_base() {
        AttendanceLog records = attendance(85, 38, 36, 40, 34, 37);
        List<String> invited = new ArrayList<>();
        Rational total = Rational.ZERO;
        for (int session = 1; session < 6; session++) {
            AttendanceLog.Rate rate = records.rate(ATTENDANCE, session(session), PartId.of("invited-families"));
            invited.add(percent(rate));
            total = total.plus(rate.present().exact().orElseThrow());
        }
        assertThat(invited).containsExactly("95.0", "90.0", "100.0", "85.0", "92.5");
        assertThat(total.dividedBy(Rational.of(5))).isEqualTo(Rational.of(37));

        assertThat(percent(records.rate(ATTENDANCE, session(0), PartId.of("participants"))))
                .isEqualTo("141.7");
        AttendanceLog.Rate ofAll = records.rate(ATTENDANCE, session(0), PartId.of("residents"));
        assertThat(percent(ofAll)).isEqualTo("8.5");
        assertThat(ofAll.percent()).isEqualTo(Interval.between(Rational.of(8500, 1100), Rational.of(8500, 900)));
        assertThat(Wording.of(Locale.ENGLISH).sentence(ofAll.explanation())).contains("residents");
        assertThat(records.rate(ATTENDANCE, session(0), PartId.of("volunteers")).printed())
                .isEmpty();
    }

    private static AttendanceLog attendance(int... counts) {
        ImmutableList.Builder<Measurement> measurements = ImmutableList.builder();
        for (int index = 0; index < counts.length; index++) {
            measurements.add(seen("a" + index, "attendance", LocalDate.of(2025, 11, 9), number("" + counts[index]))
                    .putTag(AttendanceLog.SESSION, session(index).value())
                    .build());
        }
        return new AttendanceLog(PLAN, RealPlans.log(measurements.build(), RealPlans.YEAR_END));
    }

    private static PartId session(int index) {
        return PLAN.sessions().get(index).id();
    }

    private static String percent(AttendanceLog.Rate rate) {
        return rate.printed().orElseThrow().toDecimal(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    @Test
    void q25_seven_of_sixty_go_without_a_leaflet_and_the_stock_stops_at_none() {
        PartId leaflets = PartId.of("leaflets");
        ResourceDemand demand = ResourceDemand.of(PLAN, ImmutableMap.of(session(1), Headcount.of(60)));
        ResourceDemand.Use use = demand.uses().stream()
                .filter(one -> one.resource().id().equals(leaflets))
                .findFirst()
                .orElseThrow();
        assertThat(use.quantity().low()).contains(Rational.of(60));
        Stock.Issue issue = new Stock(Interval.exactly(53)).issue(Interval.exactly(60));
        assertThat(issue.issued()).isEqualTo(Interval.exactly(53));
        assertThat(issue.without()).isEqualTo(Interval.exactly(7));
        assertThat(issue.stock().left()).isEqualTo(Interval.exactly(0));
    }

    @Test
    void q27_the_table_of_shortages() {
        Plan given = PLAN.with(builder -> builder.resources(PLAN.resources().stream()
                        .filter(resource -> resource.availability() == Resource.Availability.REQUIRED)
                        .map(PeopleAndMeansTest::needed)
                        .toList())
                .addResources(
                        has("boards", Resource.Availability.POSSESSED, "display-boards", 3),
                        has("own-chairs", Resource.Availability.POSSESSED, "chairs", 20),
                        has("supermarket-water", Resource.Availability.MOBILIZABLE, "mineral-water", 30),
                        has("committee-table", Resource.Availability.MOBILIZABLE, "long-table", 1),
                        has("committee-chairs", Resource.Availability.MOBILIZABLE, "chairs", 20)));
        assertThat(ResourceBalance.of(given, ImmutableMap.of()))
                .extracting(supply -> supply.resource().id() + " " + supply.toBuy())
                .containsExactly(
                        "display-boards 1",
                        "leaflets 53",
                        "brochures 53",
                        "mineral-water 23",
                        "banners 2",
                        "camera 1",
                        "long-table 0",
                        "chairs 13",
                        "small-gifts 40");
    }

    private static Resource needed(Resource resource) {
        ImmutableMap<String, Long> numbers = ImmutableMap.of("chairs", 53L, "mineral-water", 53L, "small-gifts", 40L);
        Long number = numbers.get(resource.id().value());
        return number == null
                ? resource
                : resource.withQuantity(Quantity.of(number, resource.quantity().unit()));
    }

    private static Resource has(String id, Resource.Availability availability, String supplies, long number) {
        return Resource.builder()
                .id(PartId.of(id))
                .title(id)
                .availability(availability)
                .quantity(Quantity.of(number, ""))
                .addSupplies(PartId.of(supplies))
                .build();
    }

    @Test
    void q28_a_number_of_chairs_is_neither_short_nor_enough() {
        ResourceBalance chairs = ResourceBalance.of(PLAN, ImmutableMap.of()).stream()
                .filter(supply -> supply.resource().id().equals(PartId.of("chairs")))
                .findFirst()
                .orElseThrow();
        assertThat(chairs.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void q29_no_budget_is_stated_and_that_is_not_none() {
        Budget budget = Budget.of(
                PLAN,
                ResourceBalance.of(PLAN, ImmutableMap.of()),
                "yuan",
                ImmutableMap.of(PartId.of("banners"), Rational.of(new BigDecimal("35.50"))));
        assertThat(budget.funds()).isEqualTo(Interval.atLeast(Rational.ZERO));
        assertThat(budget.cost()).isEqualTo(Interval.atLeast(Rational.of(71)));
        assertThat(budget.gap()).isEqualTo(Interval.atLeast(Rational.ZERO));
        assertThat(budget.unpriced()).hasSize(8).doesNotContain(PartPath.parse("resource/banners"));
    }

    @Test
    void ten_visits_in_two_hours_take_parallel_teams() {
        Estimate.Visits visits = new Estimate.Visits(10, 120);
        assertThat(visits.teams(30)).contains(3L);
        assertThat(visits.minutesEach(1)).contains(Rational.of(12));
        assertThat(visits.minutesEach(6)).contains(Rational.of(60));
        assertThat(visits.teams(121)).isEmpty();
    }

    @Test
    void all_parties_to_the_conflict_must_be_there() {
        Plan listed = PLAN.with(builder -> builder.groups(PLAN.groups().stream()
                .map(group -> group.id().equals(PartId.of("conflict-parties"))
                        ? group.withMembers(PartId.of("party-1"), PartId.of("party-2"))
                        : group)
                .toList()));
        Step rule =
                (Step) PLAN.part(PartPath.parse("step/interview-attendance")).orElseThrow();
        assertThat(present(listed, "1", "1").allPresent(ATTENDANCE, session(2), rule))
                .isEqualTo(Verdict.MET);
        assertThat(present(listed, "1", "0").allPresent(ATTENDANCE, session(2), rule))
                .isEqualTo(Verdict.NOT_MET);
        assertThat(present(listed, "1").allPresent(ATTENDANCE, session(2), rule))
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(present(PLAN, "1", "1").allPresent(ATTENDANCE, session(2), rule))
                .isEqualTo(Verdict.UNDETERMINED);
    }

    private static AttendanceLog present(Plan plan, String... counts) {
        ImmutableList.Builder<Measurement> measurements = ImmutableList.builder();
        for (int index = 0; index < counts.length; index++) {
            measurements.add(seen("p" + index, "attendance", LocalDate.of(2025, 11, 9), number(counts[index]))
                    .subject(PartId.of("party-" + (index + 1)))
                    .putTag(AttendanceLog.SESSION, session(2).value())
                    .build());
        }
        return new AttendanceLog(plan, RealPlans.log(measurements.build(), RealPlans.YEAR_END));
    }
}
