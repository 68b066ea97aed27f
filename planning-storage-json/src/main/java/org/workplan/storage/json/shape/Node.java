package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;

/** A JSON value in memory. */
public sealed interface Node {

    /**
     * An object; fields keep their order.
     *
     * @param fields the fields
     */
    record Obj(ImmutableMap<String, Node> fields) implements Node {}

    /**
     * An array.
     *
     * @param items the items
     */
    record Arr(ImmutableList<Node> items) implements Node {}

    /**
     * A string.
     *
     * @param text the text
     */
    record Text(String text) implements Node {}

    /**
     * A number, exact.
     *
     * @param number the number
     */
    record Num(BigDecimal number) implements Node {}

    /**
     * True or false.
     *
     * @param value the value
     */
    record Bool(boolean value) implements Node {}

    /** Null: read as absent, never written. */
    record Null() implements Node {}

    /** {@return what a person would call this kind of value} */
    default String kind() {
        if (this instanceof Obj) {
            return "an object";
        }
        if (this instanceof Arr) {
            return "an array";
        }
        if (this instanceof Text text) {
            return "the text " + quoted(text.text());
        }
        if (this instanceof Num num) {
            return "the number " + num.number();
        }
        return this instanceof Bool bool ? String.valueOf(bool.value()) : "null";
    }

    /** {@return a text in quotes for a message} A text of more than 60 characters is cut. */
    static String quoted(String text) {
        return "\"" + (text.length() <= 60 ? text : text.substring(0, 57) + "...") + "\"";
    }

    /** Escapes a name for use in a pointer (RFC 6901). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Undoes {@link #escaped}. */
    static String unescaped(String name) {
        return name.replace("~1", "/").replace("~0", "~");
    }
}
