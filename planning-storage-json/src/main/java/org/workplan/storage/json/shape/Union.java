package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A closed family of types. Each case says which JSON values are its own: objects with its word in {@code kind}, objects with a certain field, or values
 * of a kind of JSON such as numbers.
 *
 * @param <T> the family
 */
public final class Union<T> implements Shape<T> {

    private final String name;
    private final String description;
    private final ImmutableList<Case<? extends T>> cases;

    private record Case<C>(
            Class<C> type, Predicate<C> holds, Shape<C> shape, Predicate<Node> owns, String tag, String sign) {

        boolean handles(Object value) {
            return type.isInstance(value) && holds.test(type.cast(value));
        }

        C read(Node node, ReadContext context) {
            return shape.read(node, context);
        }

        Node write(Object value) {
            Node written = shape.write(type.cast(value));
            return tag.isEmpty() ? written : Records.tagged(tag, (Node.Obj) written);
        }
    }

    private Union(String name, String description, ImmutableList<Case<? extends T>> cases) {
        this.name = name;
        this.description = description;
        this.cases = cases;
    }

    /** Begins a family. */
    public static <T> Union<T> of(String name, String description) {
        return new Union<>(name, description, ImmutableList.of());
    }

    private <C extends T> Union<T> and(Case<C> more) {
        return new Union<>(
                name,
                description,
                ImmutableList.<Case<? extends T>>builder()
                        .addAll(cases)
                        .add(more)
                        .build());
    }

    /** Adds a case told by the word in the field {@code kind}. */
    public <C extends T> Union<T> tagged(String tag, Class<C> type, Shape<C> shape) {
        return and(new Case<>(
                type,
                value -> true,
                shape,
                node -> node instanceof Node.Obj obj
                        && new Node.Text(tag).equals(obj.fields().get("kind")),
                tag,
                "{\"kind\": \"" + tag + "\"}"));
    }

    /** Adds a case told by a field that only it has. */
    public <C extends T> Union<T> having(String field, Class<C> type, Shape<C> shape) {
        return having(field, type, value -> true, shape);
    }

    /** Adds a case told by a field that only it has, for some values of a type. */
    public <C extends T> Union<T> having(String field, Class<C> type, Predicate<C> holds, Shape<C> shape) {
        return and(new Case<>(
                type,
                holds,
                shape,
                node -> node instanceof Node.Obj obj && obj.fields().containsKey(field),
                "",
                "{\"" + field + "\": ...}"));
    }

    /** Adds a case told by the kind of JSON value, for some values of a type. */
    public <C extends T> Union<T> asKind(
            Class<? extends Node> kind, String sign, Class<C> type, Predicate<C> holds, Shape<C> shape) {
        return and(new Case<>(type, holds, shape, kind::isInstance, "", sign));
    }

    @Override
    public T read(Node node, ReadContext context) {
        Optional<Case<? extends T>> owner =
                cases.stream().filter(one -> one.owns().test(node)).findFirst();
        if (owner.isEmpty()) {
            throw context.failure("This is no " + name + ": " + node.kind() + ". Write one of "
                    + String.join(" ", cases.stream().map(Case::sign).distinct().toList()) + ".");
        }
        return owner.get().read(withoutTag(node, owner.get()), context);
    }

    private Node withoutTag(Node node, Case<? extends T> owner) {
        if (owner.tag().isEmpty()) {
            return node;
        }
        ImmutableMap.Builder<String, Node> rest = ImmutableMap.builder();
        ((Node.Obj) node).fields().forEach((field, value) -> {
            if (!field.equals("kind")) {
                rest.put(field, value);
            }
        });
        return new Node.Obj(rest.buildOrThrow());
    }

    @Override
    public Node write(T value) {
        return cases.stream()
                .filter(one -> one.handles(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The family " + name + " has no case for " + value + "."))
                .write(value);
    }

    @Override
    public Node.Obj schema(Definitions definitions) {
        return definitions.reference(
                name,
                () -> Definitions.object(
                        "description",
                        description,
                        "anyOf",
                        new Node.Arr(cases.stream()
                                .map(one -> schema(one, definitions))
                                .collect(ImmutableList.toImmutableList()))));
    }

    private Node schema(Case<? extends T> one, Definitions definitions) {
        Node.Obj inner = one.shape().schema(definitions);
        if (one.tag().isEmpty()) {
            return inner;
        }
        Node.Obj kind = Definitions.object("kind", Definitions.object("const", one.tag()));
        return Definitions.object(
                "allOf",
                new Node.Arr(ImmutableList.of(
                        inner,
                        Definitions.object(
                                "required", Definitions.texts(ImmutableList.of("kind")), "properties", kind))));
    }
}
