package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * An object whose fields go into a builder, which begins with nothing where something may be missing, and with empty lists.
 *
 * @param <T> the object's type
 * @param <B> the builder's type
 */
public final class ObjectShape<T, B> implements Shape<T> {

    private final Declaration<T, B> declaration;
    private final FieldTable<T, B> slots;
    private final @Nullable Extensions<T, B> extensions;

    /** What it is called, and how it is made. */
    private record Declaration<T, B>(String name, String description, Supplier<B> builder, Function<B, T> build) {}

    private record Extensions<T, B>(
            Function<? super T, ImmutableMap<String, String>> getter,
            BiConsumer<B, ImmutableMap<String, String>> setter) {}

    private ObjectShape(Declaration<T, B> declaration, FieldTable<T, B> slots, @Nullable Extensions<T, B> extensions) {
        this.declaration = declaration;
        this.slots = slots;
        this.extensions = extensions;
    }

    static <T, B> ObjectShape<T, B> of(String name, String description, Supplier<B> builder, Function<B, T> build) {
        return new ObjectShape<>(
                new Declaration<>(name, description, builder, build), new FieldTable<>(ImmutableList.of(), null), null);
    }

    /**
     * Adds a field.
     *
     * @param field the field
     * @param setter puts its value into the builder
     * @param <A> the value's type
     * @return the shape with the field
     */
    public <A> ObjectShape<T, B> with(Field<T, A> field, BiConsumer<B, ? super A> setter) {
        return new ObjectShape<>(declaration, slots.with(new Slot<>(field, setter)), extensions);
    }

    /**
     * Keeps fields that are not declared, its own and those of objects inside that keep none.
     *
     * @param getter takes them from the object: raw JSON by pointer
     * @param setter puts them into the builder
     * @return the shape that keeps them
     */
    public ObjectShape<T, B> keeping(
            Function<? super T, ImmutableMap<String, String>> getter,
            BiConsumer<B, ImmutableMap<String, String>> setter) {
        return new ObjectShape<>(declaration, slots, new Extensions<>(getter, setter));
    }

    /** The same object as a case of a family, told by a word in its field {@code kind}. */
    ObjectShape<T, B> tagged(String word) {
        return new ObjectShape<>(declaration, slots.tagged(word), extensions);
    }

    @Override
    public T read(Tokens tokens, ReadContext context) {
        if (tokens.current() != JsonToken.START_OBJECT) {
            throw context.failure("An object belongs here, not " + tokens.words() + ". Write { ... }.");
        }
        return readFrom(tokens.nextField(slots.names()), tokens, context);
    }

    /** Reads what is left of an object when the first name has been read, and when it tells the case its word too. */
    T readRest(String first, Tokens tokens, ReadContext context) {
        return readFrom(slots.placeOf(first), tokens, context);
    }

    private T readFrom(int first, Tokens tokens, ReadContext context) {
        B builder = declaration.builder().get();
        if (extensions != null) {
            context.beginKeeping();
        }
        boolean whole = new ObjectReader<>(slots, builder, tokens, context).from(first);
        if (extensions != null) {
            ImmutableMap<String, String> unknown = context.endKeeping();
            if (!unknown.isEmpty()) {
                extensions.setter().accept(builder, unknown);
            }
        }
        if (!whole) {
            throw new ProblemException();
        }
        try {
            return declaration.build().apply(builder);
        } catch (IllegalArgumentException | IllegalStateException refused) {
            throw context.failure(Shapes.message(refused));
        }
    }

    @Override
    public void write(T value, Output out) {
        @Nullable UnknownFields around = out.unknown();
        @Nullable
        UnknownFields unknown =
                extensions == null ? around : unknown(extensions.getter().apply(value), around);
        out.setUnknown(unknown);
        out.beginObject();
        writeKnown(value, out);
        if (unknown != null) {
            unknown.forEach((name, field) -> writeUnknown(name, field, value, out));
        }
        out.endObject();
        out.setUnknown(around);
    }

    private static @Nullable UnknownFields unknown(ImmutableMap<String, String> own, @Nullable UnknownFields around) {
        if (own.isEmpty()) {
            return around;
        }
        UnknownFields all = UnknownFields.of(own);
        if (around != null) {
            all.addAll(around);
        }
        return all;
    }

    private void writeKnown(T value, Output out) {
        if (slots.tag() != null) {
            out.field(FieldTable.QUOTED_TAG);
            out.text(slots.tag());
        }
        ImmutableList<Slot<T, B, ?>> all = slots.all();
        for (int index = 0; index < all.size(); index++) {
            all.get(index).write(value, out);
        }
    }

    /** Writes a field behind the known ones, unless it would change what a reader makes of the object. */
    private void writeUnknown(String name, UnknownFields field, T object, Output out) {
        int place = slots.placeOf(name);
        boolean isKnown = place >= 0;
        if (!isKnown || (place < slots.tagPlace() && slots.all().get(place).isMissing(object))) {
            Node node = field.node();
            if (!isKnown || slots.all().get(place).readsAsMissing(node)) {
                out.name(name);
                out.node(node);
            }
        }
    }

    @Override
    public Node.Obj schema(Definitions definitions) {
        return definitions.reference(declaration.name(), () -> {
            Map<String, Node> fields = new LinkedHashMap<>();
            slots.all()
                    .forEach(slot ->
                            fields.put(slot.field().name(), slot.field().shape().schema(definitions)));
            return Definitions.object(
                    "description",
                    declaration.description(),
                    "type",
                    "object",
                    "required",
                    Definitions.texts(slots.all().stream()
                            .filter(slot -> slot.field().absent().isEmpty())
                            .map(slot -> slot.field().name())
                            .toList()),
                    "properties",
                    new Node.Obj(ImmutableMap.copyOf(fields)));
        });
    }
}
