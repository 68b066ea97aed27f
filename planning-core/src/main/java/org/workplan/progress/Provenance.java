package org.workplan.progress;

import com.google.common.collect.ImmutableList;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.ExplanationBuilder;
import org.workplan.explanation.Operand;
import org.workplan.plan.ValueKind;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/** Says where values come from. */
final class Provenance {
    private static final int SHOWN = 50;

    private Provenance() {}

    static Known unknown(Frame frame, Selection selection, Missing missing) {
        boolean counts = frame.indicator().valueKind() != ValueKind.DECIMAL;
        Interval value = counts ? Interval.atLeast(Rational.ZERO) : Interval.UNKNOWN;
        return new Known(value, value, 0, true, true, ImmutableList.of(missing), of(frame, selection, value));
    }

    static Explanation of(Frame frame, Selection selection, Interval value) {
        ExplanationBuilder why = Explanation.of("progress.value")
                .part("indicator", frame.indicator())
                .with("known", new Operand.Known(value, frame.indicator().unit()))
                .with("period", new Operand.Period(frame.period()))
                .number("count", selection.counted().size());
        frame.subject().ifPresent(subject -> why.text("subject", subject.value()));
        selection.counted().stream().limit(SHOWN).forEach(one -> why.because(used(one)));
        selection.rejected().stream().limit(SHOWN).forEach(one -> why.because(rejected(one)));
        return why.given(value);
    }

    private static Explanation used(Measurement one) {
        return Explanation.of("progress.measurement")
                .text("id", one.id().value())
                .with("period", new Operand.Period(one.observed()))
                .text("value", text(one.value()))
                .note();
    }

    private static Explanation rejected(Rejection one) {
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
}
