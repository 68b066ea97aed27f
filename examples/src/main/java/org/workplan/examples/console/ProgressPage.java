package org.workplan.examples.console;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Plan;
import org.workplan.progress.Assessment;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Pace;
import org.workplan.progress.PlanAssessment;
import org.workplan.progress.RollUp;
import org.workplan.progress.SubjectSummary;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;
import org.workplan.wording.Wording;

/** The text of a plan's progress: each target with what was counted, who or what is lacking, what is needed by when, and what did not count. */
final class ProgressPage {

    private final Plan plan;
    private final PlanAssessment assessment;
    private final Wording wording;

    ProgressPage(Plan plan, PlanAssessment assessment, Wording wording) {
        this.plan = plan;
        this.assessment = assessment;
        this.wording = wording;
    }

    void print(PrintWriter out) {
        out.println(plan.title() + " (" + plan.id() + "), " + assessment.asOf());
        for (Assessment one : assessment.targets()) {
            out.println("  " + one.target() + "  " + wording.word("verdict." + one.verdict()) + ", "
                    + wording.word("status." + one.status()));
            String title = plan.part(one.target()).orElseThrow().title();
            out.println("    " + title + (one.wording().isBlank() ? "" : ": " + one.wording()));
            out.println("    " + wording.sentence(one.explanation()));
            notes(one).forEach(note -> out.println("    " + wording.sentence(note)));
        }
        rejected(assessment.rejected().stream().filter(ProgressPage::isLost).map(ProgressPage::rejected))
                .forEach(note -> out.println("  " + wording.sentence(note)));
        out.println("  " + wording.sentence(counts(assessment.rollUp().whole())));
    }

    /** A correction takes the place of what it corrects; that is no loss. */
    private static boolean isLost(MeasurementLog.Rejection one) {
        return one.reason() != MeasurementLog.Rejection.Reason.SUPERSEDED;
    }

    static Explanation counts(RollUp rollUp) {
        RollUp.Counts counts = rollUp.total();
        return Explanation.of("progress.counts")
                .number("met", counts.met())
                .number("notMet", counts.notMet())
                .number("open", counts.open())
                .number("undetermined", counts.undetermined())
                .number("notApplicable", counts.notApplicable())
                .note();
    }

    private ImmutableList<Explanation> notes(Assessment one) {
        ImmutableList.Builder<Explanation> notes = ImmutableList.builder();
        one.subjects().ifPresent(subjects -> notes.addAll(subjects(subjects)));
        pace(one).ifPresent(notes::add);
        forecast(one).ifPresent(notes::add);
        Set<Operand> counted = named(one.explanation(), "progress.measurement")
                .map(measurement -> measurement.operands().get("id"))
                .collect(Collectors.toSet());
        return notes.addAll(rejected(named(one.explanation(), "progress.rejected")
                        .filter(rejection ->
                                !counted.contains(rejection.operands().get("id")))))
                .build();
    }

    private static ImmutableList<Explanation> subjects(SubjectSummary subjects) {
        ImmutableList.Builder<Explanation> notes = ImmutableList.builder();
        if (!subjects.failing().isEmpty()) {
            notes.add(Explanation.of("progress.failing")
                    .with("subjects", many(subjects.failing().stream().map(PartId::value)))
                    .note());
        }
        subjects.results().stream()
                .filter(one -> !one.lacking().isEmpty())
                .map(one -> Explanation.of("progress.subject-lacking")
                        .text("subject", one.subject().value())
                        .with("items", many(one.lacking().stream()))
                        .note())
                .forEach(notes::add);
        return notes.build();
    }

    private Optional<Explanation> pace(Assessment one) {
        Rational needed = one.pace().map(Pace::stillNeeded).orElse(Rational.ZERO);
        if (one.pace().isEmpty()) {
            return one.nextDue()
                    .map(due -> Explanation.of("progress.needed")
                            .number("needed", due.amount(), one.unit())
                            .day("by", due.by())
                            .note());
        }
        Pace pace = one.pace().get();
        boolean over = assessment.asOf().isAfter(pace.by());
        boolean isShort = needed.signum() > 0
                && one.verdict() == Verdict.NOT_MET
                && one.value().flatMap(Interval::exact).isPresent();
        if (over && !isShort) {
            return Optional.empty();
        }
        String key = over ? "progress.short" : needed.signum() > 0 ? "progress.pace-needed" : "progress.pace";
        return Optional.of(Explanation.of(key)
                .number("expected", pace.expected(), one.unit())
                .number("needed", needed, "")
                .day("by", pace.by())
                .note());
    }

    /** Where the records lead, beside what is wanted; nothing where it is decided, or too early to say. */
    private static Optional<Explanation> forecast(Assessment one) {
        if (one.verdict() != Verdict.UNDETERMINED
                || one.wanted().isEmpty()
                || one.pace().isEmpty()) {
            return Optional.empty();
        }
        return one.forecast()
                .flatMap(forecast -> forecast.value())
                .map(value -> Explanation.of(
                                one.wanted().get().contains(value)
                                        ? "progress.forecast-enough"
                                        : "progress.forecast-short")
                        .number("value", value, one.unit())
                        .day("by", one.pace().get().by())
                        .note());
    }

    private static ImmutableList<Explanation> rejected(Stream<Explanation> rejections) {
        SetMultimap<Operand, Operand> byReason = LinkedHashMultimap.create();
        rejections.forEach(
                one -> byReason.put(one.operands().get("reason"), one.operands().get("id")));
        return byReason.asMap().entrySet().stream()
                .map(entry -> rejected(entry.getKey(), entry.getValue()).note())
                .collect(ImmutableList.toImmutableList());
    }

    private static Explanation.Builder rejected(Operand reason, Collection<Operand> ids) {
        return Explanation.of("progress.rejected-all")
                .number("count", ids.size())
                .with("reason", reason)
                .with("ids", new Operand.Many(ImmutableList.copyOf(ids)));
    }

    private static Explanation rejected(MeasurementLog.Rejection one) {
        return Explanation.of("progress.rejected")
                .text("id", one.measurement().id().value())
                .word("reason", "rejected." + one.reason().name())
                .note();
    }

    private static Stream<Explanation> named(Explanation why, String key) {
        return Stream.concat(
                Stream.of(why).filter(one -> one.key().equals(key)),
                why.reasons().stream().flatMap(reason -> named(reason, key)));
    }

    private static Operand many(Stream<String> texts) {
        return new Operand.Many(texts.map(Operand.Text::new).collect(ImmutableList.toImmutableList()));
    }
}
