package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * A JSON value as a row of tokens, read once from front to back. Whoever reads a value finds its first token as the current one and leaves its last token
 * as the current one.
 */
public abstract class Tokens {

    /** Said of a field whose name is none of those asked for. */
    static final int UNKNOWN = PropertyNameMatcher.MATCH_UNKNOWN_NAME;

    /** Said when the object ends. */
    static final int END = PropertyNameMatcher.MATCH_END_OBJECT;

    /** Read by the classes of this package only. */
    Tokens() {}

    abstract @Nullable JsonToken current();

    abstract @Nullable JsonToken next();

    /** Goes on to the next field of the object: its place among the names, {@link #UNKNOWN} or {@link #END}. */
    abstract int nextField(Names names);

    /** Goes on to the name of the next field of the object; null at its end. */
    abstract @Nullable String nextName();

    /** The name of the current field. */
    abstract String name();

    /** The current text. */
    abstract String text();

    /** The current number; refused with the document if it is larger than allowed. */
    abstract BigDecimal number();

    /** How many objects and arrays are open. */
    abstract int depth();

    /** Tells that a document cannot be read as a whole, at the current token. */
    abstract UnreadableException unreadable(String message);

    final UnreadableException twice(String name) {
        return unreadable("This is not readable JSON: the field \"" + name
                + "\" occurs twice. Remove one of them, or restore the file from a copy.");
    }

    /** Goes on to the end of the value that began at a depth. */
    final void skipTo(int depth) {
        while (depth() > depth) {
            next();
        }
    }

    /** The whole current value. */
    final Node node() {
        JsonToken token = current();
        if (token == JsonToken.START_OBJECT) {
            nextName();
            return restOfObject();
        }
        if (token == JsonToken.START_ARRAY) {
            ImmutableList.Builder<Node> items = ImmutableList.builder();
            while (next() != JsonToken.END_ARRAY) {
                items.add(node());
            }
            return new Node.Arr(items.build());
        }
        return scalar();
    }

    /** Writes the whole current value without holding it in memory as nodes. */
    final void copyTo(Output out) {
        JsonToken token = current();
        if (token == JsonToken.START_OBJECT) {
            copyFieldsTo(out);
        } else if (token == JsonToken.START_ARRAY) {
            out.beginArray();
            while (next() != JsonToken.END_ARRAY) {
                out.item();
                copyTo(out);
            }
            out.endArray();
        } else {
            out.node(scalar());
        }
    }

    private void copyFieldsTo(Output out) {
        Set<String> names = new HashSet<>();
        out.beginObject();
        for (String name = nextName(); name != null; name = nextName()) {
            if (!names.add(name)) {
                throw twice(name);
            }
            next();
            out.name(name);
            copyTo(out);
        }
        out.endObject();
    }

    /** The fields of an object from the current one on. */
    final Node.Obj restOfObject() {
        Map<String, Node> fields = new LinkedHashMap<>();
        String name = current() == JsonToken.END_OBJECT ? null : name();
        while (name != null) {
            if (fields.containsKey(name)) {
                throw twice(name);
            }
            next();
            fields.put(name, node());
            name = nextName();
        }
        return new Node.Obj(ImmutableMap.copyOf(fields));
    }

    /** The current value without what is in it. */
    private Node scalar() {
        JsonToken token = current();
        if (token == JsonToken.VALUE_STRING) {
            return new Node.Text(text());
        }
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return new Node.Num(number());
        }
        return token == JsonToken.VALUE_NULL ? new Node.Null() : new Node.Bool(token == JsonToken.VALUE_TRUE);
    }

    /** What a person would call the current value, with its article. */
    final String words() {
        JsonToken token = current();
        if (token == JsonToken.START_OBJECT) {
            return "an object";
        }
        return token == JsonToken.START_ARRAY ? "an array" : scalar().kind();
    }

    final Kind kind() {
        JsonToken token = current();
        return token == null ? Kind.NULL : Kind.of(token);
    }
}
