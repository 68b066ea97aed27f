package org.workplan.examples.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.workplan.progress.Assessment;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Span;
import org.workplan.value.Verdict;

/** Draws one target as a bullet bar: what is enough behind, what has been counted in front, what is not known paler, what was to be expected as a line. */
final class TargetBar {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 26;
    private static final Rational ROOM = Rational.of(6, 5);

    private final Assessment one;
    private final Rational scale;

    private TargetBar(Assessment one, Rational scale) {
        this.one = one;
        this.scale = scale;
    }

    /** The drawing; empty for targets without a value that could be drawn. */
    static Optional<String> draw(Assessment one) {
        if (one.wanted().isEmpty() || one.soFar().isEmpty()) {
            return Optional.empty();
        }
        Rational largest = Rational.ZERO;
        for (Span span : one.wanted().get().spans()) {
            largest = largest.max(span.low().orElse(Rational.ZERO))
                    .max(span.high().orElse(Rational.ZERO));
        }
        largest = largest.max(one.soFar().get().low().orElse(Rational.ZERO))
                .max(one.soFar().get().high().orElse(Rational.ZERO));
        return largest.signum() <= 0 ? Optional.empty() : Optional.of(new TargetBar(one, largest.times(ROOM)).draw());
    }

    private String draw() {
        Svg svg = new Svg(WIDTH, HEIGHT, one.wording());
        svg.rectangle(0, 3, WIDTH, 20, "track");
        for (Span span : one.wanted().orElseThrow().spans()) {
            long from = span.low().map(this::x).orElse(0L);
            svg.rectangle(from, 3, span.high().map(this::x).orElse((long) WIDTH) - from, 20, "enough");
        }
        Interval soFar = one.soFar().orElseThrow();
        long low = soFar.low().map(this::x).orElse(0L);
        boolean known = soFar.exact().isPresent();
        if (!known) {
            svg.rectangle(low, 9, soFar.high().map(this::x).orElse((long) WIDTH) - low, 8, "unknown");
        }
        svg.rectangle(0, 9, low, 8, style());
        one.pace().ifPresent(pace -> svg.line(x(pace.expected()), 1, x(pace.expected()), 25, "expected"));
        return svg.toString();
    }

    private String style() {
        return one.verdict() == Verdict.MET
                ? "done met"
                : one.verdict() == Verdict.NOT_MET ? "done missed" : "done open";
    }

    private long x(Rational value) {
        Rational clipped = value.max(Rational.ZERO).min(scale);
        BigDecimal pixels = clipped.times(Rational.of(WIDTH)).dividedBy(scale).toDecimal(0, RoundingMode.HALF_UP);
        return pixels.longValueExact();
    }
}
