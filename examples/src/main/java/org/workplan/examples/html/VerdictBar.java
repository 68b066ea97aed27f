package org.workplan.examples.html;

import org.workplan.progress.RollUp;

/** Draws how many targets of an area are met, not met, open and undetermined, side by side. */
final class VerdictBar {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 14;

    private VerdictBar() {}

    static String draw(RollUp.Counts counts, String title) {
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        long[] numbers = {counts.met(), counts.notMet(), counts.open(), counts.undetermined() + counts.notApplicable()};
        String[] styles = {"done met", "done missed", "done open", "track"};
        long from = 0;
        long total = Math.max(1, counts.total());
        for (int index = 0; index < numbers.length; index++) {
            long x = WIDTH * from / total;
            from += numbers[index];
            long width = WIDTH * from / total - x;
            if (width > 0) {
                svg.rectangle(x, 1, width - 1, HEIGHT - 2, styles[index]);
            }
        }
        return svg.toString();
    }
}
