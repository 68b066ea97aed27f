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

    /** What is done about the tables when a store is opened. The scripts are described in {@code docs/stores.md}. */
    public enum Schema {
        /** Makes missing tables, and brings old ones up to date. */
        CREATE,
        /** Refuses tables that are missing, old or too new. The message names the scripts to run. */
        VALIDATE,
        /**
         * Makes no tables and does not ask for their version; they may be made later. The database, its settings and the columns of tables that are there are
         * inspected, except by a store that joins a transaction.
         */
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
