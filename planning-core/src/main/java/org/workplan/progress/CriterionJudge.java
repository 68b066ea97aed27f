package org.workplan.progress;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.ExplanationBuilder;
import org.workplan.explanation.Operand;
import org.workplan.explanation.Operation;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.plan.Plan;
import org.workplan.plan.ValueKind;
import org.workplan.target.Checklist;
import org.workplan.target.Criterion;
import org.workplan.target.Reading;
import org.workplan.value.Acceptance;
import org.workplan.value.Amount;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** Judges one criterion over one frame: leaves compare a value with a set, the rest combines by Kleene's logic. */
final class CriterionJudge {

    private final Plan plan;
    private final Counter counter;
    private final Reading reading;

    CriterionJudge(Plan plan, Counter counter, Reading reading) {
        this.plan = plan;
        this.counter = counter;
        this.reading = reading;
    }

    Counter counter() {
        return counter;
    }

    Plan plan() {
        return plan;
    }

    Reading reading() {
        return reading;
    }

    Judgement judge(Criterion criterion, Frame frame) {
        return criterion.match(new Criterion.Cases<>(
                total -> amount(total.amount(), frame),
                each -> new QuotaJudge(this).judge(each, frame),
                atLevel -> atLevel(atLevel.level(), frame),
                allLevels -> allLevels(allLevels, frame),
                milestone -> compare(counter.count(frame), Acceptance.atLeast(Rational.ONE, Domain.COUNT), frame),
                complete -> checklist(complete.checklist(), frame),
                forEach -> new SubjectJudge(this).judge(forEach, frame),
                when -> when(when, frame),
                change -> change(change, frame),
                on -> on(on, frame),
                allOf -> combined(allOf.parts(), frame, new Operation.All()),
                anyOf -> combined(anyOf.parts(), frame, new Operation.Any())));
    }

    static Domain domain(Indicator indicator) {
        ValueKind kind = indicator.valueKind();
        return kind == ValueKind.RATIO || kind == ValueKind.DECIMAL ? Domain.DECIMAL : Domain.COUNT;
    }

    private Judgement amount(Amount amount, Frame frame) {
        Known known = counter.count(frame);
        Optional<Acceptance> wanted = reading.read(amount, domain(frame.indicator()));
        if (wanted.isEmpty()) {
            Missing words = new Missing(Missing.What.AMOUNT, amount instanceof Amount.Vague vague ? vague.words() : "");
            return open(known, words);
        }
        Judgement judged = compare(known, wanted.get(), frame);
        if (reading.leavesEdgeOpen(amount) && judged.verdict() == Verdict.NOT_MET) {
            return open(known, Missing.of(Missing.What.TOLERANCE)).about(known, wanted.get(), judged.base());
        }
        return judged;
    }

    /** A comparison that nothing can be decided by, whatever the value. */
    private Judgement open(Known known, Missing missing) {
        Explanation why = Explanation.of("progress.undecidable")
                .word("missing", "missing." + missing.what().name())
                .text("detail", missing.detail())
                .because(known.explanation())
                .build(new Operation.Fixed(Verdict.UNDETERMINED));
        return Judgement.of(Verdict.UNDETERMINED, false, with(known.missing(), missing), why)
                .valued(known);
    }

    Judgement compare(Known known, Acceptance wanted, Frame frame) {
        return compare(known, wanted, frame, Optional.of(Rational.ZERO));
    }

    private Judgement compare(Known known, Acceptance wanted, Frame frame, Optional<Rational> base) {
        String unit = frame.indicator().valueKind() == ValueKind.RATIO
                ? "percent"
                : frame.indicator().unit();
        ExplanationBuilder why = Explanation.of(known.applies() ? "progress.compare" : "progress.nothing-measured")
                .with("known", new Operand.Known(known.value(), unit))
                .with("wanted", new Operand.Wanted(wanted, unit))
                .part("indicator", frame.indicator())
                .because(known.explanation());
        if (!known.applies()) {
            return Judgement.of(
                            Verdict.NOT_APPLICABLE,
                            frame.isClosed(),
                            known.missing(),
                            why.build(new Operation.Fixed(Verdict.NOT_APPLICABLE)))
                    .about(known, wanted, base);
        }
        Verdict verdict = wanted.judge(known.value());
        if (verdict == Verdict.MET && known.records() == 0 && !frame.logAlive()) {
            return open(known, Missing.of(Missing.What.MEASUREMENT)).about(known, wanted, base);
        }
        boolean isFinal = verdict.isDecided() && (known.coversFuture() || frame.isClosed());
        return Judgement.of(verdict, isFinal, known.missing(), why.compare(known.value(), wanted))
                .about(known, wanted, base);
    }

    private Judgement atLevel(String level, Frame frame) {
        Known known = counter.count(frame);
        Optional<Integer> rank = frame.indicator()
                .ladder()
                .flatMap(id -> plan.part(Ladder.class, id))
                .flatMap(ladder -> ladder.rank(level));
        return rank.map(wanted -> compare(known, Acceptance.atLeast(Rational.of(wanted), Domain.COUNT), frame))
                .orElseGet(() -> open(known, new Missing(Missing.What.LEVEL, level)));
    }

    /** Each level must be shown by a measurement of its own. */
    private Judgement allLevels(Criterion.AllLevels levels, Frame frame) {
        Set<String> shown = new java.util.HashSet<>();
        for (Measurement one : counter.select(frame).counted()) {
            if (one.value() instanceof Observation.Level level) {
                shown.add(level.level());
            }
        }
        long have = levels.levels().stream().filter(shown::contains).count();
        return counted(have, levels.levels().size(), 0, frame);
    }

