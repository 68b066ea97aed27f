package org.workplan.examples.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.year.RealPlans.number;
import static org.workplan.examples.year.RealPlans.seen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Contingency;
import org.workplan.plan.Fact;
import org.workplan.plan.Group;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.plan.Session;
import org.workplan.plan.Timeline;
import org.workplan.progress.Measurement;
import org.workplan.records.WorkRecords;
import org.workplan.schedule.Agenda;
import org.workplan.schedule.Timetable;
import org.workplan.staffing.AbsenceImpact;
import org.workplan.staffing.Estimate;
import org.workplan.staffing.Headcount;
import org.workplan.supply.Budget;
import org.workplan.supply.ResourceBalance;
import org.workplan.supply.ResourceDemand;
import org.workplan.supply.Stock;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;

/** Further questions on the first plan: its days, its people and families, what is handed out, and what comes before the event. */
class VillageQuestionsTest {

    private static final Plan PLAN = RealPlans.zhangcun();
    private static final PartId LEAFLETS = PartId.of("leaflets");
    private static final PartId BROCHURES = PartId.of("brochures");

    private static Session session(String id) {
        return PLAN.part(Session.class, PartId.of(id)).orElseThrow();
    }

    private static Group group(String id) {
        return PLAN.part(Group.class, PartId.of(id)).orElseThrow();
    }

    private static Interval between(String low, String high) {
        return Interval.between(Rational.of(new BigDecimal(low)), Rational.of(new BigDecimal(high)));
    }

    @Test
    void six_sessions_take_four_days_printed_in_order_of_time() {
        assertThat(Timetable.of(PLAN).days())
                .extracting(Timetable.Day::date)
                .containsExactly(PlanDate.of(10, 1), PlanDate.of(11, 9), PlanDate.of(11, 10), PlanDate.of(11, 11));
        assertThat(PLAN.sessionsInTimeOrder()).isEqualTo(PLAN.sessions());
    }

    @Test
    void from_the_party_to_the_next_session_pass_38_days_and_12_hours_in_any_year() {
        assertThat(Timeline.of(PLAN).between(session("evening-party"), session("publicity-and-education")))
                .contains(Duration.ofDays(38).plusHours(12));
    }

