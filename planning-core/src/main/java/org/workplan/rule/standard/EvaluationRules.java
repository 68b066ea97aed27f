package org.workplan.rule.standard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.workplan.evaluation.Deficiency;
import org.workplan.evaluation.Evaluation;
import org.workplan.evaluation.Remedy;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.ExplanationBuilder;
import org.workplan.plan.Actor;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.SessionStatus;
import org.workplan.plan.Stage;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.RecordId;

/** Rules about what people have said of the sessions: whether all were heard and whether deficiencies were made up for. */
final class EvaluationRules {

    static final Rule EVALUATION_MISSING = Rule.of(
            "evaluation-missing",
            Severity.WARNING,
            Scope.all(PartKind.EVALUATION, PartKind.SESSION, PartKind.GROUP),
            EvaluationRules::missing);

    static final Rule DEFICIENCY_OPEN =
            Rule.of("deficiency-open", Severity.WARNING, Scope.all(PartKind.SESSION), EvaluationRules::deficiencies);

    static final Rule EARLY_EVALUATION =
            Rule.of("early-evaluation", Severity.WARNING, Scope.all(PartKind.SESSION), EvaluationRules::early);

    private EvaluationRules() {}

    private static void missing(Plan plan, Findings findings) {
        boolean asked = findings.context().asOf().isPresent()
                || !findings.context().evaluations().isEmpty();
        if (!asked) {
            return;
        }
        for (EvaluationDesign design : plan.evaluations()) {
            if (design.stage() == Stage.STAGE) {
                stages(plan, design, findings);
            } else if (plan.sessions().stream().allMatch(session -> isOver(plan, session, findings))) {
                summary(plan, design, findings);
            }
        }
    }

    /** Whether a session has taken place: by its status, or by the day of the review; without a day all are taken to have. */
    private static boolean isOver(Plan plan, Session session, Findings findings) {
        if (session.status() == SessionStatus.DONE) {
            return true;
        }
        boolean off = session.status() == SessionStatus.CANCELLED || session.status() == SessionStatus.POSTPONED;
        Optional<LocalDate> asOf = findings.context().asOf();
        Optional<LocalDate> day = day(plan, session);
        return !off
                && (asOf.isEmpty()
                        || day.filter(date -> !date.isAfter(asOf.get())).isPresent());
    }

    private static Optional<LocalDate> day(Plan plan, Session session) {
        return session.date().flatMap(date -> plan.dated(date).toLocalDate());
    }

    private static void stages(Plan plan, EvaluationDesign design, Findings findings) {
        List<Explanation> missing = new ArrayList<>();
        int expected = 0;
        int absent = 0;
        for (Session session : plan.sessions()) {
            if (isOver(plan, session, findings)) {
                ImmutableList<String> silent = silent(plan, design, Optional.of(session), findings);
                expected += design.evaluators().size();
                absent += silent.size();
                if (!silent.isEmpty()) {
                    missing.add(Explanation.of("rule.evaluation-missing.session")
                            .part("session", session)
                            .with("groups", Judge.texts(silent.stream()))
                            .note());
                }
            }
        }
        findings.looked(expected);
        if (absent > 0) {
            ExplanationBuilder why = Explanation.of("rule.evaluation-missing.stage")
                    .part("design", design)
                    .number("count", absent)
                    .number("of", expected)
                    .number("present", expected - absent)
                    .because(missing);
            findings.add(design, heard(why, expected - absent, expected));
        }
    }

    private static Explanation heard(ExplanationBuilder why, int present, int expected) {
        return why.compare(Interval.exactly(present), Acceptance.atLeast(Rational.of(expected), Domain.COUNT));
    }

    private static void summary(Plan plan, EvaluationDesign design, Findings findings) {
        ImmutableList<String> silent = silent(plan, design, Optional.empty(), findings);
        int expected = design.evaluators().size();
        findings.looked(expected);
        if (!silent.isEmpty()) {
            ExplanationBuilder why = Explanation.of("rule.evaluation-missing.closing")
                    .part("design", design)
                    .number("count", silent.size())
                    .number("of", expected)
                    .with("groups", Judge.texts(silent.stream()));
            findings.add(design, heard(why, expected - silent.size(), expected));
        }
    }

