package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;

/** What the errors of databases mean. */
class ErrorsTest {

    @TempDir
    private Path directory;

    /** Violates constraints that a host added: each is reported for what it is, after one attempt. */
    private static void assertConstraintsReported(DataSource source, String... constraints) throws SQLException {
        Samples.opened(source);
        execute(source, constraints);
        FaultySource watch = new FaultySource(source, FaultySource.Moment.BEFORE);
        PlanStore store = Samples.opened(watch.proxy(), Samples.NONE);
        watch.failAt(Integer.MAX_VALUE);
        StorageException.Unavailable refusal = catchThrowableOfType(
                StorageException.Unavailable.class,
                () -> store.plans().create(Samples.plan("p"), Samples.change("one")));
        assertThat(refusal.isRetryable()).isFalse();
        assertThat(refusal).hasMessageStartingWith("A constraint of the database refused a row");
        assertThat(watch.calls()).as("attempts").containsOnlyOnce("getConnection");
    }

    private static void execute(DataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static PGSimpleDataSource postgres(String schema) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(Postgres.url());
        execute(source, "create schema " + schema);
        source.setCurrentSchema(schema);
        return source;
    }

    private SQLiteDataSource sqlite() {
        return Samples.sqlite(directory, Samples.sqlite());
    }

    @Test
    void a_column_that_must_not_be_null_is_no_duplicate_in_h2() throws SQLException {
        assertConstraintsReported(Samples.memory(""), "alter table wp_plan alter column organisation set not null");
    }

    @Test
    void a_check_is_no_duplicate_in_h2() throws SQLException {
        assertConstraintsReported(Samples.memory(""), "alter table wp_plan add check (id <> 'p')");
    }

    @Test
    void a_foreign_key_is_no_duplicate_in_h2() throws SQLException {
        assertConstraintsReported(
                Samples.memory(""),
                "create table member (id varchar(200) primary key)",
                "alter table wp_plan add foreign key (id) references member (id)");
    }

    @Test
    void a_column_that_must_not_be_null_is_no_duplicate_in_postgresql() throws SQLException {
        assertConstraintsReported(postgres("not_null"), "alter table wp_plan alter column organisation set not null");
    }

    @Test
    void a_column_that_must_not_be_null_is_no_duplicate_in_sqlite() throws SQLException {
        assertConstraintsReported(
                sqlite(),
                "create trigger refusing before insert on wp_plan begin insert into wp_log_head (plan_id, log, last_position) values (null, null, 0); end");
    }

    @Test
    void missing_tables_are_named_with_the_scripts_that_make_them() {
        for (DataSource source : new DataSource[] {Samples.memory(""), sqlite()}) {
            StorageException missing = catchThrowableOfType(
                    StorageException.CorruptData.class, () -> Samples.opened(source, Samples.VALIDATE));
            assertThat(missing).hasMessageContainingAll("V001 to V005", "docs/stores.md", "Schema.CREATE");
            PlanStore none = Samples.opened(source, Samples.NONE);
            assertThat(catchThrowableOfType(
                            StorageException.Unavailable.class,
                            () -> none.changes().last()))
                    .hasMessageStartingWith("Tables of the store are missing")
                    .hasMessageContainingAll("V001 to V005", "docs/stores.md", "Schema.CREATE");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "40001, 0, whatever, true",
        "40P01, 0, deadlock detected, true",
        "55P03, 0, canceling statement due to lock timeout, true",
        "57014, 0, canceling statement due to statement timeout, true",
        "57014, 0, canceling statement due to user request, false",
        "57014, 57014, Statement was canceled or the session timed out, true",
        "HYT00, 50200, Timeout trying to lock table, true",
        "HY000, 1205, Lock wait timeout exceeded, true",
        "40001, 1213, Deadlock found, true",
        "HY000, 3024, Query execution was interrupted, true",
        "70100, 1969, Query execution was interrupted (max_statement_time exceeded), true",
        "08006, 0, connection lost, true",
        "57P01, 0, terminating connection due to administrator command, true",
        ", 5, [SQLITE_BUSY] The database file is locked, true",
        ", 8, [SQLITE_READONLY] attempt to write, false",
        "23502, 0, null value, false",
        "23000, 1048, Column cannot be null, false",
        "23000, 1452, foreign key constraint fails, false",
        ", 19, [SQLITE_CONSTRAINT_NOTNULL] NOT NULL constraint failed, false",
        "42P01, 0, relation does not exist, false",
        "53100, 0, could not extend file, false"
    })
    void states_and_codes_say_if_trying_again_helps(String state, int code, String words, boolean retryable) {
        assertThat(Errors.translated(new SQLException(words, state, code)))
                .isInstanceOfSatisfying(
                        StorageException.Unavailable.class,
                        error -> assertThat(error.isRetryable()).isEqualTo(retryable));
    }

    @ParameterizedTest
    @CsvSource({
        "23505, 0, duplicate key",
        "23505, 23505, Unique index or primary key violation",
        "23000, 1062, Duplicate entry",
        "23000, 1586, Duplicate entry for key",
        ", 19, [SQLITE_CONSTRAINT_PRIMARYKEY] UNIQUE constraint failed",
        ", 19, [SQLITE_CONSTRAINT_UNIQUE] UNIQUE constraint failed"
    })
    void only_violations_of_unique_keys_are_duplicates(String state, int code, String words) {
        assertThat(Errors.translated(new SQLException(words, state, code)))
                .isInstanceOf(StorageException.DuplicateId.class);
    }

    @Test
    void timeouts_of_pools_and_statements_are_worth_trying_again() {
        for (SQLException late : new SQLException[] {
            new SQLTransientConnectionException("HikariPool-1 - Connection is not available, request timed out"),
            new SQLTimeoutException("late")
        }) {
            assertThat(Errors.translated(late))
                    .isInstanceOfSatisfying(
                            StorageException.Unavailable.class,
                            error -> assertThat(error.isRetryable()).isTrue());
        }
    }
}
