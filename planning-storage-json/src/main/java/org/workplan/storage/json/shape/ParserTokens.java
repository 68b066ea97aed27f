package org.workplan.storage.json.shape;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** The tokens of a JSON text as a parser finds them. */
final class ParserTokens extends Tokens {

    /** So many digits fit a {@code long} whatever they are. */
    private static final int SHORT = 18;

    private final JsonParser parser;
    private final int digits;

    ParserTokens(JsonParser parser, int digits) {
        this.parser = parser;
        this.digits = digits;
    }

    @Override
    @Nullable
    JsonToken current() {
        return parser.currentToken();
    }

    @Override
    @Nullable
    JsonToken next() {
        return parser.nextToken();
    }

    @Override
    int nextField(Names names) {
        return parser.nextNameMatch(names.matcher());
    }

    @Override
    @Nullable
    String nextName() {
        return parser.nextName();
    }

    @Override
    String name() {
        return parser.currentName();
    }

    @Override
    String text() {
        return parser.getString();
    }

    @Override
    BigDecimal number() {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getStringLength() <= SHORT) {
            return BigDecimal.valueOf(parser.getLongValue());
        }
        return Numbers.parse(parser.getString(), digits)
                .orElseThrow(() -> unreadable("The number " + parser.getString() + " has more than " + digits
                        + " digits or a larger exponent. Write it shorter."));
    }

    @Override
    int depth() {
        return parser.streamReadContext().getNestingDepth();
    }

    @Override
    UnreadableException unreadable(String message) {
        return new UnreadableException(new Problem(place(parser.currentTokenLocation()), message));
    }

    static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "$" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
