package org.workplan.storage.json.shape;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** One object being read into a builder, its fields in whatever order they stand. */
final class ObjectReader<T, B> {

    private final FieldTable<T, B> slots;
    private final B builder;
    private final Tokens tokens;
    private final ReadContext context;
    /** Fields that stood there, and those among them that were not null: a bit each. */
    private long seen;

    private long given;
    private boolean whole = true;
    private @Nullable Set<String> unknown;

    ObjectReader(FieldTable<T, B> slots, B builder, Tokens tokens, ReadContext context) {
        this.slots = slots;
        this.builder = builder;
        this.tokens = tokens;
        this.context = context;
    }

    /** Reads the fields from a place among the names on, and what follows from those that are missing; tells if all went well. */
    boolean from(int first) {
        Names names = slots.names();
        for (int place = first; place != Tokens.END; place = tokens.nextField(names)) {
            if (place >= 0) {
                known(place);
            } else {
                unknown();
            }
        }
        long missing = slots.mindingMissing() & ~given;
        while (missing != 0) {
            int place = Long.numberOfTrailingZeros(missing);
            whole &= slots.all().get(place).fillMissing(builder, context);
            missing &= missing - 1;
        }
        return whole;
    }

    private void known(int place) {
        long bit = 1L << place;
        if ((seen & bit) != 0) {
            throw tokens.twice(tokens.name());
        }
        seen |= bit;
        if (place == slots.tagPlace()) {
            passTag();
        } else if (tokens.next() != JsonToken.VALUE_NULL) {
            given |= bit;
            whole &= slots.all().get(place).fill(builder, tokens, context);
        }
    }

    /** The word was read by the family, or stands here still. */
    private void passTag() {
        if (tokens.current() == JsonToken.PROPERTY_NAME) {
            tokens.next();
        }
    }

    private void unknown() {
        String name = tokens.name();
        if (unknown == null) {
            unknown = new HashSet<>();
        }
        if (!unknown.add(name)) {
            throw tokens.twice(name);
        }
        tokens.next();
        whole &= context.unknown(name, tokens);
    }
}
