package org.workplan.storage.json.shape;

import java.util.Optional;

/** A value that may be missing: it stands in JSON as itself, and is left out where it is missing. */
record OptionalShape<T>(Shape<T> inner) implements Shape<Optional<T>> {

    @Override
    public Optional<T> read(Tokens tokens, ReadContext context) {
        return Optional.of(inner.read(tokens, context));
    }

    @Override
    public void write(Optional<T> value, Output out) {
        inner.write(value.orElseThrow(), out);
    }

    @Override
    public Node.Obj schema(Definitions definitions) {
        return inner.schema(definitions);
    }
}
