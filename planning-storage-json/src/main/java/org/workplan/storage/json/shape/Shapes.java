package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The shapes that others are made of. */
public final class Shapes {

    /** A string. */
    public static final Shape<String> TEXT = new Scalar<>(
            "string",
            "Text",
            node -> node instanceof Node.Text text ? Optional.of(text.text()) : Optional.empty(),
            Node.Text::new);

    /** True or false. */
    public static final Shape<Boolean> BOOLEAN = new Scalar<>(
            "boolean",
            "true or false",
            node -> node instanceof Node.Bool bool ? Optional.of(bool.value()) : Optional.empty(),
            Node.Bool::new);

    /** An exact decimal: a JSON number, or its digits in a string for writers that cannot write long numbers. */
    public static final Shape<BigDecimal> DECIMAL = new Scalar<>(
            "number",
            "A number",
            node -> node instanceof Node.Num num
                    ? Optional.of(num.number())
                    : node instanceof Node.Text text
                            ? Numbers.parse(text.text(), JsonLimits.STANDARD.digits())
                            : Optional.empty(),
            Node.Num::new);

    /** A whole number that fits an {@code int}. */
    public static final Shape<Integer> INTEGER = DECIMAL.as(Shapes::whole, BigDecimal::valueOf);

    private Shapes() {}

    private static int whole(BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException exception) {
            throw new IllegalArgumentException(
                    number.toPlainString() + " is not a whole number of ordinary size. Write one.", exception);
        }
    }

    /** One value of a type of JSON. */
    private record Scalar<T>(String type, String wanted, Function<Node, Optional<T>> reader, Function<T, Node> writer)
            implements Shape<T> {
        @Override
        public T read(Node node, ReadContext context) {
            return reader.apply(node)
                    .orElseThrow(() -> context.failure(wanted + " belongs here, not " + node.kind() + "."));
        }

        @Override
        public Node write(T value) {
            return writer.apply(value);
        }

        @Override
        public Node.Obj schema(Definitions definitions) {
            return type.equals("number")
                    ? new Node.Obj(ImmutableMap.of("type", Definitions.texts(ImmutableList.of("number", "string"))))
                    : Definitions.object("type", type);
        }
    }

    /**
     * Obtains the shape of an enum: names in lower case with hyphens.
     *
     * @param type the enum
     * @param <E> the enum
     * @return the shape
     */
    public static <E extends Enum<E>> Shape<E> enumeration(Class<E> type) {
        ImmutableMap<String, E> byWord = Arrays.stream(type.getEnumConstants())
                .collect(ImmutableMap.toImmutableMap(Shapes::word, value -> value));
        return new EnumShape<>(byWord);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record EnumShape<E extends Enum<E>>(ImmutableMap<String, E> byWord) implements Shape<E> {
        @Override
        public E read(Node node, ReadContext context) {
            E value = node instanceof Node.Text text ? byWord.get(text.text()) : null;
            if (value == null) {
                throw context.failure("One of " + byWord.keySet() + " belongs here, not " + node.kind() + ".");
            }
            return value;
        }

        @Override
        public Node write(E value) {
            return new Node.Text(word(value));
        }

        @Override
        public Node.Obj schema(Definitions definitions) {
            return Definitions.object("enum", Definitions.texts(byWord.keySet()));
        }
    }

    /**
     * Obtains the shape of a list.
     *
     * @param item the shape of its items
     * @param <T> the items' type
     * @return the shape
     */
    public static <T> Shape<ImmutableList<T>> list(Shape<T> item) {
        return new ListShape<>(item, false);
    }

    /**
     * Obtains the shape of a list whose items stand alone: one that cannot be read is a problem, and the rest is kept.
     *
     * @param item the shape of its items
     * @param <T> the items' type
     * @return the shape
     */
    public static <T> Shape<ImmutableList<T>> entries(Shape<T> item) {
        return new ListShape<>(item, true);
    }

    private record ListShape<T>(Shape<T> item, boolean keepsRest) implements Shape<ImmutableList<T>> {
        @Override
        public ImmutableList<T> read(Node node, ReadContext context) {
            if (!(node instanceof Node.Arr array)) {
                throw context.failure("An array belongs here, not " + node.kind() + ". Put [ ] around it.");
            }
            ImmutableList.Builder<T> items = ImmutableList.builder();
            boolean whole = true;
            for (int index = 0; index < array.items().size(); index++) {
                Node inner = array.items().get(index);
                Optional<T> value = context.below("[" + index + "]", () -> item.read(inner, context));
                value.ifPresent(items::add);
                whole &= value.isPresent();
            }
            if (!whole && !keepsRest) {
                throw new ProblemException();
            }
            return items.build();
        }

        @Override
        public Node write(ImmutableList<T> value) {
            return new Node.Arr(value.stream().map(item::write).collect(ImmutableList.toImmutableList()));
        }

        @Override
        public Node.Obj schema(Definitions definitions) {
            return Definitions.object("type", "array", "items", item.schema(definitions));
        }
    }

    /** An object of texts by name. */
    public static final Shape<ImmutableMap<String, String>> TEXTS = map(TEXT);

    /**
     * An object whose names are data.
     *
     * @param item the shape of its values
     * @param <T> the type of its values
     * @return the shape of the values by name
     */
    public static <T> Shape<ImmutableMap<String, T>> map(Shape<T> item) {
        return new MapShape<>(item);
    }

    /**
     * Begins the shape of a type that has a builder.
     *
     * @param name the type's name in the schema
     * @param description one sentence
     * @param builder makes an empty builder
     * @param build makes the value
     * @param <T> the type
     * @param <B> the builder
     * @return a shape without fields
     */
    public static <T, B> ObjectShape<T, B> object(
            String name, String description, Supplier<B> builder, Function<B, T> build) {
        return ObjectShape.of(name, description, builder, build);
    }

    /**
     * Obtains a shape that is made when it is first used: for types that hold themselves.
     *
     * @param shape makes it
     * @param <T> the type
     * @return the shape
     */
    public static <T> Shape<T> lazy(Supplier<Shape<T>> shape) {
        return new Shape<>() {
            @Override
            public T read(Node node, ReadContext context) {
                return shape.get().read(node, context);
            }

            @Override
            public Node write(T value) {
                return shape.get().write(value);
            }

            @Override
            public Node.Obj schema(Definitions definitions) {
                return shape.get().schema(definitions);
            }
        };
    }

    static String message(RuntimeException refused) {
        return refused.getMessage() == null ? refused.toString() : refused.getMessage();
    }

    static Node raw(String json) {
        return new NodeParser(JsonLimits.STANDARD).parse(json);
    }
}
