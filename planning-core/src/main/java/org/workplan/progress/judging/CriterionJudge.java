package org.workplan.progress.judging;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.explanation.Operation;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.plan.Plan;
import org.workplan.progress.Assessment;
import org.workplan.progress.counting.CountingExplanations;
import org.workplan.progress.counting.CountingScope;
import org.workplan.progress.counting.Levels;
import org.workplan.progress.counting.MeasuredValue;
import org.workplan.progress.counting.ValueCalculator;
import org.workplan.target.Criterion;
import org.workplan.target.Reading;
import org.workplan.value.Acceptance;
import org.workplan.value.Amount;
import org.workplan.value.Domain;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** Judges criteria: each kind comes down to comparing one interval with one set, or to combining such comparisons. */
final class CriterionJudge {

    private final Plan plan;
    private final ValueCalculator counter;
    private final Reading reading;
    private final Schedule schedule;

    CriterionJudge(Plan plan, ValueCalculator counter, Reading reading, Schedule schedule) {
        this.plan = plan;
        this.counter = counter;
        this.reading = reading;
        this.schedule = schedule;
    }

    ValueCalculator counter() {
        return counter;
    }

    Plan plan() {
        return plan;
    }

    Reading reading() {
        return reading;
    }

    Schedule schedule() {
        return schedule;
    }

    Judgement judge(Criterion criterion, CountingScope frame) {
        return criterion.match(new Criterion.Cases<>(
                total -> amount(total.amount(), Rational.ONE, frame),
                each -> new QuotaJudge(this).judge(each, frame),
                atLevel -> atLevel(atLevel.level(), frame),
                allLevels -> new ListJudge(this).judge(allLevels, frame),
                milestone -> compare(counter.count(frame), Acceptance.atLeast(Rational.ONE, Domain.COUNT), frame),
                complete -> new ListJudge(this).judge(complete.checklist(), frame),
                forEach -> new SubjectJudge(this).judge(forEach, frame),
                when -> when(when, frame),
                change -> new ChangeJudge(this).judge(change, frame),
                on -> on(on, frame),
                allOf -> combined(allOf.parts(), frame, new Operation.All()),
                anyOf -> combined(anyOf.parts(), frame, new Operation.Any())));
    }

    static Domain domain(Indicator indicator) {
        Indicator.ValueKind kind = indicator.valueKind();
        boolean mean = indicator.overTime() == Indicator.Aggregation.AVERAGE
                || indicator.overUnits() == Indicator.Aggregation.AVERAGE;
        return kind == Indicator.ValueKind.RATIO || kind == Indicator.ValueKind.DECIMAL || mean
                ? Domain.DECIMAL
                : Domain.COUNT;
    }

    /** Judges an amount, of which a part of the time asks for its share. */
    Judgement amount(Amount amount, Rational share, CountingScope frame) {
        return amount(amount, share, frame, counter.count(frame));
    }

    Judgement amount(Amount amount, Rational share, CountingScope frame, MeasuredValue known) {
        if (known.excuse().isPresent()) {
            return Judgements.excused(known, frame.isClosed());
        }
        Optional<Acceptance> read = reading.read(amount, domain(frame.indicator()));
        if (read.isEmpty()) {
            Assessment.Missing words = new Assessment.Missing(
                    Assessment.Missing.What.AMOUNT, amount instanceof Amount.Vague vague ? vague.words() : "");
            return Judgements.open(known, words);
        }
        Acceptance wanted = share.equals(Rational.ONE) ? read.get() : read.get().scaled(share);
        Judgement judged = compare(known, wanted, frame, ReadingNotes.of(reading, amount));
        return reading.leavesEdgeOpen(amount) && judged.verdict() != Verdict.MET
                ? Judgements.doubted(
                        judged, Assessment.Missing.of(Assessment.Missing.What.TOLERANCE), new Operation.Any())
                : judged;
    }

    Judgement compare(MeasuredValue known, Acceptance wanted, CountingScope frame) {
        return compare(known, wanted, frame, ImmutableList.of());
    }

    private Judgement compare(
            MeasuredValue known, Acceptance wanted, CountingScope frame, ImmutableList<Explanation> notes) {
        return compare(Judgement.Measure.fromNothing(known, wanted), frame, notes);
    }

    Judgement compare(Judgement.Measure measure, CountingScope frame, ImmutableList<Explanation> notes) {
        String key = measure.known().applies() ? "progress.compare" : "progress.nothing-measured";
        return compare(measure, frame, Explanation.of(key), notes);
    }

