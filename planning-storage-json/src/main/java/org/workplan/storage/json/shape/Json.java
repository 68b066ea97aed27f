package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads and writes whole documents. */
public final class Json {

    private final NodeParser parser;

    /**
     * Creates a reader and writer.
     *
     * @param limits what a document may ask of the machine
     */
    public Json(JsonLimits limits) {
        this.parser = new NodeParser(limits);
    }

    /**
     * What came of reading.
     *
     * @param value the value; empty if it could not be read as a whole
     * @param problems what was wrong, in the order of the document
     * @param <T> the type
     */
    public record Result<T>(Optional<T> value, ImmutableList<Problem> problems) {}

    /** Reads a document. */
    public <T> Result<T> read(Shape<T> shape, InputStream stream) {
        return read(shape, () -> parser.parse(stream));
    }

    /** Reads a document. */
    public <T> Result<T> read(Shape<T> shape, String text) {
        return read(shape, () -> parser.parse(text));
    }

    private static <T> Result<T> read(Shape<T> shape, Supplier<Node> parse) {
        ReadContext context = new ReadContext();
        Optional<T> value = Optional.empty();
        try {
            value = Optional.of(shape.read(parse.get(), context));
        } catch (ProblemException exception) {
            exception.problem().ifPresent(context::add);
        }
        return new Result<>(value, context.problems());
    }

    /** Writes a value in canonical form, ended by a line feed. */
    public static <T> String write(Shape<T> shape, T value) {
        return NodePrinter.print(shape.write(value));
    }

    /** Writes a value on one line, without a line feed. */
    public static <T> String line(Shape<T> shape, T value) {
        return NodePrinter.compact(shape.write(value));
    }

    /** Writes any JSON value in canonical form, ended by a line feed. */
    public static String write(Node node) {
        return NodePrinter.print(node);
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
        return NodePrinter.print(new Node.Obj(ImmutableMap.copyOf(fields)));
    }
}
