package org.workplan.rule.standard.evaluation;

import java.util.Optional;
import org.workplan.evaluation.Deficiency;
import org.workplan.evaluation.Evaluation;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;

/** Finds deficiencies of sessions that the evaluation summary reports as open. It is undecided while a later session can still make up for one. */
public final class DeficiencyOpenRule {

    public static final Rule RULE = Rule.of(
            "deficiency-open",
            Severity.WARNING,
            Scope.all(PartKind.SESSION, PartKind.EVALUATION, PartKind.GROUP),
            DeficiencyOpenRule::check);

    private DeficiencyOpenRule() {}

    private static void check(Plan plan, Findings findings) {
        boolean named = findings.context().evaluations().stream()
                .map(Evaluation::deficiencies)
                .anyMatch(some -> !some.isEmpty());
        if (!named) {
            return;
        }
        for (Deficiency.Status standing : findings.context().evaluation().deficiencies()) {
            findings.looked(1);
            if (!standing.isSettled()) {
                standing.session()
                        .flatMap(id -> plan.part(Session.class, id))
                        .ifPresent(session -> open(plan, session, standing, findings));
            }
        }
    }

    private static void open(Plan plan, Session session, Deficiency.Status standing, Findings findings) {
        Optional<Session> chance = standing.chance().flatMap(id -> plan.part(Session.class, id));
        boolean last = standing.state() == Deficiency.Status.State.TO_SUMMARY;
        Explanation.Builder why = Explanation.of("rule.deficiency-open." + key(standing, findings))
                .part("session", session)
                .text("text", standing.deficiency().text())
                .part("next", chance.orElse(session));
        boolean undecided = chance.isPresent() || last || standing.state() == Deficiency.Status.State.OPEN;
        findings.add(
                session.path(),
                standing.deficiency().id().value(),
                undecided ? Evidence.undetermined(why) : Evidence.zero(why, 1));
    }

    private static String key(Deficiency.Status standing, Findings findings) {
        boolean tried = findings.context().evaluations().stream()
                .flatMap(evaluation -> evaluation.remedies().stream())
                .anyMatch(remedy -> remedy instanceof Deficiency.Remedy.MadeUp
                        && remedy.deficiency().equals(standing.deficiency().id()));
        if (tried) {
            return "too-early";
        }
        if (standing.chance().isPresent()) {
            return "next";
        }
        return switch (standing.state()) {
            case TO_SUMMARY -> "last";
            case OPEN -> "undated";
            default -> "passed";
        };
    }
}
