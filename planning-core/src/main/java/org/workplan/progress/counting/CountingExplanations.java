package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.explanation.Operation;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.progress.judging.Judgement;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** The leaves and branches of which the explanation of a value is made. */
public final class CountingExplanations {
    private static final int SHOWN = 200;
    private static final int SHOWN_REJECTIONS = 50;

    private CountingExplanations() {}

    /** A number that a measurement gives. */
    public static Explanation number(Measurement one, Rational number) {
        return Explanation.of("progress.measurement")
                .text("id", one.id().value())
                .with("period", new Operand.Period(one.observed()))
                .text("value", text(one.value()))
                .given(Interval.exactly(number));
    }

    /** A measurement that is looked at and gives no number of its own. */
    static Explanation seen(Measurement one) {
        return Explanation.of("progress.measurement")
                .text("id", one.id().value())
                .with("period", new Operand.Period(one.observed()))
                .text("value", text(one.value()))
                .note();
    }

    /** What may lie in a stretch of time that was not seen to its end. */
    public static Explanation gap(String key, DatePeriod period, Interval value) {
        return Explanation.of(key).with("period", new Operand.Period(period)).given(value);
    }

    /** A value made of others, without words of its own. */
    static Explanation made(String key, Operation.Reduction how, List<Explanation> parts) {
        return Explanation.of(key).number("count", parts.size()).because(parts).reduce(how);
    }

    /** The value of an indicator, made of its parts. */
    public static Explanation value(CountingScope frame, Selection selection, Derivation made) {
        return value(
                frame,
                selection,
                made,
                new Operand.Known(made.value(), frame.indicator().unit()));
    }

    /** The same, told in words of its own: by the name of a level, which has no number for a reader. */
    public static Explanation value(CountingScope frame, Selection selection, Derivation made, Operand told) {
        Derivation shown = made.shortened(SHOWN);
        Explanation.Builder why = Explanation.of(
                        frame.subject().isEmpty() ? "progress.value" : "progress.value-of-subject")
                .part("indicator", frame.indicator())
                .with("known", told)
                .with("period", new Operand.Period(frame.period()))
                .number("count", selection.counted().size());
        frame.subject().ifPresent(subject -> why.text("subject", subject.value()));
        why.because(shown.parts());
        selection.rejected().stream().limit(SHOWN_REJECTIONS).forEach(one -> why.because(rejected(one)));
        return why.reduce(shown.how());
    }

    /** A value of which nothing is known but that it is no less than nothing. */
    public static MeasuredValue unknown(CountingScope frame, Selection selection, Assessment.Missing missing) {
        Derivation made = new Derivation(Operation.Reduction.SUM, ImmutableList.of(nothingRecorded(frame)));
        Explanation why = value(frame, selection, made);
        return new MeasuredValue(made.value(), made.value(), 0, true, true, ImmutableList.of(missing), why);
    }

    /** A period of which nothing is asked, with what was recorded all the same. */
    static Explanation excused(CountingScope frame, Selection selection, Excuse excuse) {
        Explanation.Builder why = Explanation.of("progress.excused-period")
                .part("indicator", frame.indicator())
                .with("period", new Operand.Period(frame.period()))
                .word("reason", "excuse." + excuse.name());
        selection.rejected().stream().limit(SHOWN_REJECTIONS).forEach(one -> why.because(rejected(one)));
        return why.given(frame.unknown());
    }

    static Explanation nothingRecorded(CountingScope frame) {
        return gap("progress.nothing-recorded", frame.period(), frame.unknown());
    }

    private static Explanation rejected(MeasurementLog.Rejection one) {
        return Explanation.of("progress.rejected")
                .text("id", one.measurement().id().value())
                .word("reason", "rejected." + one.reason().name())
                .note();
    }

    private static String text(Observation value) {
        if (value instanceof Observation.Value number) {
            return number.value().toPlainString();
        }
        if (value instanceof Observation.Share share) {
            return share.numerator().toPlainString() + "/" + share.denominator().toPlainString();
        }
        if (value instanceof Observation.Level level) {
            return level.level();
        }
        if (value instanceof Observation.Item item) {
            return item.item();
        }
        return value instanceof Observation.Absent absent ? absent.reason().name() : "-";
    }

    /** Begins to tell of judgements together: how many there are, and how many of them are met, not met, and neither. */
    public static Explanation.Builder counts(String key, List<Judgement> judged) {
        return Explanation.of(key)
                .number("count", judged.size())
                .number("met", count(judged, Verdict.MET))
                .number("notMet", count(judged, Verdict.NOT_MET))
                .number("open", count(judged, Verdict.UNDETERMINED));
    }

    private static long count(List<Judgement> judged, Verdict verdict) {
        return judged.stream().filter(one -> one.verdict() == verdict).count();
    }
}
