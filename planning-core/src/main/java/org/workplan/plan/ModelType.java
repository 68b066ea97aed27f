package org.workplan.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of one type of the model, a kind of part or the plan itself: its attributes in the order of documents, and how a value is built. The
 * types of this library are in {@link ModelTypes}.
 *
 * @param <T> the type, such as {@link Task}
 * @param <B> its builder
 */
public final class ModelType<T, B> {

    /**
     * An attribute with the place in the builder where its value goes.
     *
     * @param attribute the attribute
     * @param setter puts a value into a builder
     * @param <T> the type that has the attribute
     * @param <B> its builder
     * @param <V> the type of the attribute's value
     */
    public record Member<T, B, V>(Attribute<T, V> attribute, BiConsumer<B, V> setter) {

        /** Refuses null. */
        public Member {
            requirePresent("attribute", attribute, "setter", setter);
        }

        void references(T object, Consumer<PartPath> found) {
            attribute.type().references(attribute.get(object), found);
        }

        /** Adds the rewritten value, or null if none may be stated; {@return true if it is the value that was there} */
        boolean rewrite(T object, Rewriter rewriter, List<@Nullable Object> values) {
            V value = attribute.get(object);
            if (rewriter.discloses(attribute)) {
                V rewritten = attribute.type().rewritten(value, rewriter);
                values.add(rewritten);
                return rewritten == value;
            }
            Optional<V> absent = attribute.absent();
            values.add(absent.orElse(null));
            return absent.isPresent() && absent.get().equals(value);
        }

        @SuppressWarnings("unchecked") // the value comes from the same member
        void put(B builder, @Nullable Object value) {
            if (value != null) {
                setter.accept(builder, (V) value);
            }
        }

        /**
         * Puts the value that the attribute has when nothing is stated into a builder, if there is such a value.
         *
         * @param builder the builder
         */
        public void clear(B builder) {
            requirePresent("builder", builder);
            attribute.absent().ifPresent(absent -> setter.accept(builder, absent));
        }
    }

    private final Declaration.Identity<T> identity;
    private final Declaration.Making<T, B> making;
    private final ImmutableList<Member<T, B, ?>> members;
    private final ImmutableList<Attribute<T, ?>> attributes;
    private final boolean isPublic;
    private final ImmutableList<Member<T, B, ?>> referring;
    private final ImmutableList<Member<T, B, ?>> lists;
    private final ImmutableMap<String, Member<T, B, ?>> byName;
    private final Declaration.Roles roles;

    ModelType(
            Declaration.Identity<T> identity,
            Declaration.Making<T, B> making,
            ImmutableList<Member<T, B, ?>> members,
            Declaration.Roles roles) {
        this.identity = identity;
        this.making = making;
        this.members = members;
        this.attributes = members.stream().map(Member::attribute).collect(toImmutableList());
        this.isPublic = attributes.stream()
                .allMatch(attribute ->
                        attribute.absent().isPresent() || attribute.disclosure() == Attribute.Disclosure.PUBLIC);
        this.referring = members.stream()
                .filter(member -> member.attribute().type().refers())
                .collect(toImmutableList());
        this.lists = members.stream()
                .filter(member -> member.attribute().type().holdsParts())
                .collect(toImmutableList());
        this.byName = Maps.uniqueIndex(members, member -> member.attribute().name());
        this.roles = roles;
        Iterables.concat(roles.holders(), roles.owners(), roles.status()).forEach(this::attribute);
    }

    /** {@return the name of the type in schemas, such as {@code EvaluationDesign}} */
    public String name() {
        return identity.javaClass().getSimpleName();
    }

    /** {@return what it is, in one sentence in English} */
    public String description() {
        return identity.description();
    }

    /** {@return the class of its values} */
    public Class<T> javaClass() {
        return identity.javaClass();
    }

    /** {@return the kind of part; empty for the plan itself} */
    public Optional<PartKind> kind() {
        return identity.kind();
    }

    /** {@return the attributes in the order of documents} */
    public ImmutableList<Attribute<T, ?>> attributes() {
        return attributes;
    }

    /** {@return the attributes with their places in the builder} */
    public ImmutableList<Member<T, B, ?>> members() {
        return members;
    }

    /** The attributes that hold the parts inside. */
    @SuppressWarnings("unchecked") // what holds parts holds a list of them
    ImmutableList<Member<T, B, ImmutableList<Part>>> lists() {
        return (ImmutableList<Member<T, B, ImmutableList<Part>>>) (ImmutableList<?>) lists;
    }