    private Judgement checklist(Checklist list, Frame frame) {
        Set<String> done = counter.items(frame);
        long named = list.items().stream().filter(done::contains).count();
        long others = done.stream().filter(item -> !list.items().contains(item)).count();
        Judgement judged = counted(named + Math.min(others, list.unnamed()), list.size(), list.unnamed(), frame);
        if (list.open() && judged.verdict() == Verdict.MET) {
            return open(judged.known().orElseThrow(), Missing.of(Missing.What.LIST_END));
        }
        return judged;
    }

    /** So many of so many things are done; those without a name may have been done unseen. */
    private Judgement counted(long done, long size, long unnamed, Frame frame) {
        Selection selection = counter.select(frame);
        boolean seen = !selection.counted().isEmpty() || frame.logAlive();
        boolean sure = frame.isClosed() && seen && unnamed == 0;
        Interval value = Interval.between(Rational.of(done), Rational.of(sure ? done : size));
        ImmutableList.Builder<Missing> missing = ImmutableList.builder();
        if (!seen) {
            missing.add(Missing.of(Missing.What.MEASUREMENT));
        }
        if (unnamed > 0) {
            missing.add(Missing.of(Missing.What.ITEMS));
        }
        Known known = new Known(
                value,
                seen ? Interval.exactly(done) : value,
                selection.counted().size(),
                true,
                true,
                missing.build(),
                Provenance.of(frame, selection, value));
        return compare(known, Acceptance.atLeast(Rational.of(size), Domain.COUNT), frame);
    }

    private Judgement when(Criterion.When when, Frame frame) {
        Optional<Indicator> indicator = plan.part(Indicator.class, when.indicator());
        if (indicator.isEmpty()) {
            return noIndicator(when.indicator());
        }
        Judgement condition = amount(when.amount(), frame.of(indicator.get()));
        if (condition.verdict() == Verdict.MET) {
            return judge(when.then(), frame);
        }
        Verdict verdict = condition.verdict() == Verdict.NOT_MET ? Verdict.NOT_APPLICABLE : Verdict.UNDETERMINED;
        Explanation why = Explanation.of("progress.condition")
                .with("condition", new Operand.Judged(condition.verdict()))
                .because(asNote(condition.explanation()))
                .build(new Operation.Fixed(verdict));
        return Judgement.of(verdict, condition.isFinal(), condition.missing(), why);
    }

    private static Explanation asNote(Explanation explanation) {
        return new Explanation(explanation.key(), explanation.operands(), new Operation.Note(), explanation.reasons());
    }

    private Judgement change(Criterion.Change change, Frame frame) {
        Known known = counter.count(frame);
        if (change.baseline().isEmpty()) {
            return open(known, Missing.of(Missing.What.BASELINE));
        }
        Rational base = Rational.of(change.baseline().get());
        Domain domain = domain(frame.indicator());
        boolean up = change.direction() == Criterion.Direction.INCREASE;
        if (change.by().isEmpty()) {
            Acceptance any = up ? Acceptance.moreThan(base, domain) : Acceptance.lessThan(base, domain);
            return compare(known, any, frame, Optional.of(base));
        }
        Rational by = Rational.of(change.by().get());
        Rational step = change.relative() ? base.abs().times(by).dividedBy(Rational.of(100)) : by;
        Acceptance wanted =
                up ? Acceptance.atLeast(base.plus(step), domain) : Acceptance.atMost(base.minus(step), domain);
        return compare(known, wanted, frame, Optional.of(base));
    }

    private Judgement on(Criterion.On on, Frame frame) {
        return plan.part(Indicator.class, on.indicator())
                .map(indicator -> judge(on.inner(), frame.of(indicator)))
                .orElseGet(() -> noIndicator(on.indicator()));
    }

    static Judgement noIndicator(PartId id) {
        Missing missing = new Missing(Missing.What.INDICATOR, id.value());
        Explanation why = Explanation.of("progress.no-indicator")
                .text("indicator", id.value())
                .build(new Operation.Fixed(Verdict.UNDETERMINED));
        return Judgement.of(Verdict.UNDETERMINED, false, ImmutableList.of(missing), why);
    }

    private Judgement combined(List<Criterion> parts, Frame frame, Operation how) {
        List<Judgement> judged = parts.stream().map(part -> judge(part, frame)).toList();
        boolean all = how instanceof Operation.All;
        Judgement combined = combine(judged, all ? "progress.all" : "progress.any", how);
        Optional<Judgement> first =
                judged.stream().filter(one -> one.known().isPresent()).findFirst();
        return first.filter(one -> one.wanted().isPresent())
                .map(one ->
                        combined.about(one.known().orElseThrow(), one.wanted().orElseThrow(), one.base()))
                .orElse(combined);
    }

    static Judgement combine(List<Judgement> judged, String key, Operation how) {
        boolean all = how instanceof Operation.All;
        List<Verdict> verdicts = judged.stream().map(Judgement::verdict).toList();
        Verdict verdict = all ? Verdict.all(verdicts) : Verdict.any(verdicts);
        Verdict deciding = all ? Verdict.NOT_MET : Verdict.MET;
        boolean isFinal = verdict == deciding
                ? judged.stream().anyMatch(one -> one.verdict() == deciding && one.isFinal())
                : judged.stream().allMatch(Judgement::isFinal);
        ImmutableList<Missing> missing = judged.stream()
                .flatMap(one -> one.missing().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
        Explanation why = Explanation.of(key)
                .number("count", judged.size())
                .because(judged.stream().map(Judgement::explanation).toList())
                .build(how);
        return Judgement.of(verdict, isFinal, missing, why);
    }

    private static ImmutableList<Missing> with(ImmutableList<Missing> missing, Missing more) {
        return ImmutableList.<Missing>builder().addAll(missing).add(more).build();
    }
}
