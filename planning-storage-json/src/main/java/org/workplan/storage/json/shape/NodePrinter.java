package org.workplan.storage.json.shape;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes nodes in one canonical form: two blanks a level, one field or item a line, arrays of plain scalars on one line, plain decimals, no byte that
 * depends on anything but the value.
 */
final class NodePrinter {

    private final StringBuilder out = new StringBuilder();

    private NodePrinter() {}

    static String print(Node node) {
        NodePrinter printer = new NodePrinter();
        printer.value(node, 0);
        return printer.out.append('\n').toString();
    }

    static String compact(Node node) {
        NodePrinter printer = new NodePrinter();
        printer.inline(node);
        return printer.out.toString();
    }

    private void value(Node node, int depth) {
        if (node instanceof Node.Obj obj && !isFlat(obj)) {
            open('{');
            Iterator<Map.Entry<String, Node>> fields = obj.fields().entrySet().iterator();
            while (fields.hasNext()) {
                Map.Entry<String, Node> field = fields.next();
                indent(depth + 1);
                text(field.getKey());
                out.append(": ");
                value(field.getValue(), depth + 1);
                out.append(fields.hasNext() ? ",\n" : "\n");
            }
            indent(depth);
            out.append('}');
        } else if (node instanceof Node.Arr arr && !isFlat(arr)) {
            open('[');
            for (int index = 0; index < arr.items().size(); index++) {
                indent(depth + 1);
                value(arr.items().get(index), depth + 1);
                out.append(index + 1 < arr.items().size() ? ",\n" : "\n");
            }
            indent(depth);
            out.append(']');
        } else {
            inline(node);
        }
    }

    private void inline(Node node) {
        if (node instanceof Node.Obj obj) {
            out.append('{');
            String separator = "";
            for (Map.Entry<String, Node> field : obj.fields().entrySet()) {
                out.append(separator);
                text(field.getKey());
                out.append(": ");
                inline(field.getValue());
                separator = ", ";
            }
            out.append('}');
        } else if (node instanceof Node.Arr arr) {
            out.append('[');
            String separator = "";
            for (Node item : arr.items()) {
                out.append(separator);
                inline(item);
                separator = ", ";
            }
            out.append(']');
        } else {
            scalar(node);
        }
    }

    private void scalar(Node node) {
        if (node instanceof Node.Text text) {
            text(text.text());
        } else if (node instanceof Node.Num num) {
            out.append(plain(num.number()));
        } else if (node instanceof Node.Bool bool) {
            out.append(bool.value());
        } else {
            out.append("null");
        }
    }

    /** Objects of at most three scalar fields, and arrays of numbers or short words, stand on one line. */
    private static boolean isFlat(Node node) {
        if (node instanceof Node.Obj obj) {
            return obj.fields().size() <= 3 && obj.fields().values().stream().allMatch(NodePrinter::isShort);
        }
        return node instanceof Node.Arr arr && arr.items().stream().allMatch(NodePrinter::isShort);
    }

    private static boolean isShort(Node node) {
        if (node instanceof Node.Text text) {
            return text.text().length() <= 40;
        }
        return !(node instanceof Node.Obj obj && !obj.fields().isEmpty())
                && !(node instanceof Node.Arr arr && !arr.items().isEmpty());
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.signum() == 0 ? "0" : stripped.toPlainString();
    }

    private void open(char bracket) {
        out.append(bracket).append('\n');
    }

    private void indent(int depth) {
        out.append("  ".repeat(depth));
    }

    private void text(String text) {
        out.append('"');
        for (int index = 0; index < text.length(); index++) {
            character(text, index);
        }
        out.append('"');
    }

    private void character(String text, int index) {
        char character = text.charAt(index);
        switch (character) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (character < ' ' || character == '\u2028' || character == '\u2029' || isLoneSurrogate(text, index)) {
                    out.append(String.format("\\u%04x", (int) character));
                } else {
                    out.append(character);
                }
            }
        }
    }

    private static boolean isLoneSurrogate(String text, int index) {
        char character = text.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(character)
                && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
