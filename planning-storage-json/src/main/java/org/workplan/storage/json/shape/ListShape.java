package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** An array of values of one shape; if its items stand alone, the others are kept when one is wrong. */
record ListShape<T>(Shape<T> item, boolean keepsRest) implements Shape<ImmutableList<T>> {

    @Override
    public ImmutableList<T> read(Tokens tokens, ReadContext context) {
        if (tokens.current() != JsonToken.START_ARRAY) {
            throw context.failure("An array belongs here, not " + tokens.words() + ". Put [ ] around it.");
        }
        // Most lists have one item.
        ImmutableList<T> items = ImmutableList.of();
        ImmutableList.@Nullable Builder<T> more = null;
        boolean whole = true;
        for (int index = 0; tokens.next() != JsonToken.END_ARRAY; index++) {
            T value = context.item(index, item, tokens);
            if (value == null) {
                whole = false;
            } else if (more != null) {
                more.add(value);
            } else if (items.isEmpty()) {
                items = ImmutableList.of(value);
            } else {
                more = ImmutableList.<T>builder().addAll(items).add(value);
            }
        }
        if (!whole && !keepsRest) {
            throw new ProblemException();
        }
        return more == null ? items : more.build();
    }

    @Override
    public void write(ImmutableList<T> value, Output out) {
        out.beginArray();
        for (int index = 0; index < value.size(); index++) {
            out.item();
            out.valueAt(index, item, value.get(index));
        }
        out.endArray();
    }

    @Override
    public Node.Obj schema(Definitions definitions) {
        return Definitions.object("type", "array", "items", item.schema(definitions));
    }
}
