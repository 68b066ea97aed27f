package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.workplan.plan.Attribute.Declared;
import org.workplan.plan.Attribute.Disclosure;
import org.workplan.plan.ModelType.Member;

/**
 * Declares the attributes of a type, one a line, in the order of documents.
 *
 * @param <T> the type
 * @param <B> its builder
 */
final class Declaration<T, B> {

    /** What a type is. */
    record Identity<T>(Class<T> javaClass, Optional<PartKind> kind, String description) {}

    /** How a value is built: an empty builder, taking over a value, and the end. */
    record Making<T, B>(Supplier<B> builder, BiConsumer<B, T> from, Function<B, T> build) {

        T with(T object, Consumer<? super B> edit) {
            B draft = builder.get();
            from.accept(draft, object);
            edit.accept(draft);
            return build.apply(draft);
        }
    }

    /**
     * What attributes are to those who handle parts of any kind.
     *
     * @param holders those that name the part that it stands under, the closest first
     * @param owners those that name who answers for it
     * @param status how far it has come
     * @param isVocabulary true for parts that others use as words and that have no place of their own in the printed text
     */
    record Roles(
            ImmutableList<String> holders,
            ImmutableList<String> owners,
            ImmutableList<String> status,
            boolean isVocabulary) {

        static final Roles NONE = new Roles(ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), false);
    }

    private final Identity<T> identity;
    private final Making<T, B> making;
    private final List<Pending<T, B, ?>> members = new ArrayList<>();
    private Roles roles = Roles.NONE;

    private Declaration(Identity<T> identity, Making<T, B> making) {
        this.identity = identity;
        this.making = making;
    }

    static <T, B> Declaration<T, B> of(Identity<T> identity, Making<T, B> making) {
        return new Declaration<>(identity, making);
    }

    /** Begins the declaration of a kind of part with what all parts have: id, label and title. */
    static <P extends Part, B extends CommonBuilder> Declaration<P, B> part(
            PartKind kind, Class<P> javaClass, String description, Making<P, B> making) {
        return part(kind, javaClass, description, making, Disclosure.PUBLIC);
    }

    /** Begins the declaration of a kind of part whose name and label not everybody may see. */
    static <P extends Part, B extends CommonBuilder> Declaration<P, B> part(
            PartKind kind, Class<P> javaClass, String description, Making<P, B> making, Disclosure names) {
        return new Declaration<>(new Identity<>(javaClass, Optional.of(kind), description), making)
                .required("id", ValueType.idOf(kind), Part::id, CommonBuilder::id, Disclosure.PUBLIC)
                .optional("label", ValueType.TEXT, Part::label, CommonBuilder::label, names)
                .required("title", ValueType.TEXT, Part::title, CommonBuilder::title, names);
    }

    /** Ends the declaration of a kind of part with what all parts have: remarks, sources, and what is not known. */
    static <P extends Part, B extends CommonBuilder> ModelType<P, B> ended(Declaration<P, B> part) {
        return part.list("remarks", ValueType.TEXT, Part::remarks, CommonBuilder::remarks, Disclosure.PUBLIC)
                .list("sources", ValueType.SOURCE, Part::sources, CommonBuilder::sources, Disclosure.PUBLIC)
                .extensions(Part::extensions, CommonBuilder::extensions)
                .declared();
    }

    /** Declares an attribute that must be stated. */
    <V> Declaration<T, B> required(
            String name, ValueType<V> type, Function<T, V> accessor, BiConsumer<B, V> setter, Disclosure disclosure) {
        return add(new Declared<>(name, type, Optional.empty(), disclosure), accessor, setter);
    }

    /** Declares an attribute with a default. */
    <V> Declaration<T, B> orElse(
            String name,
            ValueType<V> type,
            V absent,
            Function<T, V> accessor,
            BiConsumer<B, V> setter,
            Disclosure disclosure) {
        return add(new Declared<>(name, type, Optional.of(absent), disclosure), accessor, setter);
    }

    /** Declares an attribute with one value or none. */
    <V> Declaration<T, B> optional(
            String name,
            ValueType<V> type,
            Function<T, Optional<V>> accessor,
            BiConsumer<B, Optional<V>> setter,
            Disclosure disclosure) {
        return add(
                new Declared<>(name, ValueType.optional(type), Optional.of(Optional.empty()), disclosure),
                accessor,
                setter);
    }

    /** Declares an attribute with any number of values. */
    <V> Declaration<T, B> list(
            String name,
            ValueType<V> type,
            Function<T, ImmutableList<V>> accessor,
            BiConsumer<B, ImmutableList<V>> setter,
            Disclosure disclosure) {
        return add(
                new Declared<>(name, ValueType.list(type), Optional.of(ImmutableList.of()), disclosure),
                accessor,
                setter);
    }

    /** Declares an attribute that holds the parts inside. */
    <P extends Part> Declaration<T, B> parts(
            String name,
            ModelType<P, ?> type,
            Function<T, ImmutableList<P>> accessor,
            BiConsumer<B, ImmutableList<P>> setter,
            Disclosure disclosure) {
        return list(name, ValueType.part(type), accessor, setter, disclosure);
    }

    /** Declares the attribute that keeps what this version of the library does not know. Nobody can tell what it discloses. */
    Declaration<T, B> extensions(
            Function<T, ImmutableMap<String, String>> accessor, BiConsumer<B, ImmutableMap<String, String>> setter) {
        return orElse("extensions", ValueType.EXTENSIONS, ImmutableMap.of(), accessor, setter, Disclosure.INTERNAL);
    }

    private <V> Declaration<T, B> add(Declared<T, V> declared, Function<T, V> accessor, BiConsumer<B, V> setter) {
        members.add(new Pending<>(declared, accessor, setter));
        return this;
    }

    /** An attribute whose declaration can be completed. */
    private record Pending<T, B, V>(Declared<T, V> declared, Function<T, V> accessor, BiConsumer<B, V> setter) {

        Pending<T, B, V> since(String version) {
            return new Pending<>(declared.since(version), accessor, setter);
        }

        Pending<T, B, V> ofOneYear() {
            return new Pending<>(declared.ofOneYear(), accessor, setter);
        }

        Member<T, B, V> member(Making<T, B> making) {
            BiFunction<T, V, T> replacement =
                    (object, value) -> making.with(object, builder -> setter.accept(builder, value));
            return new Member<>(new Attribute<>(declared, accessor, replacement), setter);
        }
    }

    private Declaration<T, B> changeLast(UnaryOperator<Pending<T, B, ?>> change) {
        members.set(members.size() - 1, change.apply(Iterables.getLast(members)));
        return this;
    }

    /** Says in which version of the document format the last attribute appeared; 1.0 unless this is called. */
    Declaration<T, B> since(String version) {
        return changeLast(last -> last.since(version));
    }

    /** Says that the last attribute describes one year only and is cleared in a template for the next. */
    Declaration<T, B> ofOneYear() {
        return changeLast(Pending::ofOneYear);
    }

    /** Names the attributes that name the part that it stands under, the closest first. */
    Declaration<T, B> under(String... holders) {
        roles = new Roles(ImmutableList.copyOf(holders), roles.owners(), roles.status(), roles.isVocabulary());
        return this;
    }

    /** Names the attribute that names who answers for it. */
    Declaration<T, B> ownedBy(String owners) {
        roles = new Roles(roles.holders(), ImmutableList.of(owners), roles.status(), roles.isVocabulary());
        return this;
    }

    /** Names the attribute that says how far it has come. */
    Declaration<T, B> comingAlong(String status) {
        roles = new Roles(roles.holders(), roles.owners(), ImmutableList.of(status), roles.isVocabulary());
        return this;
    }

    /** Says that parts of this kind are words that others use and have no place of their own in the printed text. */
    Declaration<T, B> vocabulary() {
        roles = new Roles(roles.holders(), roles.owners(), roles.status(), true);
        return this;
    }

    ModelType<T, B> declared() {
        ImmutableList.Builder<Member<T, B, ?>> all = ImmutableList.builder();
        members.forEach(pending -> all.add(pending.member(making)));
        return new ModelType<>(identity, making, all.build(), roles);
    }
}
