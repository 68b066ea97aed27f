package org.workplan.storage.json.shape;

import java.util.function.Function;

/**
 * How values of one type stand in JSON: reader, writer and schema from one declaration.
 *
 * @param <T> the type
 */
public interface Shape<T> {

    /**
     * Reads a value.
     *
     * @param tokens stand at the first token of the value; at its last one afterwards
     * @param context where it stands
     * @return the value
     */
    T read(Tokens tokens, ReadContext context);

    /**
     * Writes a value.
     *
     * @param value the value
     * @param out where to
     */
    void write(T value, Output out);

    /**
     * Describes the JSON values that are read.
     *
     * @param definitions where named types are described once
     * @return a JSON Schema
     */
    Node.Obj schema(Definitions definitions);

    /**
     * {@return the shape of a type that is made of this one}
     *
     * @param to makes it; an {@link IllegalArgumentException} or {@link ArithmeticException} becomes a problem at the place of the value
     * @param from takes it apart
     * @param <U> the other type
     */
    default <U> Shape<U> as(Function<? super T, ? extends U> to, Function<? super U, ? extends T> from) {
        return new MappedShape<>(this, to, from);
    }
}
