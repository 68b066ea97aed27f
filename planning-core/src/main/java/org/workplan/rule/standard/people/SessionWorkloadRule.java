package org.workplan.rule.standard.people;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Group;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Timeline;
import org.workplan.plan.Timing;
import org.workplan.rule.Findings;
import org.workplan.rule.Parameters;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Scope;
import org.workplan.rule.ScopedRule;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.Numbers;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** Compares the visits that a session promises with its minutes and with the teams that its staff can form. */
public record SessionWorkloadRule(int minutesPerVisit, int teamSize) implements ScopedRule<Plan> {

    private static final Scope<Plan> SCOPE =
            Scope.all(PartKind.SESSION, PartKind.STEP, PartKind.GROUP, PartKind.ROLE, PartKind.PERSON);
    private static final String MINUTES = "minutesPerVisit";
    private static final String TEAM = "teamSize";

    @Override
    public RuleId id() {
        return RuleId.of("session-workload");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public ImmutableMap<String, String> parameters() {
        return ImmutableMap.of(MINUTES, Integer.toString(minutesPerVisit), TEAM, Integer.toString(teamSize));
    }

    @Override
    public Rule withParameter(String name, String value) {
        return switch (name) {
            case MINUTES -> new SessionWorkloadRule(Parameters.positive(this, name, value), teamSize);
            case TEAM -> new SessionWorkloadRule(minutesPerVisit, Parameters.positive(this, name, value));
            default -> throw Parameters.unknown(this, name);
        };
    }

    @Override
    public Scope<Plan> scope() {
        return SCOPE;
    }

    @Override
    public void check(Plan plan, RuleContext context, Findings findings) {
        long staff = context.staffing().staff().people().size();
        for (Session session : plan.sessions()) {
            for (Step step : session.steps()) {
                for (PartId id : step.concerns()) {
                    Optional<Interval> units =
                            plan.part(Group.class, id).flatMap(group -> Numbers.possible(group.units()));
                    if (units.isPresent() && isVisit(step)) {
                        findings.looked(1);
                        check(session, step, units.get(), staff, findings);
                    }
                }
            }
        }
    }

    /** Visits take place in the session itself, and somebody makes them. */
    private static boolean isVisit(Step step) {
        boolean elsewhere = step.timings().stream()
                .anyMatch(timing ->
                        timing.relation() == Timing.Relation.AFTER || timing.relation() == Timing.Relation.BEFORE);
        return step.stepKind() == Step.Kind.ACTION
                && !elsewhere
                && !step.actors().isEmpty();
    }

    private void check(Session session, Step step, Interval units, long staff, Findings findings) {
        if (units.high().filter(most -> most.signum() <= 0).isPresent()) {
            return;
        }
        if (session.time().isEmpty()) {
            findings.add(
                    step,
                    Evidence.undetermined(Explanation.of("rule.session-workload.no-time")
                            .part("session", session)
                            .with("units", new Operand.Known(units, ""))));
            return;
        }
        long minutes = Timeline.length(session).map(Duration::toMinutes).orElse(0L);
        if (minutes > 0) {
            units.exact()
                    .ifPresentOrElse(
                            number -> visits(session, step, number, minutes, staff, findings),
                            () -> about(session, step, units, Rational.of(minutes), findings));
        }
    }

    private void about(Session session, Step step, Interval units, Rational minutes, Findings findings) {
        Acceptance enough = Acceptance.atLeast(Rational.of(minutesPerVisit), Domain.DECIMAL);
        Optional<Rational> least = units.low().filter(low -> low.signum() > 0);
        Interval each = Interval.of(
                units.high().map(minutes::dividedBy).or(() -> Optional.of(Rational.ZERO)),
                least.map(minutes::dividedBy));
        if (enough.judge(each) != Verdict.MET) {
            findings.add(
                    step,
                    Explanation.of("rule.session-workload.visits-about")
                            .part("session", session)
                            .with("units", new Operand.Known(units, ""))
                            .number("minutes", minutes, "")
                            .with("each", new Operand.Known(each, ""))
                            .number("wanted", minutesPerVisit)
                            .compare(each, enough));
        }
    }

    private void visits(Session session, Step step, Rational units, long minutes, long staff, Findings findings) {
        Rational each = Rational.of(minutes).dividedBy(units);
        if (each.compareTo(Rational.of(minutesPerVisit)) >= 0) {
            return;
        }
        long teams = Math.max(1, staff / teamSize);
        Rational rounds = units.dividedBy(Rational.of(teams)).ceiling();
        Rational withTeams = Rational.of(minutes).dividedBy(rounds);
        findings.add(
                step,
                Evidence.atLeast(
                        Explanation.of("rule.session-workload.visits")
                                .part("session", session)
                                .number("units", units, "")
                                .number("minutes", minutes)
                                .number("each", each, "")
                                .number("wanted", minutesPerVisit)
                                .number("staff", staff)
                                .number("teams", teams)
                                .number("withTeams", withTeams, ""),
                        each,
                        Rational.of(minutesPerVisit)));
    }
}
