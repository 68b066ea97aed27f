package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** An object whose names are data: values of one shape by name, in the order in which they stand. */
record MapShape<T>(Shape<T> item) implements Shape<ImmutableMap<String, T>> {

    @Override
    public ImmutableMap<String, T> read(Node node, ReadContext context) {
        if (!(node instanceof Node.Obj object)) {
            throw context.failure("An object with values by name belongs here, not " + node.kind() + ".");
        }
        Map<String, T> values = new LinkedHashMap<>();
        object.fields()
                .forEach((name, value) ->
                        context.below(name, () -> item.read(value, context)).ifPresent(read -> values.put(name, read)));
        if (values.size() < object.fields().size()) {
            throw new ProblemException();
        }
        return ImmutableMap.copyOf(values);
    }

    @Override
    public Node write(ImmutableMap<String, T> value) {
        ImmutableMap.Builder<String, Node> fields = ImmutableMap.builder();
        value.forEach((name, one) -> fields.put(name, item.write(one)));
        return new Node.Obj(fields.buildOrThrow());
    }

    @Override
    public Node.Obj schema(Definitions definitions) {
        return Definitions.object("type", "object", "additionalProperties", item.schema(definitions));
    }
}
