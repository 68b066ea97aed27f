package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JsonParser;

/** Reads and writes whole documents. */
public final class Json {

    private static final Parsers STANDARD = new Parsers(JsonLimits.STANDARD);

    private final JsonLimits limits;
    private final Parsers parsers;

    /**
     * Creates a reader and writer.
     *
     * @param limits what a document may ask of the machine
     */
    public Json(JsonLimits limits) {
        this.limits = limits;
        this.parsers = new Parsers(limits);
    }

    /**
     * What came of reading.
     *
     * @param value the value; empty if it could not be read as a whole
     * @param problems what was wrong, in the order of the document; one only, if it is no JSON
     * @param problemCount how many problems there are, with those that are not listed
     * @param <T> the type
     */
    public record Result<T>(Optional<T> value, ImmutableList<Problem> problems, long problemCount) {}

    /** Reads a document. */
    public <T> Result<T> read(Shape<T> shape, InputStream stream) {
        return read(shape, () -> parsers.open(stream));
    }

    /** Reads a document. */
    public <T> Result<T> read(Shape<T> shape, String text) {
        return read(shape, () -> parsers.open(text));
    }

    private <T> Result<T> read(Shape<T> shape, Supplier<JsonParser> opener) {
        ReadContext context = new ReadContext();
        try {
            Optional<T> value = parsers.parse(opener, tokens -> context.root(shape, tokens));
            return new Result<>(value, context.problems(), context.problemCount());
        } catch (UnreadableException exception) {
            return new Result<>(Optional.empty(), ImmutableList.of(exception.problem()), 1);
        }
    }

    /** Reads what was written here, or what an unknown field of a value holds. */
    static Node parsed(String text) {
        try {
            return STANDARD.parse(() -> STANDARD.open(text), Tokens::node);
        } catch (UnreadableException exception) {
            throw new IllegalArgumentException(
                    "An unknown field holds JSON; this does not: " + exception.problem() + " Write it as JSON.",
                    exception);
        }
    }

    /**
     * Writes a value in canonical form, ended by a line feed.
     *
     * @throws IllegalArgumentException if the value is beyond the limits, so that it could not be read again
     */
    public <T> String write(Shape<T> shape, T value) {
        return Output.document(limits, out -> shape.write(value, out));
    }

    /**
     * Writes a value on one line, without a line feed.
     *
     * @throws IllegalArgumentException if the value is beyond the limits, so that it could not be read again
     */
    public <T> String line(Shape<T> shape, T value) {
        return Output.line(limits, out -> shape.write(value, out));
    }

    /** Puts fields with their JSON, each at its place such as {@code /colour}, into an object, on one line. */
    public static String gathered(Map<String, String> fields) {
        return line(UnknownFields.of(fields).node());
    }

    /** Takes an object apart into the JSON of its fields by their places; nothing if it is none. */
    public static ImmutableMap<String, String> spread(String object) {
        return parsed(object) instanceof Node.Obj whole
                ? whole.fields().entrySet().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                field -> "/" + Node.escaped(field.getKey()), field -> line(field.getValue())))
                : ImmutableMap.of();
    }

    private static String line(Node node) {
        return Output.line(JsonLimits.STANDARD, out -> out.node(node));
    }

    /** Writes the JSON Schema (2020-12) of a type. */
    public static String schema(String title, Shape<?> shape) {
        Definitions definitions = new Definitions();
        Node.Obj root = shape.schema(definitions);
        Map<String, Node> fields = new LinkedHashMap<>();
        fields.put("$schema", new Node.Text("https://json-schema.org/draft/2020-12/schema"));
        fields.put("title", new Node.Text(title));
        fields.putAll(root.fields());
        fields.put("$defs", definitions.all());
        return Output.document(JsonLimits.STANDARD, out -> out.node(new Node.Obj(ImmutableMap.copyOf(fields))));
    }
}
