package org.workplan.storage.jdbc;

import com.google.common.base.Splitter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** The settings of a MariaDB connection that a store depends on. */
final class MariaDbSettings {

    private static final List<String> REFUSED = List.of("ORACLE", "EMPTY_STRING_IS_NULL");
    private static final List<String> STRICT = List.of("STRICT_TRANS_TABLES", "STRICT_ALL_TABLES");

    private MariaDbSettings() {}

    static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select @@sql_mode, @@character_set_client")) {
            row.next();
            checkMode(row.getString(1).toUpperCase(Locale.ROOT));
            if (!row.getString(2).equals("utf8mb4")) {
                throw Errors.refusal("The connection to MariaDB has the character set " + row.getString(2)
                        + ", which cannot carry every text. Connect with utf8mb4.");
            }
        }
    }

    private static void checkMode(String mode) {
        List<String> modes = Splitter.on(',').splitToList(mode);
        for (String refused : REFUSED) {
            if (modes.contains(refused)) {
                throw Errors.refusal("MariaDB runs with sql_mode " + refused
                        + ", in which texts are not kept as they are. Remove it from the sql_mode of the connection.");
            }
        }
        if (STRICT.stream().noneMatch(modes::contains)) {
            throw Errors.refusal(
                    "MariaDB runs with sql_mode \"" + mode
                            + "\", in which values that do not fit are cut. Add STRICT_TRANS_TABLES to the sql_mode of the connection.");
        }
    }
}
