package org.workplan.rule.standard.people;

import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.staffing.Estimate;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** Compares the visits that a session promises with its minutes and with the teams that its staff can form. */
public final class SessionWorkloadRule {

    private static final Rule.Parameter<Integer> MINUTES = Rule.Parameter.positive("minutesPerVisit", 30);
    private static final Rule.Parameter<Integer> TEAM = Rule.Parameter.positive("teamSize", 2);

    public static final Rule RULE = Rule.of(
                    "session-workload",
                    Severity.WARNING,
                    Scope.all(PartKind.SESSION, PartKind.STEP, PartKind.GROUP, PartKind.ROLE, PartKind.PERSON),
                    SessionWorkloadRule::check)
            .with(MINUTES, TEAM);

    private SessionWorkloadRule() {}

    private static void check(Plan plan, Findings findings) {
        RuleContext context = findings.context();
        long staff = context.staffing().staff().people().size();
        for (Estimate.Visits.Planned planned : context.visits()) {
            findings.looked(1);
            boolean nothing =
                    planned.visits().high().filter(most -> most.signum() <= 0).isPresent();
            if (nothing) {
                continue;
            }
            if (planned.session().time().isEmpty()) {
                findings.add(planned.step(), Evidence.undetermined(why(planned, "no-time")));
            }
            planned.minutesEach(1)
                    .filter(each -> planned.minutes().orElseThrow() > 0)
                    .filter(each -> enough(findings).judge(each) != Verdict.MET)
                    .ifPresent(each -> findings.add(planned.step(), tight(planned, each, staff, findings)));
        }
    }

    private static Acceptance enough(Findings findings) {
        return Acceptance.atLeast(Rational.of(findings.get(MINUTES)), Domain.DECIMAL);
    }

    private static Explanation tight(Estimate.Visits.Planned planned, Interval each, long staff, Findings findings) {
        long minutes = planned.minutes().orElseThrow();
        boolean exact = each.exact().isPresent();
        Explanation.Builder why =
                why(planned, exact ? "visits" : "visits-about").number("minutes", minutes);
        amount(why, "each", each).number("wanted", findings.get(MINUTES));
        if (exact) {
            long teams = Math.max(1, staff / findings.get(TEAM));
            why.number("staff", staff).number("teams", teams);
            amount(why, "withTeams", planned.minutesEach(teams).orElseThrow());
        }
        return why.compare(each, enough(findings));
    }

    private static Explanation.Builder why(Estimate.Visits.Planned planned, String key) {
        Explanation.Builder why = Explanation.of("rule.session-workload." + key).part("session", planned.session());
        return key.equals("visits")
                ? amount(why, "units", planned.visits())
                : why.with("units", new Operand.Known(planned.visits(), ""));
    }

    /** An exact number is a number of the finding, another one an interval. */
    private static Explanation.Builder amount(Explanation.Builder why, String name, Interval known) {
        return known.exact()
                .map(number -> why.number(name, number, ""))
                .orElseGet(() -> why.with(name, new Operand.Known(known, "")));
    }
}
