package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import tools.jackson.core.JsonToken;

/** An array of values of one shape; if its items stand alone, the others are kept when one is wrong. */
record ListShape<T>(Shape<T> item, boolean keepsRest) implements Shape<ImmutableList<T>> {

    @Override
    public ImmutableList<T> read(Tokens tokens, ReadContext context) {
        if (tokens.current() != JsonToken.START_ARRAY) {
            throw context.failure("An array belongs here, not " + tokens.words() + ". Put [ ] around it.");
        }
        ImmutableList.Builder<T> items = ImmutableList.builder();
        boolean whole = true;
        for (int index = 0; tokens.next() != JsonToken.END_ARRAY; index++) {
            T value = context.item(index, item, tokens);
            if (value == null) {
                whole = false;
            } else {
                items.add(value);
            }
        }
        if (!whole && !keepsRest) {
            throw new ProblemException();
        }
        return items.build();
    }

    @Override
    public void write(ImmutableList<T> value, Output out) {
        out.beginArray();
        for (int index = 0; index < value.size(); index++) {
            out.item();
            item.write(value.get(index), out);
        }
        out.endArray();
    }

    @Override
    public Node.Obj schema(Definitions definitions) {
        return Definitions.object("type", "array", "items", item.schema(definitions));
    }
}