    private static ImmutableList<String> silent(
            Plan plan, EvaluationDesign design, Optional<Session> session, Findings findings) {
        return design.evaluators().stream()
                .filter(actor -> findings.context().evaluations().stream()
                        .filter(one -> one.stage() == design.stage()
                                && (session.isEmpty() || one.session().equals(session.map(Part::id))))
                        .noneMatch(one -> speaks(plan, one, actor)))
                .map(Actor::words)
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean speaks(Plan plan, Evaluation evaluation, Actor actor) {
        String group = evaluation.group().toLowerCase(Locale.ROOT);
        return actor.words().toLowerCase(Locale.ROOT).equals(group)
                || actor.is().stream()
                        .anyMatch(path -> path.id().value().equals(group)
                                || path.toString().equals(group)
                                || plan.part(path)
                                        .map(part -> part.title().toLowerCase(Locale.ROOT))
                                        .equals(Optional.of(group)));
    }

    /** What is said of a session before it takes place. Where the day of the session is not known nothing can be told. */
    private static void early(Plan plan, Findings findings) {
        ImmutableListMultimap<PartId, Evaluation> bySession = findings.context().evaluations().stream()
                .filter(one -> one.stage() == Stage.STAGE && one.session().isPresent())
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        one -> one.session().orElseThrow(), one -> one));
        List<Session> dayless = new ArrayList<>();
        for (Session session : plan.sessions()) {
            ImmutableList<Evaluation> said = bySession.get(session.id());
            Optional<LocalDate> day = day(plan, session);
            if (session.status() == SessionStatus.POSTPONED || said.isEmpty()) {
                continue;
            }
            findings.looked(said.size());
            if (day.isEmpty()) {
                dayless.add(session);
            } else {
                early(session, day.get(), said, findings);
            }
        }
        if (!dayless.isEmpty()) {
            findings.addForPlan(
                    "",
                    Judge.open(
                            "rule.early-evaluation.no-day",
                            dayless,
                            plan.sessions().size()));
        }
    }

    private static void early(Session session, LocalDate day, ImmutableList<Evaluation> said, Findings findings) {
        ImmutableList<String> early = said.stream()
                .filter(one -> one.on().isBefore(day))
                .map(one -> one.id().value())
                .sorted()
                .collect(ImmutableList.toImmutableList());
        if (!early.isEmpty()) {
            ExplanationBuilder why = Explanation.of("rule.early-evaluation.before")
                    .part("session", session)
                    .day("date", day)
                    .number("count", early.size())
                    .with("ids", Judge.texts(early.stream()));
            findings.add(session, Judge.zero(why, early.size()));
        }
    }

    private static void deficiencies(Plan plan, Findings findings) {
        for (Evaluation evaluation : findings.context().evaluations()) {
            for (Deficiency deficiency : evaluation.deficiencies()) {
                findings.looked(1);
                evaluation
                        .session()
                        .flatMap(id -> plan.part(Session.class, id))
                        .ifPresent(session -> open(plan, session, deficiency, findings));
            }
        }
    }

    private static void open(Plan plan, Session session, Deficiency deficiency, Findings findings) {
        ImmutableList<Session> later = plan.sessions().stream()
                .skip(plan.sessions().indexOf(session) + 1L)
                .filter(next -> next.status() != SessionStatus.CANCELLED)
                .collect(ImmutableList.toImmutableList());
        Optional<Remedy> remedy = remedy(deficiency.id(), findings);
        boolean settled = remedy.filter(one -> one instanceof Remedy.Waived
                        || (one instanceof Remedy.MadeUp made
                                && later.stream().anyMatch(next -> next.id().equals(made.session()))))
                .isPresent();
        if (settled) {
            return;
        }
        Optional<Session> next = later.stream()
                .filter(one -> findings.context().asOf().isEmpty() || !isOver(plan, one, findings))
                .findFirst();
        String key = remedy.isPresent()
                ? "rule.deficiency-open.too-early"
                : later.isEmpty()
                        ? "rule.deficiency-open.last"
                        : next.isPresent() ? "rule.deficiency-open.next" : "rule.deficiency-open.passed";
        ExplanationBuilder why = Explanation.of(key)
                .part("session", session)
                .text("text", deficiency.text())
                .part("next", next.orElse(session));
        boolean stillPossible = next.isPresent() || later.isEmpty();
        findings.add(
                session.path(), deficiency.id().value(), stillPossible ? Judge.undetermined(why) : Judge.zero(why, 1));
    }

    private static Optional<Remedy> remedy(RecordId deficiency, Findings findings) {
        return findings.context().evaluations().stream()
                .flatMap(evaluation -> evaluation.remedies().stream())
                .filter(one -> one.deficiency().equals(deficiency))
                .findFirst();
    }
}
