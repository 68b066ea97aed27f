package org.workplan.storage.jdbc;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.storage.StorageException;

/** Brings the tables of a store to the version that this library knows, or refuses them by name. */
final class Migrator {

    private static final List<String> SCRIPTS = List.of(
            "V001__create_plans.sql",
            "V002__create_feed.sql",
            "V003__index_what_filters_ask.sql",
            "V004__index_measurements.sql",
            "V005__mark_tags.sql");

    /** The version of the tables that this library knows. */
    static final int VERSION = SCRIPTS.size();

    /** Where texts are not told apart by case or trailing blanks unless a table says so. */
    private static final String EXACT_TEXTS = " character set utf8mb4 collate utf8mb4_nopad_bin";

    private static final String NEW_INDEX = "create index if not exists ";

    /** Where a script that was broken off cannot be rolled back, it must be possible to run it again. SQLite rolls back, and does not know the words. */
    private static final String NEW_COLUMN = " add column if not exists ";

    private final Transactions transactions;
    private final Database database;
    private final String prefix;

    Migrator(Transactions transactions, Database database, String prefix) {
        this.transactions = transactions;
        this.database = database;
        this.prefix = prefix;
    }

    void run(JdbcPlanStore.Options.Schema mode) {
        transactions.alone(connection -> {
            if (mode != JdbcPlanStore.Options.Schema.NONE) {
                bringUpToDate(connection, mode);
            }
            if (exists(connection)) {
                ExactTexts.check(connection, database, prefix);
                new TableColumns(connection, database, prefix).check(columns());
            }
            return mode;
        });
    }

    private void bringUpToDate(Connection connection, JdbcPlanStore.Options.Schema mode) throws SQLException {
        int found = version(connection);
        if (found > SCRIPTS.size()) {
            throw new StorageException.SchemaTooNew(found, SCRIPTS.size());
        }
        if (found < SCRIPTS.size() && mode == JdbcPlanStore.Options.Schema.VALIDATE) {
            throw new StorageException.CorruptData(
                    "tables " + prefix + "*",
                    (found == 0 ? "They are missing. " : "They have version " + found + ", which is old. ")
                            + Errors.SCRIPTS);
        }
        for (int next = found; next < SCRIPTS.size(); next++) {
            apply(connection, next);
        }
    }

    private boolean exists(Connection connection) throws SQLException {
        Optional<String> named = database.environment().schema();
        String schema = named.isPresent() ? named.get() : connection.getSchema();
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(connection.getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            boolean exists = false;
            while (tables.next()) {
                exists |= tables.getString("TABLE_NAME").equalsIgnoreCase(prefix + "schema")
                        && (schema == null || schema.equals(tables.getString("TABLE_SCHEM")));
            }
            return exists;
        }
    }

    private int version(Connection connection) throws SQLException {
        if (!exists(connection)) {
            return 0;
        }
        return database.query(connection, "select coalesce(max(version), 0) from {p}schema", row -> row.getInt(1))
                .get(0);
    }

    private void apply(Connection connection, int index) throws SQLException {
        if (index == 0) {
            execute(connection, "create table if not exists {p}schema (version integer not null primary key)");
        }
        for (String statement : statements(SCRIPTS.get(index), database.dialect(connection))) {
            execute(connection, statement);
        }
        database.update(connection, "insert into {p}schema (version) values (?)", index + 1);
    }

    private static List<String> statements(String script, Dialect dialect) {
        boolean maria = dialect == Dialect.MARIADB;
        return statements(script)
                .map(statement -> statement.replace("{text}", dialect.text()).replace("{body}", dialect.body()))
                .map(statement -> maria && statement.startsWith("create table") ? statement + EXACT_TEXTS : statement)
                .map(statement -> dialect == Dialect.SQLITE ? statement : statement.replace(" add column ", NEW_COLUMN))
                .toList();
    }

    /** The statements of a script, with the names of types that differ between databases. */
    private static Stream<String> statements(String script) {
        return Splitter.on(';')
                .trimResults()
                .omitEmptyStrings()
                .splitToStream(read(script).replaceAll("(?m)^--.*$", ""));
    }

    /** The columns that the scripts create. */
    private static Stream<ScriptColumn> columns() {
        return SCRIPTS.stream().flatMap(Migrator::statements).flatMap(ScriptColumn::of);
    }

    /** Reads a script by a call of this class: on the module path nobody else is given what lies in the module. */
    private static String read(String script) {
        try (InputStream stream = Objects.requireNonNull(Migrator.class.getResourceAsStream(script), script)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException("The script " + script + " cannot be read from the library.", exception);
        }
    }

    private void execute(Connection connection, String statement) throws SQLException {
        try (Statement plain = connection.createStatement()) {
            // An index is made in the schema of its table, and takes no name of one.
            plain.execute(database.sql(statement.replace(NEW_INDEX + "{p}", NEW_INDEX + prefix)));
        }
    }
}
