package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/** An object whose names are data: values of one shape by name, in the order in which they stand. */
record MapShape<T>(Shape<T> item) implements Shape<ImmutableMap<String, T>> {

    @Override
    public ImmutableMap<String, T> read(Tokens tokens, ReadContext context) {
        if (tokens.current() != JsonToken.START_OBJECT) {
            throw context.failure("An object with values by name belongs here, not " + tokens.words() + ".");
        }
        Map<String, Optional<T>> values = new LinkedHashMap<>();
        for (String name = tokens.nextName(); name != null; name = tokens.nextName()) {
            if (values.containsKey(name)) {
                throw tokens.twice(name);
            }
            tokens.next();
            values.put(name, Optional.ofNullable(context.field(name, item, tokens)));
        }
        ImmutableMap.Builder<String, T> whole = ImmutableMap.builderWithExpectedSize(values.size());
        values.forEach((name, value) -> whole.put(name, value.orElseThrow(ProblemException::new)));
        return whole.buildOrThrow();
    }

    @Override
    public void write(ImmutableMap<String, T> value, Output out) {
        out.beginObject();
        value.forEach((name, one) -> {
            out.name(name);
            out.valueIn(name, item, one);
        });
        out.endObject();
    }

    @Override
    public Node.Obj schema(Definitions definitions) {
        return Definitions.object("type", "object", "additionalProperties", item.schema(definitions));
    }
}
