package org.workplan.progress;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.value.Acceptance;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * What came of judging a criterion.
 *
 * @param verdict the verdict
 * @param isFinal whether nothing can change it
 * @param known the value; empty for combinations
 * @param wanted what would be enough; empty for combinations and for words
 * @param base where the value starts from: zero, or a baseline; empty when not known
 * @param windows the windows of a quota
 * @param subjects the members of a group
 * @param missing what is not known
 * @param explanation why, replaying to the verdict
 */
record Judgement(
        Verdict verdict,
        boolean isFinal,
        Optional<Known> known,
        Optional<Acceptance> wanted,
        Optional<Rational> base,
        ImmutableList<WindowResult> windows,
        Optional<SubjectSummary> subjects,
        ImmutableList<Missing> missing,
        Explanation explanation) {

    static Judgement of(Verdict verdict, boolean isFinal, ImmutableList<Missing> missing, Explanation explanation) {
        return new Judgement(
                verdict,
                isFinal,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                Optional.empty(),
                missing,
                explanation);
    }

    Judgement about(Known value, Acceptance acceptance, Optional<Rational> start) {
        return new Judgement(
                verdict,
                isFinal,
                Optional.of(value),
                Optional.of(acceptance),
                start,
                windows,
                subjects,
                missing,
                explanation);
    }

    Judgement valued(Known value) {
        return new Judgement(
                verdict, isFinal, Optional.of(value), wanted, base, windows, subjects, missing, explanation);
    }

    Judgement with(ImmutableList<WindowResult> results) {
        return new Judgement(verdict, isFinal, known, wanted, base, results, subjects, missing, explanation);
    }

    Judgement with(SubjectSummary summary) {
        return new Judgement(
                verdict, isFinal, known, wanted, base, windows, Optional.of(summary), missing, explanation);
    }

    Judgement missingToo(Missing more) {
        ImmutableList<Missing> all = ImmutableSet.<Missing>builder()
                .addAll(missing)
                .add(more)
                .build()
                .asList();
        return new Judgement(verdict, isFinal, known, wanted, base, windows, subjects, all, explanation);
    }

    /** The interval of the value; unknown without one. */
    Interval value() {
        return known.map(Known::value).orElse(Interval.UNKNOWN);
    }
}
