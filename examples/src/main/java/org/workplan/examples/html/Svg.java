package org.workplan.examples.html;

import java.util.Locale;

/** Writes SVG elements; coordinates are whole pixels, texts are escaped. */
final class Svg {

    private final StringBuilder out = new StringBuilder();

    Svg(int width, int height, String title) {
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n",
                width,
                height,
                escaped(title)));
    }

    Svg rectangle(long x, long y, long width, long height, String style) {
        out.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"/>%n",
                style,
                x,
                y,
                Math.max(0, width),
                height));
        return this;
    }

    Svg line(long x1, long y1, long x2, long y2, String style) {
        out.append(String.format(
                Locale.ROOT, "<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n", style, x1, y1, x2, y2));
        return this;
    }

    Svg dot(long x, long y, long radius, String style) {
        out.append(String.format(
                Locale.ROOT, "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>%n", style, x, y, radius));
        return this;
    }

    Svg text(long x, long y, String anchor, String style, String text) {
        out.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n",
                style,
                x,
                y,
                anchor,
                escaped(text)));
        return this;
    }

    @Override
    public String toString() {
        return out + "</svg>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
