package org.workplan.storage.jdbc;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column as a script of the library declares it.
 *
 * @param table the table, without its prefix
 * @param name the column
 * @param type the type in the script, such as {@code varchar(200)} or <code>{body}</code>
 */
record ScriptColumn(String table, String name, String type) {

    private static final Pattern CREATED =
            Pattern.compile("create table if not exists \\{p}(\\w+) \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern DECLARED = Pattern.compile("\\s*(\\w+) ([\\w{}]+(?:\\([\\d, ]+\\))?).*");
    private static final Pattern ADDED = Pattern.compile("alter table \\{p}(\\w+) add column (\\w+) (.+)");
    private static final Pattern SIZES = Pattern.compile("\\w+\\((\\d+)(?:, (\\d+))?\\)");
    private static final Set<String> CONSTRAINTS = Set.of("primary", "unique");

    private static final Set<Integer> TEXTS =
            Set.of(Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.NVARCHAR, Types.LONGNVARCHAR, Types.NCLOB);
    private static final Set<Integer> DECIMALS = Set.of(Types.NUMERIC, Types.DECIMAL);
    private static final List<Integer> WHOLE = List.of(Types.SMALLINT, Types.INTEGER, Types.BIGINT);

    /** Part of the names of H2's types that compare without case. */
    private static final String IGNORING_CASE = "IGNORECASE";

    /** As long as the largest document. */
    private static final int ANY_LENGTH = 1 << 28;

    private static final int BODY_LENGTH = 1_000_000;

    /** The columns that a statement of a script creates. */
    static Stream<ScriptColumn> of(String statement) {
        Matcher added = ADDED.matcher(statement);
        if (added.matches()) {
            return Stream.of(new ScriptColumn(added.group(1), added.group(2), added.group(3)));
        }
        Matcher created = CREATED.matcher(statement);
        return created.matches() ? of(created.group(1), created.group(2)) : Stream.empty();
    }

    private static Stream<ScriptColumn> of(String table, String lines) {
        return lines.lines()
                .map(DECLARED::matcher)
                .filter(Matcher::matches)
                .filter(line -> !CONSTRAINTS.contains(line.group(1)))
                .map(line -> new ScriptColumn(table, line.group(1), line.group(2)));
    }

    /**
     * Compares this column with that of a table.
     *
     * @param found the columns of the table
     * @param hasLengths whether the database limits values to the length of their column
     * @return the column as it is and as it must be; empty if every value fits in it
     */
    Optional<String> difference(ResultSetMetaData found, boolean hasLengths) throws SQLException {
        for (int index = 1; index <= found.getColumnCount(); index++) {
            if (found.getColumnName(index).equalsIgnoreCase(name)) {
                boolean fits = isOfType(found, index) && (!hasLengths || isWideEnough(found, index));
                return fits ? Optional.empty() : Optional.of(name("is " + shown(found, index)));
            }
        }
        return Optional.of(name("is missing"));
    }

    private String name(String what) {
        return table + "." + name + " " + what + " and must be "
                + type.replace("{text}", "a text of any length").replace("{body}", "a text of a million characters");
    }

    private static String shown(ResultSetMetaData found, int index) throws SQLException {
        String type = found.getColumnTypeName(index).toLowerCase(Locale.ROOT);
        int size = found.getPrecision(index);
        if (DECIMALS.contains(found.getColumnType(index)) && size > 0) {
            return type + "(" + size + ", " + found.getScale(index) + ")";
        }
        return TEXTS.contains(found.getColumnType(index)) && size > 0 ? type + "(" + size + ")" : type;
    }

    private boolean isOfType(ResultSetMetaData found, int index) throws SQLException {
        int kind = found.getColumnType(index);
        if (isDecimal()) {
            return DECIMALS.contains(kind);
        }
        return isWhole()
                ? WHOLE.contains(kind)
                : TEXTS.contains(kind)
                        && !found.getColumnTypeName(index)
                                .toUpperCase(Locale.ROOT)
                                .contains(IGNORING_CASE);
    }

    private boolean isWideEnough(ResultSetMetaData found, int index) throws SQLException {
        int size = found.getPrecision(index);
        boolean isUnlimited = size <= 0;
        if (isWhole()) {
            return WHOLE.indexOf(found.getColumnType(index)) >= bytes();
        }
        int places = found.getScale(index);
        return isUnlimited
                || (isDecimal() ? places >= size(2) && size - places >= size(1) - size(2) : size >= length());
    }

    private boolean isDecimal() {
        return type.startsWith("numeric");
    }

    private boolean isWhole() {
        return type.endsWith("int") || type.equals("integer");
    }

    /** The place of the type among the whole numbers. */
    private int bytes() {
        return List.of("smallint", "integer", "bigint").indexOf(type);
    }

    private int length() {
        return switch (type) {
            case "{text}" -> ANY_LENGTH;
            case "{body}" -> BODY_LENGTH;
            default -> size(1);
        };
    }

    private int size(int group) {
        Matcher sizes = SIZES.matcher(type);
        return sizes.matches() ? Integer.parseInt(sizes.group(group)) : 0;
    }
}
