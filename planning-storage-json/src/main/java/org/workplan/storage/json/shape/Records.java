package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Shapes of records: objects whose fields go into a constructor. */
public final class Records {

    private Records() {}

    /** The values read so far, by field. */
    private static final class Values {
        private final Map<String, Object> byName = new HashMap<>();

        @SuppressWarnings("unchecked")
        <A> A of(Field<?, A> field) {
            Object value = byName.get(field.name());
            if (value == null) {
                throw new IllegalStateException("The field " + field.name() + " was not read.");
            }
            return (A) value;
        }
    }

    private static <T, A> ObjectShape<T, Values> add(ObjectShape<T, Values> shape, Field<T, A> field) {
        return shape.with(field, (values, value) -> values.byName.put(field.name(), value));
    }

    /** A record of one field. */
    public static <T, A> Shape<T> of(String name, String description, Field<T, A> first, Function<A, T> constructor) {
        return add(Shapes.object(name, description, Values::new, values -> constructor.apply(values.of(first))), first);
    }

    /** Makes a record of two values. */
    public interface Of2<A, B, T> {
        /** Makes it. */
        T make(A first, B second);
    }

    /** A record of two fields. */
    public static <T, A, B> Shape<T> of(
            String name, String description, Field<T, A> first, Field<T, B> second, Of2<A, B, T> constructor) {
        ObjectShape<T, Values> shape = Shapes.object(
                name, description, Values::new, values -> constructor.make(values.of(first), values.of(second)));
        return add(add(shape, first), second);
    }

    /** Makes a record of three values. */
    public interface Of3<A, B, C, T> {
        /** Makes it. */
        T make(A first, B second, C third);
    }

    /** A record of three fields. */
    public static <T, A, B, C> Shape<T> of(
            String name,
            String description,
            Field<T, A> first,
            Field<T, B> second,
            Field<T, C> third,
            Of3<A, B, C, T> constructor) {
        ObjectShape<T, Values> shape = Shapes.object(
                name,
                description,
                Values::new,
                values -> constructor.make(values.of(first), values.of(second), values.of(third)));
        return add(add(add(shape, first), second), third);
    }

    /** Makes a record of four values. */
    public interface Of4<A, B, C, D, T> {
        /** Makes it. */
        T make(A first, B second, C third, D fourth);
    }

    /** A record of four fields. */
    public static <T, A, B, C, D> Shape<T> of(
            String name,
            String description,
            Field<T, A> first,
            Field<T, B> second,
            Field<T, C> third,
            Field<T, D> fourth,
            Of4<A, B, C, D, T> constructor) {
        ObjectShape<T, Values> shape = Shapes.object(
                name,
                description,
                Values::new,
                values -> constructor.make(values.of(first), values.of(second), values.of(third), values.of(fourth)));
        return add(add(add(add(shape, first), second), third), fourth);
    }

    /** A record of no fields: an empty object. */
    public static <T> Shape<T> empty(String name, String description, T value) {
        return Shapes.object(name, description, () -> value, same -> same);
    }

    static Node.Obj tagged(String tag, Node.Obj object) {
        return new Node.Obj(ImmutableMap.<String, Node>builder()
                .put("kind", new Node.Text(tag))
                .putAll(object.fields())
                .buildOrThrow());
    }
}
