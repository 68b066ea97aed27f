package org.workplan.examples.html;

import java.math.RoundingMode;
import org.workplan.value.Rational;

/** Draws one amount beside the largest of its kind. */
final class AmountBar {

    private static final int WIDTH = 220;
    private static final int HEIGHT = 14;

    private AmountBar() {}

    static String draw(Rational amount, Rational largest, String title) {
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        svg.rectangle(0, 1, WIDTH, HEIGHT - 2, "track");
        if (largest.signum() > 0) {
            long width = amount.max(Rational.ZERO)
                    .times(Rational.of(WIDTH))
                    .dividedBy(largest)
                    .toDecimal(0, RoundingMode.HALF_UP)
                    .longValueExact();
            svg.rectangle(0, 1, width, HEIGHT - 2, "done met");
        }
        return svg.toString();
    }
}
