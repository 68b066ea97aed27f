package org.workplan.plan.revision;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Actor;
import org.workplan.plan.Fact;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Target;
import org.workplan.target.Criterion;
import org.workplan.target.Due;
import org.workplan.value.Amount;
import org.workplan.value.CalendarUnit;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.PlanPeriod;

class PlanTemplateTest {

    private static Target target(String id, Criterion criterion, Optional<Due> due) {
        return Target.builder()
                .id(PartId.of(id))
                .title(id)
                .criterion(criterion)
                .due(due)
                .per(CalendarUnit.YEAR)
                .statusWording("done")
                .build();
    }

    private static final Criterion SIX = Criterion.total(Amount.moreThan(6));

    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("year-2025"))
            .kind(Plan.Kind.TARGET_PLAN)
            .title("p")
            .year(2025)
            .status(Plan.Status.CLOSED)
            .period(new PlanPeriod(PlanDate.parse("2025-01-01"), PlanDate.parse("2025-12-31")))
            .addSessions(Session.builder()
                    .id(PartId.of("party"))
                    .title("party")
                    .date(PlanDate.parse("2025-10-01"))
                    .status(Session.Status.DONE)
                    .build())
            .addFacts(Fact.builder()
                    .id(PartId.of("approval"))
                    .title("Approval")
                    .factKind(Fact.Kind.ENDORSEMENT)
                    .addBy(Actor.of("Sub-district office"))
                    .date(PlanDate.parse("2025-01-10"))
                    .build())
            .addTargets(
                    target("every-year", SIX, Optional.of(Due.endOf(CalendarUnit.YEAR))),
                    target("on-a-day", SIX, Optional.of(Due.on(PlanDate.parse("2025-06-30")))),
                    target("three-years", SIX, Optional.of(Due.within(3, 3, CalendarUnit.YEAR))),
                    target("half-year", SIX, Optional.of(Due.within(6, 6, CalendarUnit.MONTH))),
                    target(
                            "improve",
                            new Criterion.AllOf(ImmutableList.of(new Criterion.Change(
                                    Criterion.Direction.INCREASE,
                                    Optional.empty(),
                                    false,
                                    Optional.of(new BigDecimal(28))))),
                            Optional.empty()))
            .build();

    private final Plan template = PlanTemplate.of(PLAN, PlanId.of("year-2026"));

    private Target target(String id) {
        return template.part(Target.class, PartId.of(id)).orElseThrow();
    }

    @Test
    void what_is_promised_every_year_stays() {
        assertThat(target("every-year").criterion()).isEqualTo(SIX);
        assertThat(target("every-year").per()).contains(CalendarUnit.YEAR);
        assertThat(target("every-year").due()).contains(Due.endOf(CalendarUnit.YEAR));
        assertThat(target("half-year").due()).isPresent();
    }

    @Test
    void calendar_dates_and_deadlines_longer_than_a_year_are_cleared() {
        assertThat(target("on-a-day").due()).isEmpty();
        assertThat(target("three-years").due()).isEmpty();
        assertThat(template.sessions().get(0).date()).isEmpty();
        assertThat(template.facts().get(0).date()).isEmpty();
        assertThat(template.facts().get(0).by()).hasSize(1);
    }

    @Test
    void what_was_reached_is_cleared() {
        assertThat(template.status()).contains(Plan.Status.PRELIMINARY);
        assertThat(template.sessions().get(0).status()).isEqualTo(Session.Status.PLANNED);
        assertThat(target("every-year").statusWording()).isEmpty();
        assertThat(target("improve").criterion().children())
                .containsExactly(
                        new Criterion.Change(Criterion.Direction.INCREASE, Optional.empty(), false, Optional.empty()));
    }

    @Test
    void a_template_runs_in_the_year_that_it_is_given() {
        assertThat(template.year()).isEmpty();
        assertThat(template.inYear(2026).calendarPeriod().orElseThrow().start()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void a_period_over_the_turn_of_a_year_is_to_be_decided_anew() {
        Plan turning = PLAN.withPeriod(new PlanPeriod(PlanDate.parse("2025-11-01"), PlanDate.parse("2026-02-28")));
        assertThat(PlanTemplate.of(turning, PlanId.of("x")).period()).isEmpty();
    }

    @Test
    void what_was_cleared_is_the_difference() {
        assertThat(PlanDiff.between(PLAN, template).values())
                .extracting(PlanDiff.ValueChange::attribute)
                .contains("year", "status", "date", "due", "criterion");
    }
}
