package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON text into nodes, within limits: duplicate keys, text after the end and oversized numbers are refused before they can do harm. */
final class NodeParser {

    private static final Pattern CODE_NAME = Pattern.compile(", from `[^`]*`");

    private final JsonLimits limits;
    private final JsonFactory factory;

    NodeParser(JsonLimits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.textLength())
                        .maxNameLength(10_000)
                        .maxNumberLength(limits.digits() + 16)
                        .maxDocumentLength(limits.bytes())
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /**
     * Reads one document.
     *
     * @throws ProblemException if the text is not one JSON value within the limits
     */
    Node parse(InputStream stream) {
        try {
            return parse(factory.createParser(ObjectReadContext.empty(), stream));
        } catch (JacksonException exception) {
            throw unreadable(exception, place(exception.getLocation()));
        }
    }

    Node parse(String text) {
        return parse(factory.createParser(ObjectReadContext.empty(), text));
    }

    private Node parse(JsonParser parser) {
        try (parser) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw failure(parser, "The document is empty. Write a JSON object.");
            }
            Node node = value(parser, token);
            if (parser.nextToken() != null) {
                throw failure(parser, "More text follows after the end of the JSON value. Remove it.");
            }
            return node;
        } catch (JacksonException exception) {
            TokenStreamLocation location = exception.getLocation();
            throw unreadable(exception, place(location == null ? parser.currentLocation() : location));
        }
    }

    private static ProblemException unreadable(JacksonException exception, String place) {
        return new ProblemException(new Problem(
                place,
                "This is not readable JSON: " + plain(exception.getOriginalMessage())
                        + ". Mend the text there, or restore the file from a copy."));
    }

    private Node value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Node.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Num(number(parser));
            case VALUE_TRUE -> new Node.Bool(true);
            case VALUE_FALSE -> new Node.Bool(false);
            case VALUE_NULL -> new Node.Null();
            default -> throw failure(parser, "A value was expected here.");
        };
    }

    private Node object(JsonParser parser) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            fields.put(name, value(parser, parser.nextToken()));
        }
        return new Node.Obj(ImmutableMap.copyOf(fields));
    }

    private Node array(JsonParser parser) {
        ImmutableList.Builder<Node> items = ImmutableList.builder();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new Node.Arr(items.build());
    }

    private BigDecimal number(JsonParser parser) {
        return Numbers.parse(parser.getString(), limits.digits())
                .orElseThrow(() -> failure(
                        parser,
                        "The number " + parser.getString() + " has more than " + limits.digits()
                                + " digits or a larger exponent. Write it shorter."));
    }

    private static ProblemException failure(JsonParser parser, String message) {
        return new ProblemException(new Problem(place(parser.currentTokenLocation()), message));
    }

    private static String place(TokenStreamLocation location) {
        return location == null ? "$" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** The first line of the parser's message without the names of its code. */
    private static String plain(String message) {
        int end = message.indexOf('\n');
        String line =
                CODE_NAME.matcher(end < 0 ? message : message.substring(0, end)).replaceAll("");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