    @Test
    void the_day_of_the_week_is_known_with_the_year_and_not_without() {
        PlanDate day = session("publicity-and-education").date().orElseThrow();

        assertThat(day.toLocalDate()).isEmpty();
        assertThat(day.in(2025).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(day.in(2024).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    }

    @Test
    void about_a_thousand_people_in_fours_and_fives_are_200_to_250_families_or_180_to_275() {
        Estimate families = Estimate.units(group("residents")).orElseThrow();

        assertThat(families.printed()).isEqualTo(between("200", "250"));
        assertThat(families.bounds()).isEqualTo(between("180", "275"));
        assertThat(Estimate.units(group("participants"))).isEmpty();
        assertThat(Estimate.units(group("volunteers"))).isEmpty();
    }

    @Test
    void people_over_60_are_43_4_of_a_thousand_and_somewhere_from_39_06_to_47_74_of_about_a_thousand() {
        Fact.Figure share = PLAN.part(Fact.class, PartId.of("elderly-share"))
                .orElseThrow()
                .figures()
                .get(0);
        Estimate elderly = Estimate.share(PLAN, share).orElseThrow();

        assertThat(elderly.printed()).isEqualTo(between("43.4", "43.4"));
        assertThat(elderly.bounds()).isEqualTo(between("39.06", "47.74"));
    }

    @Test
    void each_session_expects_those_whom_it_invites_and_nobody_knows_how_many_where_it_names_none() {
        Headcount party = Headcount.expected(PLAN, session("evening-party"));
        Headcount interview = Headcount.expected(PLAN, session("family-interview"));

        assertThat(party.people()).isEqualTo(between("900", "1100"));
        assertThat(interview.people()).isEqualTo(Interval.exactly(40));
        assertThat(interview.units()).isEqualTo(Interval.exactly(10));
        for (String open : List.of("publicity-and-education", "sports-meet", "home-visit")) {
            assertThat(Headcount.expected(PLAN, session(open)).people())
                    .as(open)
                    .isEqualTo(Interval.atLeast(Rational.ZERO));
        }
    }

    @Test
    void a_group_without_a_number_leaves_the_sum_of_those_invited_open_above() {
        Session both = session("family-interview").withAudience(PartId.of("invited-families"), PartId.of("volunteers"));

        assertThat(Headcount.expected(PLAN, both).people()).isEqualTo(Interval.atLeast(Rational.of(40)));
    }

    @Test
    void ten_families_in_two_hours_have_12_minutes_each_with_one_team_60_with_six_and_120_with_thirteen() {
        Session interview = session("family-interview");
        long families = Headcount.expected(PLAN, interview)
                .units()
                .exact()
                .orElseThrow()
                .toDecimal()
                .orElseThrow()
                .longValueExact();
        Estimate.Visits visits = new Estimate.Visits(
                families, Timeline.length(interview).orElseThrow().toMinutes());

        assertThat(List.of(1L, 3L, 6L, 13L))
                .extracting(teams -> visits.minutesEach(teams).orElseThrow())
                .containsExactly(Rational.of(12), Rational.of(30), Rational.of(60), Rational.of(120));
    }

    @Test
    void the_booklets_are_for_the_forty_invited_however_many_came_to_the_party() {
        assertThat(ResourceDemand.of(PLAN, ImmutableMap.of()).of(BROCHURES)).isEqualTo(Interval.exactly(40));
        assertThat(handedOut("evening-party", 85, BROCHURES).issued()).isEqualTo(Interval.exactly(40));
        assertThat(handedOut("evening-party", 85, BROCHURES).stock().left()).isEqualTo(Interval.exactly(13));
        assertThat(handedOut("evening-party", 30, BROCHURES).issued()).isEqualTo(Interval.exactly(30));
    }

    @Test
    void the_53_leaflets_leave_13_for_forty_none_for_53_and_seven_of_sixty_without() {
        assertThat(handedOut("publicity-and-education", 40, LEAFLETS).stock().left())
                .isEqualTo(Interval.exactly(13));
        assertThat(handedOut("publicity-and-education", 53, LEAFLETS).without()).isEqualTo(Interval.exactly(0));
        assertThat(handedOut("publicity-and-education", 60, LEAFLETS).without()).isEqualTo(Interval.exactly(7));
        assertThat(ResourceDemand.of(PLAN, ImmutableMap.of()).of(LEAFLETS)).isEqualTo(Interval.atLeast(Rational.ZERO));
    }

    private static Stock.Issue handedOut(String session, int present, PartId resource) {
        Measurement count = seen("a", "attendance", LocalDate.of(2025, 11, 9), number("" + present))
                .subject(PartId.of(session))
                .build();
        WorkRecords.SessionOutcome record = WorkRecords.of(
                        PLAN, RealPlans.log(ImmutableList.of(count), RealPlans.YEAR_END))
                .sessions()
                .get(0);
        return record.handOuts().stream()
                .filter(one -> one.resource().equals(resource))
                .findFirst()
                .orElseThrow()
                .issue();
    }

    @Test
    void with_600_yuan_and_a_price_for_banners_alone_nobody_knows_whether_the_money_is_enough() {
        ImmutableMap<PartId, Rational> banners = ImmutableMap.of(PartId.of("banners"), Rational.of(80));
        Plan funded = PLAN.with(builder -> builder.resources(PLAN.resources().stream()
                .map(one -> one.id().equals(PartId.of("has-funds"))
                        ? (Resource) one.withQuantity(Quantity.of(600, "yuan"))
                        : one)
                .toList()));
        Budget budget = Budget.of(funded, ResourceBalance.of(funded, ImmutableMap.of()), "yuan", banners);

        assertThat(budget.funds()).isEqualTo(Interval.exactly(600));
        assertThat(budget.cost()).isEqualTo(Interval.atLeast(Rational.of(160)));
        assertThat(budget.gap()).isEqualTo(Interval.atLeast(Rational.ZERO));
    }

    @Test
    void what_is_to_be_done_before_the_event_stands_on_five_lines() {
        assertThat(PLAN.risks().stream()
                        .flatMap(risk -> risk.contingencies().stream())
                        .filter(one -> one.contingencyKind() == Contingency.Kind.PREVENTIVE)
                        .flatMap(VillageQuestionsTest::lines)
                        .distinct())
                .contains(187, 189, 201, 207, 209)
                .doesNotContain(185);
    }

    private static Stream<Integer> lines(Contingency one) {
        return one.sources().stream().flatMap(source -> source.lines().stream());
    }

    @Test
    void two_sessions_answer_the_trouble_of_families_that_do_not_talk() {
        assertThat(PLAN.referringTo(PartPath.parse("need/communication")).stream()
                        .filter(Session.class::isInstance)
                        .map(Part::title))
                .containsExactly("Publicity and Education", "Family Interview");
    }

    private static Agenda agendaAt(String moment) {
        return Agenda.of(
                PLAN.inYear(2025),
                Agenda.Request.of(DatePeriod.ofYear(2025)).at(LocalDateTime.parse(moment)),
                Agenda.Knowledge.NONE);
    }

    @Test
    void at_noon_on_10_november_the_home_visit_comes_in_3_h_20_min_and_on_the_12th_no_session_comes() {
        Agenda noon = agendaAt("2025-11-10T12:00");

        assertThat(noon.next().map(Agenda.Item::part)).contains(PartPath.parse("session/home-visit"));
        assertThat(noon.untilNext()).contains(Duration.ofHours(3).plusMinutes(20));
        assertThat(agendaAt("2025-11-12T08:00").in(Agenda.Item.State.COMING))
                .noneMatch(item -> item.kind() == Agenda.Item.Kind.SESSION);
    }

    @Test
    void without_liu_jie_nobody_hands_out_or_takes_photos_and_two_of_the_reserve_could() {
        AbsenceImpact out = AbsenceImpact.of(PLAN, PartId.of("liu-jie"));

        assertThat(out.losses(PartKind.ROLE)).singleElement().satisfies(loss -> {
            assertThat(loss.after().place()).isEqualTo(PartPath.parse("role/distribution-and-photography"));
            assertThat(loss.after().people()).isEmpty();
        });
        assertThat(out.substitutes())
                .extracting(one -> one.person().value())
                .containsExactly("zhang-shuwei", "li-yang");
    }
}
