package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;

/**
 * One named value of an object.
 *
 * @param name its name
 * @param shape how it stands in JSON
 * @param getter takes it from the object
 * @param absent what a missing field means, and what is left out when writing; empty for a field that must be there
 * @param <T> the object's type
 * @param <A> the value's type
 */
public record Field<T, A>(String name, Shape<A> shape, Function<? super T, ? extends A> getter, Optional<A> absent) {

    /** A field that must be there. */
    public static <T, A> Field<T, A> required(String name, Shape<A> shape, Function<? super T, ? extends A> getter) {
        return new Field<>(name, shape, getter, Optional.empty());
    }

    /** A field with a value of its own when it is missing. */
    public static <T, A> Field<T, A> orElse(
            String name, Shape<A> shape, A absent, Function<? super T, ? extends A> getter) {
        return new Field<>(name, shape, getter, Optional.of(absent));
    }

    /** A field that may be missing. */
    public static <T, A> Field<T, Optional<A>> optional(
            String name, Shape<A> shape, Function<? super T, Optional<A>> getter) {
        return new Field<>(name, new OptionalShape<>(shape), getter, Optional.of(Optional.empty()));
    }

    /** A list; a missing one is empty. */
    public static <T, A> Field<T, ImmutableList<A>> list(
            String name, Shape<A> shape, Function<? super T, ImmutableList<A>> getter) {
        return new Field<>(name, Shapes.list(shape), getter, Optional.of(ImmutableList.of()));
    }

    /** Checks if a missing field means what an empty builder holds already: nothing, or an empty list. */
    boolean isEmptyWhenMissing() {
        return absent.isPresent()
                && (absent.get().equals(Optional.empty()) || absent.get().equals(ImmutableList.of()));
    }
}
