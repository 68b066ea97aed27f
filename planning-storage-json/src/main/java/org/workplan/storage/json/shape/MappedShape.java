package org.workplan.storage.json.shape;

import java.util.function.Function;

/** A type made of another one that has a shape. */
record MappedShape<A, T>(Shape<A> inner, Function<? super A, ? extends T> to, Function<? super T, ? extends A> from)
        implements Shape<T> {

    @Override
    public T read(Tokens tokens, ReadContext context) {
        A value = inner.read(tokens, context);
        try {
            return to.apply(value);
        } catch (IllegalArgumentException | ArithmeticException refused) {
            throw context.failure(Shapes.message(refused));
        }
    }

    @Override
    public void write(T value, Output out) {
        inner.write(from.apply(value), out);
    }

    @Override
    public Node.Obj schema(Definitions definitions) {
        return inner.schema(definitions);
    }
}
