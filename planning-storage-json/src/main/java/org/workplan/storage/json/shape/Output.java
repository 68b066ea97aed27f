package org.workplan.storage.json.shape;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes values in one canonical form: two blanks a level, one field or item a line; objects of at most three scalars and arrays of numbers or short words
 * on one line; plain decimals; no byte that depends on anything but the value.
 *
 * <p>An object or array is begun on one line and laid out again, in place, when something is met that does not belong on one line.
 */
public final class Output {

    private static final int LONGEST_WORD = 40;
    private static final int MOST_FIELDS = 3;

    private final Characters text;
    private final Layout layout;
    private final JsonLimits limits;
    private @Nullable UnknownFields unknown;

    private Output(JsonLimits limits, boolean onOneLine) {
        this.limits = limits;
        this.text = new Characters(limits.bytes());
        this.layout = new Layout(text, onOneLine);
    }

    /** What is written in canonical form, ended by a line feed. */
    static String document(JsonLimits limits, Consumer<Output> writer) {
        Output out = new Output(limits, false);
        writer.accept(out);
        out.text.put('\n');
        return out.text.whole();
    }

    /** What is written on one line, without a line feed. */
    static String line(JsonLimits limits, Consumer<Output> writer) {
        Output out = new Output(limits, true);
        writer.accept(out);
        return out.text.whole();
    }

    /** {@return the unknown fields to be written into the current value; null if there are none} */
    @Nullable
    UnknownFields unknown() {
        return unknown;
    }

    void setUnknown(@Nullable UnknownFields fields) {
        unknown = fields;
    }

    /** Writes the value of a field, and the unknown fields that stand in it. */
    <A> void valueIn(String name, Shape<A> shape, A value) {
        @Nullable UnknownFields around = unknown;
        unknown = around == null ? null : around.in(name);
        shape.write(value, this);
        unknown = around;
    }

    /** Writes an item of an array, and the unknown fields that stand in it. */
    <A> void valueAt(int index, Shape<A> shape, A value) {
        if (unknown == null) {
            shape.write(value, this);
        } else {
            valueIn(String.valueOf(index), shape, value);
        }
    }

    /** The name of a field as it stands before its value. */
    static String quoted(String name) {
        Characters quoted = new Characters(Long.MAX_VALUE);
        quoted.quote(name);
        quoted.put(": ");
        return quoted.toString();
    }

    void beginObject() {
        begin('{');
    }

    private void begin(char bracket) {
        checkArgument(
                layout.level() < limits.depth(),
                "Objects and lists lie at most %s deep in each other; these lie deeper. Nest less.",
                limits.depth());
        layout.begin(bracket);
    }

    void endObject() {
        layout.end('}');
    }

    void beginArray() {
        begin('[');
    }

    void endArray() {
        layout.end(']');
    }

    /** Begins a field; its value follows. */
    void field(String quotedName) {
        layout.entry(MOST_FIELDS);
        text.put(quotedName);
    }

    /** Begins a field whose name is data; its value follows. */
    void name(String name) {
        requireShort(name, "The name of a field", JsonLimits.NAME_LENGTH);
        field(quoted(name));
    }

    private static void requireShort(String value, String what, int most) {
        checkArgument(
                value.length() <= most,
                "%s has at most %s characters; the one that begins with \"%s\" has %s. Shorten it.",
                what,
                most,
                value.substring(0, Math.min(LONGEST_WORD, value.length())),
                value.length());
    }

    /** Begins an item of an array; its value follows. */
    void item() {
        layout.entry(Integer.MAX_VALUE);
    }

    void text(String value) {
        requireShort(value, "A text", limits.textLength());
        text.quote(value);
        if (value.length() > LONGEST_WORD) {
            layout.expand();
        }
    }

    void number(BigDecimal value) {
        BigDecimal shortest = value.scale() == 0 ? value : value.stripTrailingZeros();
        checkArgument(
                Numbers.fits(shortest, limits.digits()),
                "A number has at most %s digits, and at most as many behind the point; one of %s digits has more. Round it.",
                limits.digits(),
                shortest.precision());
        text.put(shortest.signum() == 0 ? "0" : shortest.toPlainString());
    }

    void bool(boolean value) {
        text.put(value ? "true" : "false");
    }

    void node(Node node) {
        if (node instanceof Node.Obj object) {
            beginObject();
            object.fields().forEach((name, value) -> {
                name(name);
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
