package org.workplan.storage.json;

import static org.workplan.storage.json.shape.Field.required;
import static org.workplan.storage.json.shape.Shapes.TEXT;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workplan.storage.json.shape.Field;
import org.workplan.storage.json.shape.Shape;

/**
 * The envelope of documents with its version. A newer minor version is read, and what is not known of it is kept; a newer major version is refused by
 * name.
 */
final class Documents {

    /** The version that is written. */
    static final String VERSION = "1.0";

    /** Where a document says its version. */
    static final String VERSION_FIELD = "schemaVersion";

    private static final int MAJOR = 1;
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})");
    private static final Shape<String> SCHEMA_VERSION = TEXT.as(Documents::checked, version -> version);

    private Documents() {}

    static <T> Field<T, String> version() {
        return required(VERSION_FIELD, SCHEMA_VERSION, value -> VERSION);
    }

    private static String checked(String version) {
        Matcher parts = FORM.matcher(version);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + version + "\" is not a version. Write \"" + VERSION + "\".");
        }
        if (Integer.parseInt(parts.group(1)) != MAJOR) {
            throw new IllegalArgumentException(String.format(
                    "This document has version %s; this library reads versions %d.x. Use a library that knows version %s.",
                    version, MAJOR, parts.group(1)));
        }
        return version;
    }
}