    /**
     * {@return an attribute}
     *
     * @param name its name
     * @throws IllegalArgumentException if there is none of that name; the message lists those that there are
     */
    public Attribute<T, ?> attribute(String name) {
        requirePresent("name", name);
        Member<T, B, ?> member = byName.get(name);
        if (member == null) {
            throw new IllegalArgumentException(
                    String.format("%s has no attribute \"%s\". Its attributes are %s.", name(), name, byName.keySet()));
        }
        return member.attribute();
    }

    /** {@return an empty builder} */
    public B builder() {
        return making.builder().get();
    }

    /** {@return what makes an empty builder} */
    public Supplier<B> builders() {
        return making.builder();
    }

    /** {@return what makes a value of a builder that holds all that is required; it throws an IllegalStateException otherwise} */
    public Function<B, T> build() {
        return making.build();
    }

    /**
     * Edits a value.
     *
     * @param object the value
     * @param edit changes a builder that holds all of it
     * @return the edited value
     */
    public T with(T object, Consumer<? super B> edit) {
        requirePresent("object", object, "edit", edit);
        return making.with(object, edit);
    }

    /**
     * Replaces the value of one attribute.
     *
     * @param object the part or plan
     * @param name the name of the attribute
     * @param value the new value: for an optional attribute the value itself or an {@code Optional}, for a list any collection
     * @return a copy with that value
     * @throws IllegalArgumentException if there is no such attribute, or it cannot hold the value
     */
    public T with(T object, String name, Object value) {
        requirePresent("object", object, "name", name, "value", value);
        return with(object, attribute(name), value);
    }

    private <V> T with(T object, Attribute<T, V> attribute, Object value) {
        V accepted = attribute
                .type()
                .accepted(value)
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        "The attribute \"%s\" of %s holds %s, not %s \"%s\".%s",
                        attribute,
                        name(),
                        attribute.type(),
                        value.getClass().getSimpleName(),
                        value,
                        attribute.type().bare().allowed().isEmpty()
                                ? ""
                                : " Give one of " + attribute.type().bare().allowed() + ".")));
        return attribute.with(object, accepted);
    }

    /** The attributes that are stated, by name, without the id. */
    ImmutableMap<String, Object> stated(T object) {
        ImmutableMap.Builder<String, Object> stated = ImmutableMap.builder();
        for (Member<T, B, ?> member : members) {
            Attribute<T, ?> attribute = member.attribute();
            if (attribute.type().form() != ValueType.Form.ID && attribute.isStated(object)) {
                stated.put(attribute.name(), attribute.shown(object));
            }
        }
        return stated.buildOrThrow();
    }

    /**
     * Compares two objects of this type attribute by attribute. Of the parts inside only their paths are compared.
     *
     * @param before one object
     * @param after the other
     * @return the attributes that differ, in the order of documents; empty if none does
     */
    public ImmutableList<Attribute<T, ?>> differing(T before, T after) {
        requirePresent("before", before, "after", after);
        return members.stream()
                .<Attribute<T, ?>>map(Member::attribute)
                .filter(attribute -> attribute.differs(before, after))
                .collect(toImmutableList());
    }

    /** The parts that a value refers to, in order of mention. */
    ImmutableList<PartPath> references(T object) {
        ImmutableList.Builder<PartPath> found = ImmutableList.builder();
        Consumer<PartPath> report = found::add;
        for (Member<T, B, ?> member : referring) {
            member.references(object, report);
        }
        return found.build();
    }

    /**
     * The value with other texts, ids and references, and without what the rewriter does not disclose. It is the same object if nothing changes, and is
     * otherwise built from nothing, so that what is not disclosed is never copied.
     */
    T rewritten(T object, Rewriter rewriter) {
        List<@Nullable Object> values = new ArrayList<>(members.size());
        boolean same = true;
        for (Member<T, B, ?> member : members) {
            same &= member.rewrite(object, rewriter, values);
        }
        if (same) {
            return object;
        }
        B builder = builder();
        for (int index = 0; index < values.size(); index++) {
            members.get(index).put(builder, values.get(index));
        }
        return build().apply(builder);
    }

    /** Checks if everything that a value must state is public, so that something of it can be shown to everybody. */
    boolean isPublic() {
        return isPublic;
    }

    Declaration.Roles roles() {
        return roles;
    }

    static ImmutableList<PartPath> paths(Iterable<?> parts) {
        ImmutableList.Builder<PartPath> paths = ImmutableList.builder();
        parts.forEach(part -> paths.add(((Part) part).path()));
        return paths.build();
    }

    @Override
    public String toString() {
        return name();
    }
}
