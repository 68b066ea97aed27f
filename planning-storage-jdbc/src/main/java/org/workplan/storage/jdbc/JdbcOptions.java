package org.workplan.storage.jdbc;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * How a store uses its database.
 *
 * @param schema what is done about its tables when it is opened
 * @param prefix what the names of its tables begin with: lower-case letters, digits and underscores
 */
public record JdbcOptions(Schema schema, String prefix) {

    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,20}");

    /** Makes tables that are missing; their names begin with {@code wp_}. */
    public static final JdbcOptions CREATE = new JdbcOptions(Schema.CREATE, "wp_");

    /** What is done about the tables when a store is opened. */
    public enum Schema {
        /** Missing tables are made. */
        CREATE,
        /** Missing or too new tables are refused. */
        VALIDATE,
        /** Nothing is looked at. */
        NONE
    }

    /**
     * Checks the prefix.
     *
     * @throws IllegalArgumentException if it holds anything but lower-case letters, digits and underscores
     */
    public JdbcOptions {
        checkArgument(
                PREFIX.matcher(prefix).matches(),
                "A table prefix is lower-case letters, digits and underscores; \"%s\" is not. Write such as wp_.",
                prefix);
    }
}
