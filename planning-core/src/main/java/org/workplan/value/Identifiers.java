package org.workplan.value;

import static com.google.common.base.Preconditions.checkArgument;

/** The one check that every identifier of the library passes. */
final class Identifiers {

    private static final int MAX_LENGTH = 200;

    private Identifiers() {}

    static void check(String what, String value) {
        if (value.isEmpty() || value.length() > MAX_LENGTH || holdsForbidden(value)) {
            refuse(what, value);
        }
    }

    private static void refuse(String what, String value) {
        checkArgument(
                !value.isEmpty(), "A %s must not be empty; give it a short readable name such as party-classes.", what);
        checkArgument(
                value.length() <= MAX_LENGTH,
                "A %s has at most %s characters; \"%s...\" has %s.",
                what,
                MAX_LENGTH,
                value.substring(0, Math.min(40, value.length())),
                value.length());
        checkArgument(
                !holdsForbidden(value),
                "A %s must not hold blanks, control characters or '/'; \"%s\" does. Use '-' between words.",
                what,
                value);
    }

    private static boolean holdsForbidden(String value) {
        int codePoint;
        for (int index = 0; index < value.length(); index += Character.charCount(codePoint)) {
            codePoint = value.codePointAt(index);
            if (!isCommon(codePoint) && isForbidden(codePoint)) {
                return true;
            }
        }
        return false;
    }

    /** What most ids are made of, told apart quickly. */
    private static boolean isCommon(int codePoint) {
        return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= '0' && codePoint <= '9') || codePoint == '-';
    }

    private static boolean isForbidden(int codePoint) {
        return codePoint == '/'
                || Character.isWhitespace(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
