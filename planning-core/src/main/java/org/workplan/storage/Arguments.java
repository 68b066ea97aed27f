package org.workplan.storage;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;

/** The checks of the values that cross the port: what passes them can be stored and read back. */
final class Arguments {

    private Arguments() {}

    /** Refuses null with the name of the argument. */
    static void requirePresent(String name, Object value) {
        Objects.requireNonNull(value, () -> "The argument " + name + " is null. Pass a value.");
    }

    /** Refuses null and a text without a visible character. */
    static void requireText(String name, String value) {
        requirePresent(name, value);
        checkArgument(!value.isBlank(), "The argument %s is blank: \"%s\". Pass a text.", name, value);
    }

    /** Refuses a number below the least one. */
    static void requireAtLeast(String name, long value, long least) {
        checkArgument(value >= least, "The argument %s is %s. Pass a number that is at least %s.", name, value, least);
    }
}
