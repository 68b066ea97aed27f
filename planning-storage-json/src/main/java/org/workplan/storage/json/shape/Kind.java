package org.workplan.storage.json.shape;

import tools.jackson.core.JsonToken;

/** The kinds of JSON values. */
public enum Kind {
    /** Fields by name. */
    OBJECT,
    /** Items in order. */
    ARRAY,
    /** A string. */
    TEXT,
    /** A number. */
    NUMBER,
    /** True or false. */
    BOOLEAN,
    /** Nothing. */
    NULL;

    static Kind of(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> OBJECT;
            case START_ARRAY -> ARRAY;
            case VALUE_STRING -> TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> BOOLEAN;
            default -> NULL;
        };
    }
}
