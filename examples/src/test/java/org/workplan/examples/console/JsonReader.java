package org.workplan.examples.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON document as maps, lists and texts, walked by the names of its fields. */
record JsonReader(Object value) {

    /** Reads a text that must be one JSON document and nothing else. */
    static JsonReader document(String text) {
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Object value = read(parser);
            if (parser.nextToken() != null) {
                throw new AssertionError("Something follows the document: " + parser.getString());
            }
            return new JsonReader(value);
        }
    }

    private static Object read(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, read(parser));
            }
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(read(parser));
            }
            return list;
        }
        return switch (parser.currentToken()) {
            case VALUE_NULL -> "null";
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            default -> parser.getString();
        };
    }

    JsonReader at(String name) {
        if (!(value instanceof Map<?, ?> object) || !object.containsKey(name)) {
            throw new NoSuchElementException("There is no " + name + " in " + value);
        }
        return new JsonReader(object.get(name));
    }

    JsonReader at(int index) {
        return list().get(index);
    }

    List<JsonReader> list() {
        return ((List<?>) value).stream().map(JsonReader::new).toList();
    }

    /** The texts of one field over a list of objects. */
    List<String> each(String name) {
        return list().stream().map(one -> one.at(name).text()).toList();
    }

    /** The object of a list whose field has a value. */
    JsonReader where(String name, Object wanted) {
        return list().stream()
                .filter(one -> one.at(name).value.equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No " + name + " is " + wanted));
    }

    boolean has(String name) {
        return value instanceof Map<?, ?> object && object.containsKey(name);
    }

    List<String> names() {
        return ((Map<?, ?>) value).keySet().stream().map(String::valueOf).toList();
    }

    String text() {
        return String.valueOf(value);
    }
}
