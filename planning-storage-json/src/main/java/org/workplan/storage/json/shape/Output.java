package org.workplan.storage.json.shape;

import java.math.BigDecimal;
import java.util.function.Consumer;

/**
 * Writes values in one canonical form: two blanks a level, one field or item a line; objects of at most three scalars and arrays of numbers or short words
 * on one line; plain decimals; no byte that depends on anything but the value.
 *
 * <p>An object or array is begun on one line and laid out again, in place, when something is met that does not belong on one line.
 */
public final class Output {

    private static final int LONGEST_WORD = 40;
    private static final int MOST_FIELDS = 3;

    private final Characters text = new Characters();
    private final Layout layout;

    private Output(boolean onOneLine) {
        this.layout = new Layout(text, onOneLine);
    }

    /** What is written in canonical form, ended by a line feed. */
    static String document(Consumer<Output> writer) {
        Output out = new Output(false);
        writer.accept(out);
        out.text.put('\n');
        return out.text.toString();
    }

    /** What is written on one line, without a line feed. */
    static String line(Consumer<Output> writer) {
        Output out = new Output(true);
        writer.accept(out);
        return out.text.toString();
    }

    /** The name of a field as it stands before its value. */
    static String quoted(String name) {
        Characters quoted = new Characters();
        quoted.quote(name);
        quoted.put(": ");
        return quoted.toString();
    }

    void beginObject() {
        layout.begin('{');
    }

    void endObject() {
        layout.end('}');
    }

    void beginArray() {
        layout.begin('[');
    }

    void endArray() {
        layout.end(']');
    }

    /** Begins a field; its value follows. */
    void field(String quotedName) {
        layout.entry(MOST_FIELDS);
        text.put(quotedName);
    }

    /** Begins an item of an array; its value follows. */
    void item() {
        layout.entry(Integer.MAX_VALUE);
    }

    void text(String value) {
        text.quote(value);
        if (value.length() > LONGEST_WORD) {
            layout.expand();
        }
    }

    void number(BigDecimal value) {
        if (value.scale() == 0) {
            text.put(value.toString());
        } else {
            BigDecimal stripped = value.stripTrailingZeros();
            text.put(stripped.signum() == 0 ? "0" : stripped.toPlainString());
        }
    }

    void bool(boolean value) {
        text.put(value ? "true" : "false");
    }

    void node(Node node) {
        if (node instanceof Node.Obj object) {
            beginObject();
            object.fields().forEach((name, value) -> {
                field(quoted(name));
                node(value);
            });
            endObject();
        } else if (node instanceof Node.Arr array) {
            beginArray();
            array.items().forEach(inner -> {
                item();
                node(inner);
            });
            endArray();
        } else {
            scalar(node);
        }
    }

    private void scalar(Node node) {
        if (node instanceof Node.Text words) {
            text(words.text());
        } else if (node instanceof Node.Num num) {
            number(num.number());
        } else if (node instanceof Node.Bool bool) {
            bool(bool.value());
        } else {
            text.put("null");
        }
    }
}
