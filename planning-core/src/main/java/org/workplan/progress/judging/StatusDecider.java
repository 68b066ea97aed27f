package org.workplan.progress.judging;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Missing;
import org.workplan.progress.Pace;
import org.workplan.progress.Status;
import org.workplan.progress.WindowResult;
import org.workplan.progress.counting.CountingScope;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** Puts a judgement into one word. */
final class StatusDecider {

    private final AssessmentPolicy policy;
    private final CountingScope frame;

    StatusDecider(AssessmentPolicy policy, CountingScope frame) {
        this.policy = policy;
        this.frame = frame;
    }

    Status status(Judgement judged, Optional<Pace> pace, BooleanSupplier metLater) {
        boolean contradictory = judged.verdict() == Verdict.UNDETERMINED
                && judged.missing().stream().anyMatch(one -> one.what() == Missing.What.CONTRADICTION);
        if (contradictory || judged.missing().stream().anyMatch(one -> one.what() == Missing.What.DENOMINATOR)) {
            return Status.INVALID;
        }
        return switch (judged.verdict()) {
            case NOT_APPLICABLE -> Status.NOT_APPLICABLE;
            case MET -> Status.ACHIEVED;
            case NOT_MET -> notMet(judged, metLater);
            case UNDETERMINED -> undetermined(judged, pace);
        };
    }

    private Status notMet(Judgement judged, BooleanSupplier metLater) {
        if (frame.isClosed() && metLater.getAsBoolean()) {
            return Status.ACHIEVED_LATE;
        }
        return judged.isFinal() || frame.isClosed() ? Status.MISSED : Status.OFF_TRACK;
    }

    private Status undetermined(Judgement judged, Optional<Pace> pace) {
        boolean words = judged.missing().stream().anyMatch(one -> one.what() == Missing.What.AMOUNT);
        if (words) {
            return Status.NO_TARGET;
        }
        if (frame.isClosed()) {
            return Status.UNDETERMINED_AT_CLOSE;
        }
        if (frame.asOf().isBefore(frame.period().start())) {
            return Status.NOT_STARTED;
        }
        if (judged.windows().stream().anyMatch(WindowResult::isShort)) {
            return Status.AT_RISK;
        }
        boolean silent = judged.known().map(known -> known.records() == 0).orElse(false)
                && judged.windows().stream().noneMatch(window -> window.verdict() == Verdict.MET);
        if (silent) {
            return Status.NO_DATA;
        }
        return pace.filter(running -> !running.isOnPace()).map(this::behind).orElse(Status.ON_TRACK);
    }

    private Status behind(Pace pace) {
        Rational threshold = Rational.of(policy.atRisk());
        return pace.percentOfDue()
                        .filter(percent -> percent.compareTo(threshold) >= 0)
                        .isPresent()
                ? Status.AT_RISK
                : Status.OFF_TRACK;
    }
}
