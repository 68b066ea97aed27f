package org.workplan.examples.html;

import java.math.RoundingMode;
import java.util.List;
import org.workplan.records.BySubject;
import org.workplan.value.Rational;

/** Draws the course of a series: a dot for each number, the last one filled. */
final class Sparkline {

    private static final int WIDTH = 220;
    private static final int HEIGHT = 34;
    private static final int MARGIN = 6;

    private Sparkline() {}

    static String draw(BySubject.Series series, String title) {
        List<BySubject.Series.Point> points = series.points();
        Rational top = points.stream().map(BySubject.Series.Point::value).reduce(Rational.ONE, Rational::max);
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        svg.line(0, HEIGHT - 2, WIDTH, HEIGHT - 2, "rail");
        for (int index = 0; index < points.size(); index++) {
            if (index > 0) {
                svg.line(
                        x(index - 1, points.size()),
                        y(points.get(index - 1).value(), top),
                        x(index, points.size()),
                        y(points.get(index).value(), top),
                        "course");
            }
        }
        for (int index = 0; index < points.size(); index++) {
            svg.dot(
                    x(index, points.size()),
                    y(points.get(index).value(), top),
                    index + 1 == points.size() ? 4 : 2,
                    "spot");
        }
        return svg.toString();
    }

    private static long x(int index, int size) {
        return size < 2 ? WIDTH / 2 : MARGIN + (long) (WIDTH - 2 * MARGIN) * index / (size - 1);
    }

    private static long y(Rational value, Rational top) {
        Rational share = value.max(Rational.ZERO).dividedBy(top);
        long up = share.times(Rational.of(HEIGHT - 2 * MARGIN))
                .toDecimal(0, RoundingMode.HALF_UP)
                .longValueExact();
        return HEIGHT - MARGIN - up;
    }
}
