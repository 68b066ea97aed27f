package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import tools.jackson.core.JsonToken;

/** Names of constants in lower case with hyphens. */
record EnumShape<E extends Enum<E>>(ImmutableMap<String, E> byWord, ImmutableMap<E, String> words) implements Shape<E> {

    static <E extends Enum<E>> EnumShape<E> of(Class<E> type) {
        ImmutableMap<String, E> byWord = Arrays.stream(type.getEnumConstants())
                .collect(ImmutableMap.toImmutableMap(EnumShape::word, value -> value));
        return new EnumShape<>(byWord, Maps.immutableEnumMap(Maps.asMap(EnumSet.allOf(type), EnumShape::word)));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public E read(Tokens tokens, ReadContext context) {
        E value = tokens.current() == JsonToken.VALUE_STRING ? byWord.get(tokens.text()) : null;
        if (value == null) {
            throw context.failure("One of " + byWord.keySet() + " belongs here, not " + tokens.words() + ".");
        }
        return value;
    }

    @Override
    public void write(E value, Output out) {
        out.text(words.getOrDefault(value, ""));
    }

    @Override
    public Node.Obj schema(Definitions definitions) {
        return Definitions.object("enum", Definitions.texts(byWord.keySet()));
    }
}
