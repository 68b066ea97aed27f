package org.workplan.value.internal;

import static com.google.common.base.Preconditions.checkArgument;

/** Refuses arguments that a method cannot work with. Each message names the argument, its value and the remedy. */
public final class Arguments {

    private Arguments() {}

    /**
     * {@return the value, which is not null}
     *
     * @param name the argument's name
     * @param value its value
     * @param <T> its type
     * @throws NullPointerException if the value is null
     */
    public static <T> T requirePresent(String name, T value) {
        if (value == null) {
            throw new NullPointerException("The argument " + name + " is null. Pass a value.");
        }
        return value;
    }

    /**
     * Refuses null in two arguments.
     *
     * @param first the first argument's name
     * @param one its value
     * @param second the second argument's name
     * @param two its value
     * @throws NullPointerException if a value is null
     */
    public static void requirePresent(String first, Object one, String second, Object two) {
        requirePresent(first, one);
        requirePresent(second, two);
    }

    /**
     * Refuses null in three arguments.
     *
     * @param first the first argument's name
     * @param one its value
     * @param second the second argument's name
     * @param two its value
     * @param third the third argument's name
     * @param three its value
     * @throws NullPointerException if a value is null
     */
    public static void requirePresent(String first, Object one, String second, Object two, String third, Object three) {
        requirePresent(first, one);
        requirePresent(second, two);
        requirePresent(third, three);
    }

    /**
     * Refuses null and a text without a visible character.
     *
     * @param name the argument's name
     * @param value its value
     * @throws NullPointerException if the value is null
     * @throws IllegalArgumentException if the value is blank
     */
    public static void requireText(String name, String value) {
        requirePresent(name, value);
        checkArgument(!value.isBlank(), "The argument %s is blank: \"%s\". Pass a text.", name, value);
    }

    /**
     * Refuses a number below the least one.
     *
     * @param name the argument's name
     * @param value its value
     * @param least the smallest value that is accepted
     * @throws IllegalArgumentException if the value is smaller
     */
    public static void requireAtLeast(String name, long value, long least) {
        checkArgument(value >= least, "The argument %s is %s. Pass a number that is at least %s.", name, value, least);
    }
}
