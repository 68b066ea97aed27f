package org.workplan.value.internal;

/** The names by which messages and descriptions call types. */
public final class TypeNames {
    private TypeNames() {}

    /** {@return the name of a type without its package, with the types around it: {@code Goal.Kind}} */
    public static String of(Class<?> type) {
        Class<?> owner = type.getDeclaringClass();
        return owner == null ? type.getSimpleName() : of(owner) + "." + type.getSimpleName();
    }

    /** {@return the key of the message that words a constant, such as {@code value.Goal.Kind.PROJECT}} */
    public static String key(Enum<?> constant) {
        return "value." + of(constant.getDeclaringClass()) + "." + constant.name();
    }
}
