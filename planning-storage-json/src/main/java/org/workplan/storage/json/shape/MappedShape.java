package org.workplan.storage.json.shape;

import java.util.function.Function;

/** A type made of another one that has a shape. */
record MappedShape<A, T>(Shape<A> inner, Function<? super A, ? extends T> to, Function<? super T, ? extends A> from)
        implements Shape<T> {

    @Override
    public T read(Node node, ReadContext context) {
        A value = inner.read(node, context);
        try {
            return to.apply(value);
        } catch (IllegalArgumentException refused) {
            throw context.failure(Shapes.message(refused));
        }
    }

    @Override
    public Node write(T value) {
        return inner.write(from.apply(value));
    }

    @Override
    public Node.Obj schema(Definitions definitions) {
        return inner.schema(definitions);
    }
}
