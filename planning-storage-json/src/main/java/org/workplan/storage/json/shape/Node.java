package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

    /**
     * Obtains what a person would call this kind of value.
     *
     * @return a word with its article
     */
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

    /** A text as a message tells it: in quotes, and not longer than a reader wants. */
    static String quoted(String text) {
        return "\"" + (text.length() <= 60 ? text : text.substring(0, 57) + "...") + "\"";
    }

    /** Puts a node at a pointer such as {@code /criterion/foo}, if what it points into is there. */
    default Node with(String pointer, Node added) {
        return with(pointer, added, false);
    }

    /** Does the same, and begins the objects that it points into where they are not there. */
    default Node withPlace(String pointer, Node added) {
        return with(pointer, added, true);
    }

    private Node with(String pointer, Node added, boolean begins) {
        int next = pointer.indexOf('/', 1);
        String head = unescaped(next < 0 ? pointer.substring(1) : pointer.substring(1, next));
        if (this instanceof Obj obj) {
            Map<String, Node> fields = new LinkedHashMap<>(obj.fields());
            if (next < 0) {
                fields.putIfAbsent(head, added);
            } else {
                Optional<Node> inner = Optional.ofNullable(fields.get(head))
                        .or(() -> begins ? Optional.of(new Obj(ImmutableMap.of())) : Optional.empty());
                inner.ifPresent(found -> fields.put(head, found.with(pointer.substring(next), added, begins)));
            }
            return new Obj(ImmutableMap.copyOf(fields));
        }
        if (this instanceof Arr arr
                && next >= 0
                && head.matches("\\d{1,9}")
                && Integer.parseInt(head) < arr.items().size()) {
            Node[] items = arr.items().toArray(new Node[0]);
            int index = Integer.parseInt(head);
            items[index] = items[index].with(pointer.substring(next), added, begins);
            return new Arr(ImmutableList.copyOf(items));
        }
        return this;
    }

    /** Escapes a name for use in a pointer (RFC 6901). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String unescaped(String name) {
        return name.replace("~1", "/").replace("~0", "~");
    }
}
