package org.workplan.storage.json.shape;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shapes of records: objects whose fields go into a constructor. */
public final class Records {

    private Records() {}

    /** The values read so far, by the place of their field; those that may be missing are there from the beginning. */
    private static final class Values {
        private final @Nullable Object[] byPlace;

        private Values(@Nullable Object[] byPlace) {
            this.byPlace = byPlace.clone();
        }

        @SuppressWarnings("unchecked") // each place holds what the field of that place read
        <A> A at(int place, Field<?, A> field) {
            Object value = byPlace[place];
            if (value == null) {
                throw new IllegalStateException("The field " + field.name() + " was not read.");
            }
            return (A) value;
        }
    }

    private static <T> ObjectShape<T, Values> of(
            String name, String description, Function<Values, T> constructor, Field<?, ?>... fields) {
        @Nullable Object[] beginning = new Object[fields.length];
        for (int place = 0; place < fields.length; place++) {
            beginning[place] = fields[place].absent().orElse(null);
        }
        return Shapes.object(name, description, () -> new Values(beginning), constructor);
    }

    private static <T, A> ObjectShape<T, Values> add(ObjectShape<T, Values> shape, int place, Field<T, A> field) {
        return shape.with(field, (values, value) -> values.byPlace[place] = value);
    }

    /** A record of one field. */
    public static <T, A> ObjectShape<T, ?> of(
            String name, String description, Field<T, A> first, Function<A, T> constructor) {
        return add(of(name, description, values -> constructor.apply(values.at(0, first)), first), 0, first);
    }

    /** Makes a record of two values. */
    public interface Of2<A, B, T> {
        /** Makes it. */
        T make(A first, B second);
    }

    /** A record of two fields. */
    public static <T, A, B> ObjectShape<T, ?> of(
            String name, String description, Field<T, A> first, Field<T, B> second, Of2<A, B, T> constructor) {
        ObjectShape<T, Values> shape = of(
                name,
                description,
                values -> constructor.make(values.at(0, first), values.at(1, second)),
                first,
                second);
        return add(add(shape, 0, first), 1, second);
    }

    /** Makes a record of three values. */
    public interface Of3<A, B, C, T> {
        /** Makes it. */
        T make(A first, B second, C third);
    }

    /** A record of three fields. */
    public static <T, A, B, C> ObjectShape<T, ?> of(
            String name,
            String description,
            Field<T, A> first,
            Field<T, B> second,
            Field<T, C> third,
            Of3<A, B, C, T> constructor) {
        ObjectShape<T, Values> shape = of(
                name,
                description,
                values -> constructor.make(values.at(0, first), values.at(1, second), values.at(2, third)),
                first,
                second,
                third);
        return add(add(add(shape, 0, first), 1, second), 2, third);
    }

    /** Makes a record of four values. */
    public interface Of4<A, B, C, D, T> {
        /** Makes it. */
        T make(A first, B second, C third, D fourth);
    }

    /** A record of four fields. */
    public static <T, A, B, C, D> ObjectShape<T, ?> of(
            String name,
            String description,
            Field<T, A> first,
            Field<T, B> second,
            Field<T, C> third,
            Field<T, D> fourth,
            Of4<A, B, C, D, T> constructor) {
        ObjectShape<T, Values> shape = of(
                name,
                description,
                values -> constructor.make(
                        values.at(0, first), values.at(1, second), values.at(2, third), values.at(3, fourth)),
                first,
                second,
                third,
                fourth);
        return add(add(add(add(shape, 0, first), 1, second), 2, third), 3, fourth);
    }

    /** A record of no fields: an empty object. */
    public static <T> ObjectShape<T, ?> empty(String name, String description, T value) {
        return Shapes.object(name, description, () -> value, same -> same);
    }
}
