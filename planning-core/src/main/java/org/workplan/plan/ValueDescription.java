package org.workplan.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.ValueType.Form;
import org.workplan.value.PartId;
import org.workplan.value.internal.TypeNames;

/**
 * What a value type says about itself.
 *
 * @param name the name
 * @param form the form
 * @param javaClass the class of the values
 * @param allowed the only values that are allowed; empty if the set is open
 * @param kind the kind of part that an id, a reference or a part belongs to; null for others
 * @param inner the value type of the elements, or the declaration of the parts; null for others
 */
record ValueDescription<V>(
        String name,
        Form form,
        Class<?> javaClass,
        ImmutableList<V> allowed,
        @Nullable PartKind kind,
        @Nullable Object inner) {

    static <V> ValueDescription<V> of(String name, Form form, Class<?> type) {
        return new ValueDescription<>(name, form, type, ImmutableList.of(), null, null);
    }

    static <E extends Enum<E>> ValueDescription<E> enumeration(Class<E> type) {
        ImmutableList<E> constants = ImmutableList.copyOf(type.getEnumConstants());
        return new ValueDescription<>(TypeNames.of(type), Form.ENUMERATION, type, constants, null, null);
    }

    static ValueDescription<PartId> ofKind(String name, Form form, PartKind kind) {
        return new ValueDescription<>(name, form, PartId.class, ImmutableList.of(), kind, null);
    }

    static <P extends Part> ValueDescription<P> part(ModelType<P, ?> type) {
        return new ValueDescription<>(
                type.name(),
                Form.PART,
                type.javaClass(),
                ImmutableList.of(),
                type.kind().orElse(null),
                type);
    }

    /** An optional value or a list. */
    static <V> ValueDescription<V> around(String prefix, Form form, Class<?> type, ValueType<?> element) {
        return new ValueDescription<>(prefix + element.name(), form, type, ImmutableList.of(), null, element);
    }

    /** The type of the values inside an optional value or list. */
    Optional<ValueType<?>> element() {
        return inner instanceof ValueType<?> one ? Optional.of(one) : Optional.empty();
    }

    /** The value as one of this type; see {@link ValueType#accepted}. */
    @SuppressWarnings("unchecked") // checked by form and class
    Optional<V> accepted(Object value) {
        if (form == Form.OPTIONAL) {
            Optional<?> given = value instanceof Optional<?> optional ? optional : Optional.of(value);
            Optional<?> accepted = given.flatMap(one -> element().orElseThrow().accepted(one));
            return given.isPresent() && accepted.isEmpty() ? Optional.empty() : Optional.of((V) accepted);
        }
        if (form == Form.LIST && value instanceof Collection<?> many) {
            ImmutableList<?> items = many.stream()
                    .flatMap(one -> element().orElseThrow().accepted(one).stream())
                    .collect(toImmutableList());
            return items.size() == many.size() ? Optional.of((V) items) : Optional.empty();
        }
        return javaClass.isInstance(value) && form != Form.LIST ? Optional.of((V) value) : Optional.empty();
    }
}
