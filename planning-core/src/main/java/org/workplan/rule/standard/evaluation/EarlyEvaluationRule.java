package org.workplan.rule.standard.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workplan.evaluation.Evaluation;
import org.workplan.explanation.Explanation;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Timeline;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

/** Finds evaluations that the evaluation summary reports as dated before their session, and those of sessions whose day is unknown. */
public final class EarlyEvaluationRule {

    public static final Rule RULE =
            Rule.of("early-evaluation", Severity.WARNING, Scope.all(PartKind.SESSION), EarlyEvaluationRule::check);

    private EarlyEvaluationRule() {}

    private static void check(Plan plan, Findings findings) {
        ImmutableListMultimap<PartId, RecordId> said = findings.context().evaluations().stream()
                .filter(one -> one.stage() == EvaluationDesign.Stage.STAGE
                        && one.session().isPresent())
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        one -> one.session().orElseThrow(), Evaluation::id));
        if (said.isEmpty()) {
            return;
        }
        ImmutableSet<RecordId> early =
                ImmutableSet.copyOf(findings.context().evaluation().early());
        Timeline timeline = Timeline.of(plan);
        List<Session> dayless = new ArrayList<>();
        for (Session session : plan.sessions()) {
            ImmutableList<RecordId> ids = said.get(session.id());
            if (session.status() != Session.Status.POSTPONED && !ids.isEmpty()) {
                findings.looked(ids.size());
                Optional<LocalDate> day = timeline.day(session);
                day.ifPresentOrElse(date -> early(session, date, ids, early, findings), () -> dayless.add(session));
            }
        }
        if (!dayless.isEmpty()) {
            findings.addForPlan(
                    "",
                    Evidence.open(
                            "rule.early-evaluation.no-day",
                            dayless,
                            plan.sessions().size()));
        }
    }

    private static void early(
            Session session, LocalDate day, List<RecordId> said, ImmutableSet<RecordId> early, Findings findings) {
        ImmutableList<String> ids = said.stream()
                .filter(early::contains)
                .map(RecordId::value)
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
        if (!ids.isEmpty()) {
            Explanation.Builder why = Explanation.of("rule.early-evaluation.before")
                    .part("session", session)
                    .day("date", day)
                    .number("count", ids.size())
                    .with("ids", Evidence.texts(ids.stream()));
            findings.add(session, Evidence.zero(why, ids.size()));
        }
    }
}
