package org.workplan.progress.judging;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.progress.Assessment;
import org.workplan.progress.RollUp;
import org.workplan.progress.SubjectSummary;
import org.workplan.progress.WindowResult;
import org.workplan.progress.counting.MeasuredValue;
import org.workplan.value.Acceptance;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * What came of judging a criterion.
 *
 * @param verdict the verdict
 * @param isFinal whether nothing can change it
 * @param measure the value and what it was compared with; empty where no value stands for the whole
 * @param progress how far it has come; empty when not known
 * @param windows the windows of a quota
 * @param subjects the members of a group
 * @param missing what is not known
 * @param explanation why, replaying to the verdict
 */
public record Judgement(
        Verdict verdict,
        boolean isFinal,
        Optional<Measure> measure,
        Optional<Interval> progress,
        ImmutableList<WindowResult> windows,
        Optional<SubjectSummary> subjects,
        ImmutableList<Assessment.Missing> missing,
        Explanation explanation) {

    /**
     * A value beside what would be enough.
     *
     * @param known the value
     * @param wanted what would be enough; empty for combinations and for words
     * @param base where the value starts from: zero, or a baseline; empty when not known
     */
    record Measure(MeasuredValue known, Optional<Acceptance> wanted, Optional<Rational> base) {

        /** What is known beside what would be enough, where work starts from nothing. */
        static Measure fromNothing(MeasuredValue known, Acceptance wanted) {
            return new Measure(known, Optional.of(wanted), Optional.of(Rational.ZERO));
        }
    }

    static Judgement of(
            Verdict verdict, boolean isFinal, ImmutableList<Assessment.Missing> missing, Explanation explanation) {
        return new Judgement(
                verdict,
                isFinal,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                Optional.empty(),
                missing,
                explanation);
    }

    Judgement about(MeasuredValue value, Acceptance acceptance, Optional<Rational> start) {
        Measure compared = new Measure(value, Optional.of(acceptance), start);
        return new Judgement(
                verdict,
                isFinal,
                Optional.of(compared),
                ProgressFormula.progress(value.value(), acceptance, start),
                windows,
                subjects,
                missing,
                explanation);
    }

    Judgement valued(MeasuredValue value) {
        return measured(Optional.of(new Measure(value, Optional.empty(), Optional.empty())));
    }

    Judgement measured(Optional<Measure> other) {
        return new Judgement(verdict, isFinal, other, progress, windows, subjects, missing, explanation);
    }

    Judgement progressing(Optional<Interval> other) {
        return new Judgement(verdict, isFinal, measure, other, windows, subjects, missing, explanation);
    }

    Judgement with(ImmutableList<WindowResult> results) {
        return new Judgement(verdict, isFinal, measure, progress, results, subjects, missing, explanation);
    }

    Judgement with(SubjectSummary summary) {
        return new Judgement(verdict, isFinal, measure, progress, windows, Optional.of(summary), missing, explanation);
    }

    Judgement missingToo(Assessment.Missing more) {
        ImmutableList<Assessment.Missing> all = ImmutableSet.<Assessment.Missing>builder()
                .addAll(missing)
                .add(more)
                .build()
                .asList();
        return new Judgement(verdict, isFinal, measure, progress, windows, subjects, all, explanation);
    }

    Optional<MeasuredValue> known() {
        return measure.map(Measure::known);
    }

    Optional<Acceptance> wanted() {
        return measure.flatMap(Measure::wanted);
    }

    Optional<Rational> base() {
        return measure.flatMap(Measure::base);
    }

    /** The interval of the value; unknown without one. */
    Interval value() {
        return known().map(MeasuredValue::value).orElse(Interval.UNKNOWN);
    }

    /** The progress as a part of a whole, from 0 to 1: 1 when met, anything when not known. */
    Interval share() {
        return verdict == Verdict.MET ? Interval.exactly(1) : RollUp.share(progress);
    }
}
