package org.workplan.examples.console;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workplan.explanation.Explanation;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.wording.Wording;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Makes JSON of results: exact decimal strings, absent bounds as null. */
final class Json {

    private static final int DIGITS = 20;

    private Json() {}

    static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            object.put(String.valueOf(namesAndValues[index]), namesAndValues[index + 1]);
        }
        return object;
    }

    static Map<String, @Nullable Object> interval(Interval interval) {
        return object(
                "low", interval.low().map(Json::number).orElse(null),
                "high", interval.high().map(Json::number).orElse(null));
    }

    static @Nullable Object interval(Optional<Interval> interval) {
        return interval.map(Json::interval).orElse(null);
    }

    /** A decimal that is exact where its digits end, and otherwise right in its first twenty. */
    static String number(Rational number) {
        return number.toDecimal()
                .map(BigDecimal::toPlainString)
                .orElseGet(
                        () -> number.toDecimal(DIGITS, RoundingMode.HALF_EVEN).toPlainString());
    }

    /** JSON that is written as it stands. */
    record Raw(String json) {}

    static Raw explanation(Explanation explanation, Wording wording) {
        return new Raw(JsonCodec.standard().writeExplanation(explanation, wording::sentence));
    }

    static void print(PrintWriter out, Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator =
                JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), text)) {
            write(generator, value);
        }
        out.print(text);
        out.println();
    }

    private static void write(JsonGenerator generator, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            map.forEach((name, inner) -> {
                generator.writeName(String.valueOf(name));
                write(generator, inner);
            });
            generator.writeEndObject();
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            list.forEach(inner -> write(generator, inner));
            generator.writeEndArray();
        } else if (value instanceof Integer || value instanceof Long) {
            generator.writeNumber(((Number) value).longValue());
        } else if (value instanceof Raw raw) {
            generator.writeRawValue(raw.json());
        } else if (value instanceof Boolean bool) {
            generator.writeBoolean(bool);
        } else if (value == null) {
            generator.writeNull();
        } else {
            generator.writeString(value.toString());
        }
    }
}
