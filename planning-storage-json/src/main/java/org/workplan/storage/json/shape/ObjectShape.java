package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An object whose fields go into a builder.
 *
 * @param <T> the object's type
 * @param <B> the builder's type
 */
public final class ObjectShape<T, B> implements Shape<T> {

    private final String name;
    private final String description;
    private final Supplier<B> builder;
    private final Function<B, T> build;
    private final ImmutableList<Slot<T, B, ?>> slots;
    private final Optional<Extensions<T, B>> extensions;
    private final ImmutableSet<String> known;

    private record Slot<T, B, A>(Field<T, A> field, BiConsumer<B, ? super A> setter) {
        boolean fill(B builder, Node.Obj object, ReadContext context) {
            Optional<A> value = field.read(object, context);
            value.ifPresent(read -> setter.accept(builder, read));
            return value.isPresent();
        }
    }

    private record Extensions<T, B>(
            Function<? super T, ImmutableMap<String, String>> getter,
            BiConsumer<B, ImmutableMap<String, String>> setter) {}

    private ObjectShape(
            String name,
            String description,
            Supplier<B> builder,
            Function<B, T> build,
            ImmutableList<Slot<T, B, ?>> slots,
            Optional<Extensions<T, B>> extensions) {
        this.name = name;
        this.description = description;
        this.builder = builder;
        this.build = build;
        this.slots = slots;
        this.extensions = extensions;
        this.known = slots.stream().map(slot -> slot.field().name()).collect(ImmutableSet.toImmutableSet());
    }

    static <T, B> ObjectShape<T, B> of(String name, String description, Supplier<B> builder, Function<B, T> build) {
        return new ObjectShape<>(name, description, builder, build, ImmutableList.of(), Optional.empty());
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
        ImmutableList<Slot<T, B, ?>> more = ImmutableList.<Slot<T, B, ?>>builder()
                .addAll(slots)
                .add(new Slot<>(field, setter))
                .build();
        return new ObjectShape<>(name, description, builder, build, more, extensions);
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
        return new ObjectShape<>(
                name, description, builder, build, slots, Optional.of(new Extensions<>(getter, setter)));
    }

    @Override
    public T read(Node node, ReadContext context) {
        if (!(node instanceof Node.Obj object)) {
            throw context.failure("An object of the type " + name + " belongs here, not " + node.kind() + ".");
        }
        extensions.ifPresent(keeps -> context.openSlot());
        B target = builder.get();
        boolean whole = true;
        for (Slot<T, B, ?> slot : slots) {
            whole &= slot.fill(target, object, context);
        }
        object.fields().forEach((field, value) -> {
            if (!known.contains(field)) {
                context.unknown(field, value);
            }
        });
        extensions.ifPresent(keeps -> keeps.setter().accept(target, context.closeSlot()));
        if (!whole) {
            throw new ProblemException();
        }
        try {
            return build.apply(target);
        } catch (IllegalArgumentException | IllegalStateException refused) {
            throw context.failure(Shapes.message(refused));
        }
    }

    @Override
    public Node write(T value) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (Slot<T, B, ?> slot : slots) {
            slot.field().write(value).ifPresent(node -> fields.put(slot.field().name(), node));
        }
        Node written = new Node.Obj(ImmutableMap.copyOf(fields));
        if (extensions.isPresent()) {
            for (Map.Entry<String, String> unknown :
                    extensions.get().getter().apply(value).entrySet()) {
                written = written.with(unknown.getKey(), Shapes.raw(unknown.getValue()));
            }
        }
        return written;
    }

    @Override
    public Node.Obj schema(Definitions definitions) {
        return definitions.reference(name, () -> {
            Map<String, Node> fields = new LinkedHashMap<>();
            slots.forEach(
                    slot -> fields.put(slot.field().name(), slot.field().shape().schema(definitions)));
            return Definitions.object(
                    "description",
                    description,
                    "type",
                    "object",
                    "required",
                    Definitions.texts(slots.stream()
                            .filter(slot -> slot.field().absent().isEmpty())
                            .map(slot -> slot.field().name())
                            .toList()),
                    "properties",
                    new Node.Obj(ImmutableMap.copyOf(fields)));
        });
    }
}
