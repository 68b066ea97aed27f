package org.workplan.progress.judging;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operation;
import org.workplan.progress.Assessment;
import org.workplan.progress.counting.MeasuredValue;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Verdict;

/** Judgements that compare nothing themselves: those that something is missing for, those in doubt, and those made of others. */
final class Judgements {

    private Judgements() {}

    /** Nothing can be compared, for a word without a number or a number without a place to stand. */
    static Judgement open(MeasuredValue known, Assessment.Missing missing) {
        return undecided(with(known.missing(), missing), missing, known.explanation())
                .valued(known);
    }

    /** Nothing is asked of the period, or the subject. */
    static Judgement excused(MeasuredValue known, boolean isFinal) {
        Explanation why = Explanation.of("progress.excused")
                .word("reason", "excuse." + known.excuse().orElseThrow().name())
                .because(known.explanation())
                .build(new Operation.Fixed(Verdict.NOT_APPLICABLE));
        return Judgement.of(Verdict.NOT_APPLICABLE, isFinal, ImmutableList.of(), why)
                .valued(known);
    }

    private static Judgement undecided(
            ImmutableList<Assessment.Missing> all, Assessment.Missing missing, Explanation... because) {
        String key = missing.detail().isEmpty() ? "progress.undecidable" : "progress.undecidable-for";
        Explanation why = Explanation.of(key)
                .word("missing", "missing." + missing.what().name())
                .text("detail", missing.detail())
                .because(List.of(because))
                .build(new Operation.Fixed(Verdict.UNDETERMINED));
        return Judgement.of(Verdict.UNDETERMINED, false, all, why);
    }

    /** Sets a doubt beside a judgement: with "all" it can no longer be met, with "any" no longer missed. */
    static Judgement doubted(Judgement judged, Assessment.Missing missing, Operation how) {
        Judgement doubt = undecided(with(judged.missing(), missing), missing);
        Explanation why = Explanation.of("progress.doubt")
                .word("missing", "missing." + missing.what().name())
                .because(judged.explanation())
                .because(doubt.explanation())
                .build(how);
        boolean all = how instanceof Operation.All;
        Verdict verdict = all
                ? judged.verdict().and(Verdict.UNDETERMINED)
                : judged.verdict().or(Verdict.UNDETERMINED);
        boolean isFinal = verdict.isDecided() && judged.isFinal();
        Judgement both = Judgement.of(verdict, isFinal, doubt.missing(), why).measured(judged.measure());
        return verdict.isDecided() ? both.progressing(judged.progress()) : both;
    }

    static Judgement noIndicator(PartId id) {
        Assessment.Missing missing = new Assessment.Missing(Assessment.Missing.What.INDICATOR, id.value());
        Explanation why = Explanation.of("progress.no-indicator")
                .text("indicator", id.value())
                .build(new Operation.Fixed(Verdict.UNDETERMINED));
        return Judgement.of(Verdict.UNDETERMINED, false, ImmutableList.of(missing), why);
    }

    /** Judges all of them, or any of them, and ends what was begun to be told. */
    static Judgement combine(List<Judgement> judged, Explanation.Builder start, Operation how) {
        boolean all = how instanceof Operation.All;
        List<Verdict> verdicts = judged.stream().map(Judgement::verdict).toList();
        Verdict verdict = all ? Verdict.all(verdicts) : Verdict.any(verdicts);
        Verdict deciding = all ? Verdict.NOT_MET : Verdict.MET;
        boolean isFinal = verdict == deciding
                ? judged.stream().anyMatch(one -> one.verdict() == deciding && one.isFinal())
                : judged.stream().allMatch(Judgement::isFinal);
        ImmutableList<Assessment.Missing> missing = judged.stream()
                .flatMap(one -> one.missing().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
        Explanation why = start.because(
                        judged.stream().map(Judgement::explanation).toList())
                .build(how);
        return Judgement.of(verdict, isFinal, missing, why).progressing(progress(judged, all));
    }

    /** The mean of the parts' progress where all must be met, the best where one is enough; what does not apply takes no part. */
    private static Optional<Interval> progress(List<Judgement> judged, boolean all) {
        List<Interval> shares = judged.stream()
                .filter(one -> one.verdict() != Verdict.NOT_APPLICABLE)
                .map(Judgement::share)
                .toList();
        return shares.isEmpty()
                ? Optional.empty()
                : Optional.of((all ? Operation.Reduction.MEAN : Operation.Reduction.MAX).of(shares));
    }

    private static ImmutableList<Assessment.Missing> with(
            ImmutableList<Assessment.Missing> missing, Assessment.Missing more) {
        return ImmutableList.<Assessment.Missing>builder()
                .addAll(missing)
                .add(more)
                .build();
    }
}