    Judgement compare(
            Judgement.Measure measure,
            CountingScope frame,
            Explanation.Builder start,
            ImmutableList<Explanation> notes) {
        MeasuredValue known = measure.known();
        if (known.excuse().isPresent()) {
            return Judgements.excused(known, frame.isClosed());
        }
        Acceptance wanted = measure.wanted().orElseThrow();
        String unit = frame.indicator().valueKind() == Indicator.ValueKind.RATIO
                ? "percent"
                : frame.indicator().unit();
        Explanation.Builder why = start.with("known", new Operand.Known(known.value(), unit))
                .with("wanted", new Operand.Wanted(wanted, unit))
                .part("indicator", frame.indicator())
                .because(known.explanation())
                .because(notes);
        if (!known.applies()) {
            Explanation nothing = why.build(new Operation.Fixed(Verdict.NOT_APPLICABLE));
            return Judgement.of(Verdict.NOT_APPLICABLE, frame.isClosed(), known.missing(), nothing)
                    .measured(Optional.of(measure));
        }
        Verdict verdict = wanted.judge(known.value());
        boolean isFinal = verdict.isDecided() && (known.coversFuture() || frame.isClosed());
        Judgement judged = Judgement.of(verdict, isFinal, known.missing(), why.compare(known.value(), wanted))
                .about(known, wanted, measure.base());
        if (known.records() > 0 || frame.logAlive() || !verdict.isDecided()) {
            return judged;
        }
        Operation doubt = verdict == Verdict.MET ? new Operation.All() : new Operation.Any();
        return Judgements.doubted(judged, Assessment.Missing.of(Assessment.Missing.What.MEASUREMENT), doubt);
    }

    private Judgement atLevel(String level, CountingScope frame) {
        MeasuredValue known = counter.count(frame);
        Optional<Ladder> ladder = frame.indicator()
                .ladder()
                .flatMap(id -> plan.part(Ladder.class, id))
                .filter(steps -> steps.rank(level).isPresent());
        return ladder.map(steps -> atLevel(known, steps, level, frame))
                .orElseGet(() -> Judgements.open(known, new Assessment.Missing(Assessment.Missing.What.LEVEL, level)));
    }

    private Judgement atLevel(MeasuredValue known, Ladder ladder, String level, CountingScope frame) {
        Acceptance wanted = Acceptance.atLeast(Rational.of(ladder.rank(level).orElseThrow()), Domain.COUNT);
        return compare(
                Judgement.Measure.fromNothing(known, wanted),
                frame,
                Levels.told(ladder, known, level),
                ImmutableList.of());
    }

    private Judgement when(Criterion.When when, CountingScope frame) {
        Optional<Indicator> indicator = plan.part(Indicator.class, when.indicator());
        if (indicator.isEmpty()) {
            return Judgements.noIndicator(when.indicator());
        }
        Judgement condition = amount(when.amount(), Rational.ONE, frame.of(indicator.get()));
        Judgement then = judge(when.then(), frame);
        Verdict verdict = condition.verdict().implies(then.verdict());
        Explanation why = Explanation.of("progress.condition")
                .with("condition", new Operand.Judged(condition.verdict()))
                .because(condition.explanation())
                .because(then.explanation())
                .build(new Operation.When());
        boolean holds = condition.verdict() == Verdict.MET;
        boolean isFinal = condition.isFinal() && (!holds || then.isFinal());
        Judgement judged = Judgement.of(verdict, isFinal, holds ? then.missing() : condition.missing(), why);
        return holds
                ? new Judgement(
                        verdict,
                        isFinal,
                        then.measure(),
                        then.progress(),
                        then.windows(),
                        then.subjects(),
                        then.missing(),
                        why)
                : judged;
    }

    private Judgement on(Criterion.On on, CountingScope frame) {
        return plan.part(Indicator.class, on.indicator())
                .map(indicator -> judge(on.inner(), frame.of(indicator)))
                .orElseGet(() -> Judgements.noIndicator(on.indicator()));
    }

    /** Combines parts; the value shown is that of the first part that has one, the progress is that of all. */
    private Judgement combined(List<Criterion> parts, CountingScope frame, Operation how) {
        List<Judgement> judged = parts.stream().map(part -> judge(part, frame)).toList();
        boolean all = how instanceof Operation.All;
        Judgement combined = Judgements.combine(
                judged, CountingExplanations.counts(all ? "progress.all" : "progress.any", judged), how);
        return combined.measured(judged.stream()
                .filter(one -> one.verdict() != Verdict.NOT_APPLICABLE || combined.verdict() == Verdict.NOT_APPLICABLE)
                .flatMap(one -> one.measure().stream())
                .findFirst());
    }
}
