package org.workplan.storage.json.shape;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field of an object, with the place in the builder where its value goes. */
final class Slot<T, B, A> {

    private final Field<T, A> field;
    private final Function<? super T, ? extends A> getter;
    private final Shape<A> shape;
    private final BiConsumer<B, ? super A> setter;
    private final String quotedName;
    private final @Nullable A absent;

    Slot(Field<T, A> field, BiConsumer<B, ? super A> setter) {
        this.field = field;
        this.getter = field.getter();
        this.shape = field.shape();
        this.setter = setter;
        this.quotedName = Output.quoted(field.name());
        this.absent = field.absent().orElse(null);
    }

    Field<T, A> field() {
        return field;
    }

    /** Checks if something is to be done when the field is missing. */
    boolean mindsMissing() {
        return absent == null || !field.isEmptyWhenMissing();
    }

    /** Puts the current value into a builder, unless it is wrong. */
    boolean fill(B builder, Tokens tokens, ReadContext context) {
        A value = context.field(field.name(), shape, tokens);
        if (value == null) {
            return false;
        }
        setter.accept(builder, value);
        return true;
    }

    /** Puts what a missing value means into a builder; notes it if there is no such thing. */
    boolean fillMissing(B builder, ReadContext context) {
        if (absent == null) {
            context.note("The field \"" + field.name() + "\" is missing here. Add it.");
            return false;
        }
        setter.accept(builder, absent);
        return true;
    }

    /** Writes the value, if it is not what a missing field means. */
    void write(T object, Output out) {
        A value = getter.apply(object);
        if (!isAbsent(value)) {
            out.field(quotedName);
            out.valueIn(field.name(), shape, value);
        }
    }

    private boolean isAbsent(A value) {
        return value == absent || value.equals(absent);
    }

    /** {@return whether the value of an object is what a missing field means, so that it is not written} */
    boolean isMissing(T object) {
        return isAbsent(getter.apply(object));
    }

    /** {@return whether a reader takes JSON in this field for what a missing field means} Such JSON holds unknown fields only. */
    boolean readsAsMissing(Node node) {
        ReadContext context = new ReadContext();
        return context.root(shape, new NodeTokens(node, 0))
                        .filter(this::isAbsent)
                        .isPresent()
                && context.isWhole();
    }
}
