package org.workplan.examples.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.explanation.Descriptions;
import org.workplan.plan.Actor;
import org.workplan.plan.Fact;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.revision.PlanDiff;
import org.workplan.rule.Reviewer;
import org.workplan.rule.RuleContext;
import org.workplan.rule.standard.StandardRules;
import org.workplan.storage.Change;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.Stored;
import org.workplan.storage.memory.InMemoryPlanStore;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;
import org.workplan.value.RecordId;
import org.workplan.wording.Wording;

/** The first plan with its dates corrected. */
class RevisionTest {

    private static final Plan VERSION_0 = RealPlans.zhangcun();
    private static final PartId PARTY = PartId.of("evening-party");

    private static final Plan VERSION_1 = VERSION_0.with(builder -> builder.period(
                    new PlanPeriod(VERSION_0.period().orElseThrow().start(), PlanDate.of(11, 30)))
            .sessions(VERSION_0.sessions().stream()
                    .map(session -> session.id().equals(PARTY) ? session.withDate(PlanDate.of(11, 8)) : session)
                    .toList()));

    private static long findings(Plan plan, String rule) {
        return Reviewer.of(StandardRules.ruleSet()).review(RuleContext.of(plan)).findings().stream()
                .filter(finding -> finding.rule().value().equals(rule))
                .count();
    }

    @Test
    void q1_five_sessions_lie_10_to_12_days_after_the_end_without_a_year() {
        PlanDate end = VERSION_0.period().orElseThrow().end();
        assertThat(VERSION_0.sessions())
                .extracting(
                        session -> end.daysUntil(session.date().orElseThrow()).orElseThrow())
                .containsExactly(-29L, 10L, 10L, 11L, 11L, 12L);
        assertThat(findings(VERSION_0, "session-outside-period")).isEqualTo(5);
    }

    @Test
    void q5_an_end_on_11_november_holds_all_sessions_and_leaves_the_contradiction() {
        PlanPeriod period = VERSION_0.period().orElseThrow();
        PlanDate last = VERSION_0.sessions().get(5).date().orElseThrow();
        Plan longer = VERSION_0.withPeriod(new PlanPeriod(period.start(), last));
        assertThat(last).isEqualTo(PlanDate.of(11, 11));
        assertThat(period.end().daysUntil(last)).contains(12L);
        assertThat(longer.inYear(2025).calendarPeriod().orElseThrow().days()).isEqualTo(42);
        assertThat(findings(longer, "session-outside-period")).isZero();
        assertThat(findings(longer, "relative-date-contradiction"))
                .isEqualTo(findings(VERSION_0, "relative-date-contradiction"))
                .isPositive();
    }

    @Test
    void q47_the_difference_lists_exactly_two_changes() {
        PlanDiff diff = PlanDiff.between(VERSION_0, VERSION_1);
        assertThat(diff.values())
                .containsExactly(
                        new PlanDiff.ValueChange(Optional.empty(), "period", VERSION_0.period(), VERSION_1.period()),
                        new PlanDiff.ValueChange(
                                Optional.of(PartPath.parse("session/evening-party")),
                                "date",
                                Optional.of(PlanDate.of(10, 1)),
                                Optional.of(PlanDate.of(11, 8))));
        assertThat(diff.added()).isEmpty();
        assertThat(diff.removed()).isEmpty();
        assertThat(Descriptions.changes(VERSION_0, VERSION_1).stream().map(Wording.of(Locale.ENGLISH)::sentence))
                .containsExactly(
                        "The plan: period changed from 1 Oct – 30 Oct to 1 Oct – 30 Nov.",
                        "\"Social evening party\": date changed from 1 Oct to 8 Nov.");
    }

    @Test
    void q47_the_corrected_plan_has_neither_fault_and_the_first_version_still_has_both() {
        assertThat(findings(VERSION_1, "session-outside-period")).isZero();
        assertThat(findings(VERSION_1, "relative-date-contradiction")).isZero();
        assertThat(findings(VERSION_0, "session-outside-period")).isEqualTo(5);
        assertThat(findings(VERSION_0, "relative-date-contradiction")).isPositive();
        DatePeriod period = VERSION_1.inYear(2025).calendarPeriod().orElseThrow();
        assertThat(period.days()).isEqualTo(61);
    }

    @Test
    void q47_findings_belong_to_the_revision_that_they_were_made_of() {
        PlanRepository plans = new InMemoryPlanStore().plans();
        Stored first = plans.create(VERSION_0, change("plan written", "2025-09-01T08:00:00Z"));
        plans.save(first, VERSION_1, change("dates corrected", "2025-09-20T08:00:00Z"));

        Plan then = plans.find(VERSION_0.id(), Instant.parse("2025-09-10T00:00:00Z"))
                .orElseThrow()
                .plan();
        Plan now = plans.find(VERSION_0.id()).orElseThrow().plan();
        assertThat(findings(then, "session-outside-period")).isEqualTo(5);
        assertThat(findings(now, "session-outside-period")).isZero();
        assertThat(plans.history(VERSION_0.id()))
                .extracting(revision -> revision.change().reason())
                .containsExactly("plan written", "dates corrected");
    }

    private static Change change(String reason, String at) {
        return new Change(RecordId.of(reason.replace(' ', '-')), "committee", reason, Instant.parse(at));
    }

    @Test
    void the_patch_of_the_revision_makes_it_of_the_first_version() {
        assertThat(PlanDiff.Patch.between(VERSION_0, VERSION_1).applyTo(VERSION_0))
                .isEqualTo(VERSION_1);
    }

    @Test
    void an_approval_names_its_body_and_date() {
        Fact approval = Fact.builder()
                .id(PartId.of("approval-committee"))
                .title("Approval of the plan")
                .factKind(Fact.Kind.ENDORSEMENT)
                .addBy(Actor.of("Village Committee", PartPath.parse("group/neighborhood-committee")))
                .date(PlanDate.of(LocalDate.of(2025, 9, 20)))
                .build();
        Plan approved = VERSION_0.with(builder -> builder.addFacts(approval));
        assertThat(approved.facts().stream()
                        .filter(fact -> fact.factKind() == Fact.Kind.ENDORSEMENT
                                && fact.date().isPresent()))
                .containsExactly(approval);
        assertThat(PlanDiff.between(VERSION_0, approved).added()).containsExactly(approval.path());
    }
}
