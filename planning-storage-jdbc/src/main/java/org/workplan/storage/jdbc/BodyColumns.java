package org.workplan.storage.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Texts in two columns, of which the second takes what is too long for the first: a row is read and written faster where its text stands in it. */
final class BodyColumns {

    private static final int LONG = 1_000_000;

    private BodyColumns() {}

    static String inRow(String body) {
        return body.length() > LONG ? "" : body;
    }

    static @Nullable String beside(String body) {
        return body.length() > LONG ? body : null;
    }

    /** Reads a text from a column or the next. */
    static String read(ResultSet row, int column) throws SQLException {
        String body = row.getString(column);
        return body.isEmpty() ? row.getString(column + 1) : body;
    }
}
