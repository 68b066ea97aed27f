package org.workplan.progress.judging;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.workplan.progress.Assessment;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Pace;
import org.workplan.progress.WindowResult;
import org.workplan.progress.counting.CountingScope;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** Puts a judgement into one word. */
final class StatusDecider {

    /** What is missing because of a fault in the plan or in what was recorded, and not because of time. */
    private static final ImmutableSet<Assessment.Missing.What> FAULTS =
            Sets.immutableEnumSet(Assessment.Missing.What.DENOMINATOR, Assessment.Missing.What.LEVEL);

    private final AssessmentPolicy policy;
    private final CountingScope frame;

    StatusDecider(AssessmentPolicy policy, CountingScope frame) {
        this.policy = policy;
        this.frame = frame;
    }

    Assessment.Status status(Judgement judged, Optional<Pace> pace, BooleanSupplier metLater) {
        boolean isContradictory = judged.verdict() == Verdict.UNDETERMINED
                && judged.missing().stream().anyMatch(one -> one.what() == Assessment.Missing.What.CONTRADICTION);
        if (isContradictory
                || judged.missing().stream().map(Assessment.Missing::what).anyMatch(FAULTS::contains)) {
            return Assessment.Status.INVALID;
        }
        return switch (judged.verdict()) {
            case NOT_APPLICABLE -> Assessment.Status.NOT_APPLICABLE;
            case MET -> Assessment.Status.ACHIEVED;
            case NOT_MET -> notMet(judged, metLater);
            case UNDETERMINED -> undetermined(judged, pace);
        };
    }

    private Assessment.Status notMet(Judgement judged, BooleanSupplier metLater) {
        if (frame.isClosed() && metLater.getAsBoolean()) {
            return Assessment.Status.ACHIEVED_LATE;
        }
        return judged.isFinal() || frame.isClosed() ? Assessment.Status.MISSED : Assessment.Status.OFF_TRACK;
    }

    private Assessment.Status undetermined(Judgement judged, Optional<Pace> pace) {
        boolean words = judged.missing().stream().anyMatch(one -> one.what() == Assessment.Missing.What.AMOUNT);
        if (words) {
            return Assessment.Status.NO_TARGET;
        }
        if (frame.isClosed()) {
            return Assessment.Status.UNDETERMINED_AT_CLOSE;
        }
        if (frame.asOf().isBefore(frame.period().start())) {
            return Assessment.Status.NOT_STARTED;
        }
        if (judged.windows().stream().anyMatch(WindowResult::isShort)) {
            return Assessment.Status.AT_RISK;
        }
        boolean silent = judged.known().map(known -> known.records() == 0).orElse(false)
                && judged.windows().stream().noneMatch(window -> window.verdict() == Verdict.MET);
        if (silent) {
            return Assessment.Status.NO_DATA;
        }
        return pace.filter(running -> !running.isOnPace()).map(this::behind).orElse(Assessment.Status.ON_TRACK);
    }

    private Assessment.Status behind(Pace pace) {
        Rational threshold = Rational.of(policy.atRisk());
        return pace.percentOfDue()
                        .filter(percent -> percent.compareTo(threshold) >= 0)
                        .isPresent()
                ? Assessment.Status.AT_RISK
                : Assessment.Status.OFF_TRACK;
    }
}
