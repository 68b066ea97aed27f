package org.workplan.storage.json.shape;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** The tokens of a value that had to be read whole before it was known what it is. */
final class NodeTokens extends Tokens {

    private final int around;
    private final Deque<Iterator<?>> open = new ArrayDeque<>();
    private Node value;
    private JsonToken token;
    private String name = "";

    /** Stands at the first token of a value that so many objects and arrays lie around. */
    NodeTokens(Node value, int around) {
        this.around = around;
        this.value = value;
        this.token = JsonToken.VALUE_NULL;
        begin(value);
    }

    private JsonToken begin(Node node) {
        value = node;
        if (node instanceof Node.Obj object) {
            open.push(object.fields().entrySet().iterator());
            token = JsonToken.START_OBJECT;
        } else if (node instanceof Node.Arr array) {
            open.push(array.items().iterator());
            token = JsonToken.START_ARRAY;
        } else if (node instanceof Node.Text) {
            token = JsonToken.VALUE_STRING;
        } else if (node instanceof Node.Num) {
            token = JsonToken.VALUE_NUMBER_FLOAT;
        } else if (node instanceof Node.Bool bool) {
            token = bool.value() ? JsonToken.VALUE_TRUE : JsonToken.VALUE_FALSE;
        } else {
            token = JsonToken.VALUE_NULL;
        }
        return token;
    }

    @Override
    JsonToken current() {
        return token;
    }

    @Override
    @Nullable
    JsonToken next() {
        if (token == JsonToken.PROPERTY_NAME) {
            return begin(value);
        }
        Iterator<?> inner = open.peek();
        if (inner == null) {
            return null;
        }
        if (inner.hasNext()) {
            return nextIn(inner.next());
        }
        open.pop();
        // Whoever asked for the name of a field makes it the end of an object.
        token = JsonToken.END_ARRAY;
        return token;
    }

    private JsonToken nextIn(Object inner) {
        if (inner instanceof Map.Entry<?, ?> field) {
            name = (String) field.getKey();
            value = (Node) field.getValue();
            token = JsonToken.PROPERTY_NAME;
            return token;
        }
        return begin((Node) inner);
    }

    @Override
    @Nullable
    String nextName() {
        if (next() == JsonToken.PROPERTY_NAME) {
            return name;
        }
        token = JsonToken.END_OBJECT;
        return null;
    }

    @Override
    int nextField(Names names) {
        String next = nextName();
        return next == null ? END : names.matcher().matchName(next);
    }

    @Override
    String name() {
        return name;
    }

    @Override
    String text() {
        return ((Node.Text) value).text();
    }

    @Override
    BigDecimal number() {
        return ((Node.Num) value).number();
    }

    @Override
    int depth() {
        return around + open.size();
    }

    @Override
    UnreadableException unreadable(String message) {
        return new UnreadableException(new Problem("$", message));
    }
}
