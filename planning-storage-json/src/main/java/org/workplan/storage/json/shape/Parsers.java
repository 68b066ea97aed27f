package org.workplan.storage.json.shape;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Opens JSON texts within limits: text after the end, and depth, strings and numbers beyond the limits, are refused before they can do harm. */
final class Parsers {

    private static final Pattern CODE_NAME = Pattern.compile(", from `[^`]*`|\\s*\\([^()]*\\[Source:.*$");

    /** So many bytes at the beginning tell a parser how characters are written; a NUL among them would mislead it. */
    private static final int MARK = 4;

    private final int digits;
    private final JsonFactory factory;

    Parsers(JsonLimits limits) {
        this.digits = limits.digits();
        this.factory = JsonFactory.builder()
                // A text is read whole by one thread before it reads another, so that threads need not share buffers.
                .recyclerPool(JsonRecyclerPools.threadLocalPool())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.textLength())
                        .maxNameLength(JsonLimits.NAME_LENGTH)
                        .maxNumberLength(limits.digits() + 16)
                        .maxDocumentLength(limits.bytes())
                        .build())
                .build();
    }

    JsonParser open(InputStream stream) {
        return factory.createParser(ObjectReadContext.empty(), stream);
    }

    /** Bytes are read faster than characters; a text that could be taken for other bytes is read as it is. */
    JsonParser open(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean isPlain = isAscii(text, bytes) ? text.lastIndexOf(0, MARK) < 0 : isPlain(text);
        return isPlain
                ? factory.createParser(ObjectReadContext.empty(), bytes)
                : factory.createParser(ObjectReadContext.empty(), text);
    }

    /** Compares two arrays of bytes where it can be so, which is faster than looking at each character. */
    private static boolean isAscii(String text, byte[] bytes) {
        return bytes.length == text.length() && new String(bytes, StandardCharsets.ISO_8859_1).equals(text);
    }

    /** Checks if a text holds no NUL and nothing from the halves of surrogate pairs on, byte order marks included. */
    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == 0 || character >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads one document.
     *
     * @throws UnreadableException if the text is not one JSON value within the limits
     */
    <R> R parse(Supplier<JsonParser> opener, Function<Tokens, R> reader) {
        try (JsonParser parser = opener.get()) {
            return parse(parser, reader);
        } catch (JacksonException exception) {
            throw unreadable(exception, exception.getLocation());
        }
    }

    private <R> R parse(JsonParser parser, Function<Tokens, R> reader) {
        Tokens tokens = new ParserTokens(parser, digits);
        try {
            if (tokens.next() == null) {
                throw tokens.unreadable("The document is empty. Write a JSON object.");
            }
            R value = reader.apply(tokens);
            if (tokens.next() != null) {
                throw tokens.unreadable("More text follows after the end of the JSON value. Remove it.");
            }
            return value;
        } catch (JacksonException exception) {
            TokenStreamLocation location = exception.getLocation();
            throw unreadable(exception, location == null ? parser.currentLocation() : location);
        }
    }

    private static UnreadableException unreadable(JacksonException exception, @Nullable TokenStreamLocation location) {
        return new UnreadableException(new Problem(
                ParserTokens.place(location),
                "This is not readable JSON: " + plain(exception.getOriginalMessage())
                        + ". Mend the text there, or restore the file from a copy."));
    }

    /** The first line of the parser's message without the names of its code. */
    private static String plain(String message) {
        int end = message.indexOf('\n');
        String line =
                CODE_NAME.matcher(end < 0 ? message : message.substring(0, end)).replaceAll("");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
