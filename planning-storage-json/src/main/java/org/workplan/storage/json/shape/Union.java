package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * A closed family of types. Each case says which JSON values are its own: objects with its word in {@code kind}, objects with a certain field (the first
 * such field of an object counts), or values of a kind of JSON such as numbers.
 *
 * @param <T> the family
 */
public final class Union<T> implements Shape<T> {

    private static final int FIELDS_TOLD = 5;

    private final String name;
    private final String description;
    private final ImmutableList<Case<? extends T>> cases;
    /** Made when something is read; any thread makes the same. */
    private @Nullable Signs<T> signs;

    private Union(String name, String description, ImmutableList<Case<? extends T>> cases) {
        this.name = name;
        this.description = description;
        this.cases = cases;
    }

    /** A type of the family, and what tells it in JSON: a kind of value, a field, or a word in the field {@code kind}. */
    private record Case<C>(Class<C> type, Predicate<C> holds, Shape<C> shape, Sign sign) {

        boolean handles(Object value) {
            return type.isInstance(value) && holds.test(type.cast(value));
        }

        void write(Object value, Output out) {
            shape.write(type.cast(value), out);
        }

        C readRest(Tokens tokens, ReadContext context) {
            return ((ObjectShape<C, ?>) shape).readRest(sign.field(), tokens, context);
        }
    }

    private record Sign(Kind kind, String field, String tag, String example) {

        static Sign ofField(String field) {
            return new Sign(Kind.OBJECT, field, "", "{\"" + field + "\": ...}");
        }

        static Sign ofTag(String tag) {
            return new Sign(Kind.OBJECT, FieldTable.TAG, tag, "{\"" + FieldTable.TAG + "\": \"" + tag + "\"}");
        }
    }

    /** The cases that are told by something in an object: by the place of their field among the names, or by their word. */
    private record Signs<T>(
            Names names, ImmutableList<Case<? extends T>> byPlace, ImmutableMap<String, Case<? extends T>> byTag) {

        static <T> Signs<T> of(ImmutableList<Case<? extends T>> cases) {
            ImmutableMap.Builder<String, Case<? extends T>> byField = ImmutableMap.builder();
            ImmutableMap.Builder<String, Case<? extends T>> byTag = ImmutableMap.builder();
            for (Case<? extends T> one : cases) {
                if (!one.sign().field().isEmpty()) {
                    byField.put(one.sign().field(), one);
                }
                if (!one.sign().tag().isEmpty()) {
                    byTag.put(one.sign().tag(), one);
                }
            }
            ImmutableMap<String, Case<? extends T>> fields = byField.buildKeepingLast();
            return new Signs<>(
                    Names.of(fields.keySet().asList()), fields.values().asList(), byTag.buildOrThrow());
        }

        /** The case of an object whose first telling field has been reached. */
        @Nullable
        Case<? extends T> at(int place, Tokens tokens) {
            if (byTag.isEmpty()) {
                return byPlace.get(place);
            }
            return tokens.next() == JsonToken.VALUE_STRING ? byTag.get(tokens.text()) : null;
        }
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
    public <C extends T> Union<T> tagged(String tag, Class<C> type, ObjectShape<C, ?> shape) {
        return and(new Case<>(type, value -> true, shape.tagged(tag), Sign.ofTag(tag)));
    }

    /** Adds a case told by a field that only it has. */
    public <C extends T> Union<T> having(String field, Class<C> type, ObjectShape<C, ?> shape) {
        return having(field, type, value -> true, shape);
    }

    /** Adds a case told by a field that only it has, for some values of a type. */
    public <C extends T> Union<T> having(String field, Class<C> type, Predicate<C> holds, ObjectShape<C, ?> shape) {
        return and(new Case<>(type, holds, shape, Sign.ofField(field)));
    }

    /** Adds a case told by the kind of JSON value, for some values of a type. */
    public <C extends T> Union<T> asKind(Kind kind, String example, Class<C> type, Predicate<C> holds, Shape<C> shape) {
        return and(new Case<>(type, holds, shape, new Sign(kind, "", "", example)));
    }

    @Override
    public T read(Tokens tokens, ReadContext context) {
        Kind kind = tokens.kind();
        for (int index = 0; index < cases.size(); index++) {
            Sign sign = cases.get(index).sign();
            if (sign.kind() == kind) {
                return sign.field().isEmpty()
                        ? cases.get(index).shape().read(tokens, context)
                        : readObject(tokens, context);
            }
        }
        throw context.failure(noCase(tokens.words()));
    }

    private T readObject(Tokens tokens, ReadContext context) {
        int place = tokens.nextField(signs().names());
        if (place < 0) {
            return readWhole(tokens.restOfObject(), tokens, context);
        }
        Case<? extends T> owner = signs().at(place, tokens);
        if (owner == null) {
            throw context.failure(noCase(told(tokens)));
        }
        return owner.readRest(tokens, context);
    }

    /** Reads an object that does not begin with what tells its case. */
    private T readWhole(Node.Obj object, Tokens tokens, ReadContext context) {
        Tokens looking = new NodeTokens(object, tokens.depth());
        int place = Tokens.UNKNOWN;
        while (place == Tokens.UNKNOWN) {
            place = looking.nextField(signs().names());
            if (place == Tokens.UNKNOWN) {
                looking.next();
                looking.skipTo(tokens.depth() + 1);
            }
        }
        Case<? extends T> owner = place < 0 ? null : signs().at(place, looking);
        if (owner == null) {
            throw context.failure(noCase(place < 0 ? told(object) : told(looking)));
        }
        return owner.shape().read(new NodeTokens(object, tokens.depth()), context);
    }

    /** The word for its case that is none. */
    private static String told(Tokens tokens) {
        return "its " + FieldTable.TAG + " is " + tokens.words();
    }

    /** The fields of an object that say nothing about its case. */
    private static String told(Node.Obj object) {
        if (object.fields().isEmpty()) {
            return "an object without fields";
        }
        String names = object.fields().keySet().stream()
                .limit(FIELDS_TOLD)
                .map(Node::quoted)
                .collect(Collectors.joining(", "));
        return "an object without a field that identifies it (it has " + names
                + (object.fields().size() > FIELDS_TOLD ? " and more)" : ")");
    }

    private String noCase(String found) {
        return "The content is unknown: " + found + ". Write one of "
                + String.join(
                        " ",
                        cases.stream()
                                .map(one -> one.sign().example())
                                .distinct()
                                .toList())
                + ".";
    }

    private Signs<T> signs() {
        Signs<T> known = signs;
        if (known == null) {
            known = Signs.of(cases);
            signs = known;
        }
        return known;
    }

    @Override
    public void write(T value, Output out) {
        for (int index = 0; index < cases.size(); index++) {
            if (cases.get(index).handles(value)) {
                cases.get(index).write(value, out);
                return;
            }
        }
        throw new IllegalStateException("The family " + name + " has no case for " + value + ".");
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
                                .distinct()
                                .collect(ImmutableList.toImmutableList()))));
    }

    private Node schema(Case<? extends T> one, Definitions definitions) {
        Node.Obj inner = one.shape().schema(definitions);
        String tag = one.sign().tag();
        if (tag.isEmpty()) {
            return inner;
        }
        Node.Obj kind = Definitions.object(FieldTable.TAG, Definitions.object("const", tag));
        return Definitions.object(
                "allOf",
                new Node.Arr(ImmutableList.of(
                        inner,
                        Definitions.object(
                                "required", Definitions.texts(ImmutableList.of(FieldTable.TAG)), "properties", kind))));
    }
}
