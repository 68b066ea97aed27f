package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** The shapes that others are made of. */
public final class Shapes {

    /** A string. */
    public static final Shape<String> TEXT = new Text();

    /** True or false. */
    public static final Shape<Boolean> BOOLEAN = new Truth();

    /** An exact decimal: a JSON number, or its digits in a string for writers that cannot write long numbers. */
    public static final Shape<BigDecimal> DECIMAL = new Decimal();

    /** A whole number that fits an {@code int}. */
    public static final Shape<Integer> INTEGER = DECIMAL.as(whole(BigDecimal::intValueExact), BigDecimal::valueOf);

    /** A whole number that fits a {@code long}. */
    public static final Shape<Long> LONG = DECIMAL.as(whole(BigDecimal::longValueExact), BigDecimal::valueOf);

    private Shapes() {}

    private static <N> Function<BigDecimal, N> whole(Function<BigDecimal, N> exact) {
        return number -> {
            try {
                return exact.apply(number);
            } catch (ArithmeticException exception) {
                throw new IllegalArgumentException(
                        number.toPlainString() + " is not a whole number of ordinary size. Write one.", exception);
            }
        };
    }

    private record Text() implements Shape<String> {
        @Override
        public String read(Tokens tokens, ReadContext context) {
            if (tokens.current() != JsonToken.VALUE_STRING) {
                throw context.failure("Text belongs here, not " + tokens.words() + ".");
            }
            return tokens.text();
        }

        @Override
        public void write(String value, Output out) {
            out.text(value);
        }

        @Override
        public Node.Obj schema(Definitions definitions) {
            return Definitions.object("type", "string");
        }
    }

    private record Truth() implements Shape<Boolean> {
        @Override
        public Boolean read(Tokens tokens, ReadContext context) {
            if (tokens.kind() != Kind.BOOLEAN) {
                throw context.failure("true or false belongs here, not " + tokens.words() + ".");
            }
            return tokens.current() == JsonToken.VALUE_TRUE;
        }

        @Override
        public void write(Boolean value, Output out) {
            out.bool(value);
        }

        @Override
        public Node.Obj schema(Definitions definitions) {
            return Definitions.object("type", "boolean");
        }
    }

    private record Decimal() implements Shape<BigDecimal> {
        @Override
        public BigDecimal read(Tokens tokens, ReadContext context) {
            Kind kind = tokens.kind();
            if (kind == Kind.NUMBER) {
                return tokens.number();
            }
            return Optional.of(tokens)
                    .filter(digits -> kind == Kind.TEXT)
                    .flatMap(digits -> Numbers.parse(digits.text(), JsonLimits.STANDARD.digits()))
                    .orElseThrow(() -> context.failure("A number belongs here, not " + tokens.words() + "."));
        }

        @Override
        public void write(BigDecimal value, Output out) {
            out.number(value);
        }

        @Override
        public Node.Obj schema(Definitions definitions) {
            return new Node.Obj(ImmutableMap.of("type", Definitions.texts(ImmutableList.of("number", "string"))));
        }
    }

    /**
     * {@return the shape of an enum: names in lower case with hyphens}
     *
     * @param type the enum
     * @param <E> the enum
     */
    public static <E extends Enum<E>> Shape<E> enumeration(Class<E> type) {
        return EnumShape.of(type);
    }

    /**
     * Returns the shape of a value that may be missing. It stands in JSON as itself.
     *
     * @param one the shape of the value
     * @param <T> the value's type
     * @return the shape
     */
    public static <T> Shape<Optional<T>> optional(Shape<T> one) {
        return new OptionalShape<>(one);
    }

    /**
     * {@return the shape of a list}
     *
     * @param item the shape of its items
     * @param <T> the items' type
     */
    public static <T> Shape<ImmutableList<T>> list(Shape<T> item) {
        return new ListShape<>(item, false);
    }

    /**
     * {@return the shape of a list whose items stand alone: one that cannot be read is a problem, and the rest is kept}
     *
     * @param item the shape of its items
     * @param <T> the items' type
     */
    public static <T> Shape<ImmutableList<T>> entries(Shape<T> item) {
        return new ListShape<>(item, true);
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
     * {@return the shape of a type that holds values of itself}
     *
     * @param declaration makes the shape out of the shape of the values inside
     * @param <T> the type
     */
    public static <T> Shape<T> recursive(Function<Shape<T>, Shape<T>> declaration) {
        LazyShape<T> lazy = new LazyShape<>();
        Shape<T> shape = declaration.apply(lazy);
        lazy.shape = shape;
        return shape;
    }

    /** Stands for a shape that is being declared. */
    private static final class LazyShape<T> implements Shape<T> {
        private @Nullable Shape<T> shape;

        private Shape<T> shape() {
            if (shape == null) {
                throw new IllegalStateException("A shape is used while it is being declared.");
            }
            return shape;
        }

        @Override
        public T read(Tokens tokens, ReadContext context) {
            return shape().read(tokens, context);
        }

        @Override
        public void write(T value, Output out) {
            shape().write(value, out);
        }

        @Override
        public Node.Obj schema(Definitions definitions) {
            return shape().schema(definitions);
        }
    }

    static String message(RuntimeException refused) {
        return refused.getMessage() == null ? refused.toString() : refused.getMessage();
    }
}
