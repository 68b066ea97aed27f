package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.value.PlanId;

/** Tables and files of SQLite that a store uses, and those that it refuses. */
class SqliteSettingsTest {

    @TempDir
    private Path directory;

    private SQLiteDataSource source(SQLiteConfig config) {
        return Samples.sqlite(directory, config);
    }

    private SQLiteDataSource source(String parameters) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + directory.resolve("plans.db") + "?" + parameters);
        return source;
    }

    @Test
    void a_table_with_a_collation_that_ignores_case_is_refused_with_its_name() throws SQLException {
        SQLiteDataSource source = source(Samples.sqlite());
        Samples.opened(source);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table wp_log_head");
            statement.execute("create table wp_log_head (plan_id varchar(200) not null COLLATE NOCASE,"
                    + " log varchar(40) not null, last_position bigint not null, primary key (plan_id, log))");
        }
        for (JdbcPlanStore.Options options :
                new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
            assertThatThrownBy(() -> Samples.opened(source, options))
                    .isInstanceOf(StorageException.Unavailable.class)
                    .hasMessageContaining("wp_log_head");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "journal_mode=OFF, journal_mode OFF",
        "journal_mode=MEMORY, journal_mode MEMORY",
        "journal_mode=WAL&synchronous=OFF, synchronous OFF and journal_mode WAL",
        "journal_mode=WAL&synchronous=NORMAL, synchronous NORMAL and journal_mode WAL",
        "journal_mode=TRUNCATE&synchronous=NORMAL, synchronous NORMAL and journal_mode TRUNCATE",
        "journal_mode=PERSIST&synchronous=NORMAL, synchronous NORMAL and journal_mode PERSIST",
        "journal_mode=DELETE&synchronous=FULL, journal_mode DELETE with synchronous EXTRA",
        "journal_mode=WAL&read_uncommitted=true, read_uncommitted",
    })
    void settings_that_can_lose_what_was_committed_are_refused_by_name(String settings, String named) {
        requireRefused(source(settings), named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "journal_mode=WAL",
                "journal_mode=WAL&synchronous=EXTRA",
                "journal_mode=TRUNCATE&synchronous=FULL",
                "journal_mode=PERSIST&synchronous=FULL",
                "journal_mode=DELETE&synchronous=EXTRA"
            })
    void settings_that_force_each_commit_to_disk_are_used(String settings) {
        SQLiteDataSource source = source(settings);
        Stored stored = Samples.opened(source).plans().create(Samples.plan("p"), Samples.change("one"));
        for (JdbcPlanStore.Options options :
                new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
            assertThat(Samples.opened(source, options).plans().find(PlanId.of("p")))
                    .contains(stored);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nolock=1", "immutable=1", "vfs=unix-none"})
    void parameters_that_keep_no_other_writer_out_are_refused_by_name(String parameter) {
        // SQLite itself opens no file with the journal WAL in this way.
        SQLiteConfig config = Samples.sqlite();
        config.setJournalMode(SQLiteConfig.JournalMode.TRUNCATE);
        Samples.opened(source(config));
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:file:" + directory.resolve("plans.db") + "?" + parameter);
        requireRefused(source, parameter);
    }

    private static void requireRefused(SQLiteDataSource source, String named) {
        for (JdbcPlanStore.Options options :
                new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
            assertThatThrownBy(() -> Samples.opened(source, options))
                    .isInstanceOf(StorageException.Unavailable.class)
                    .hasMessageContaining(named);
        }
    }

    @Test
    void without_a_busy_timeout_a_writer_is_refused_for_now_and_nothing_is_lost() throws SQLException {
        SQLiteConfig hasty = Samples.sqlite();
        hasty.setBusyTimeout(0);
        PlanStore store = Samples.opened(source(hasty));
        store.measurements().append(PlanId.of("p"), Samples.measurements(0, 2));
        try (Connection other = source(Samples.sqlite()).getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update wp_feed set last_position = last_position");
            assertThatThrownBy(() -> store.measurements().append(PlanId.of("p"), Samples.measurements(2, 3)))
                    .isInstanceOfSatisfying(
                            StorageException.Unavailable.class,
                            busy -> assertThat(busy.isRetryable()).isTrue());
            other.rollback();
        }
        assertThat(store.measurements().append(PlanId.of("p"), Samples.measurements(2, 3)))
                .isEqualTo(1);
        assertThat(store.measurements().all(PlanId.of("p"))).isEqualTo(Samples.measurements(0, 3));
    }

    @Test
    void a_database_that_can_only_be_read_is_read_and_refuses_writes_by_name() {
        Samples.opened(source(Samples.sqlite())).plans().create(Samples.plan("p"), Samples.change("one"));
        SQLiteConfig reading = new SQLiteConfig();
        reading.setReadOnly(true);
        for (JdbcPlanStore.Options options :
                new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
            PlanStore store = Samples.opened(source(reading), options);
            assertThat(store.plans().find(PlanId.of("p"))).isPresent();
            assertThatThrownBy(() -> store.plans().create(Samples.plan("q"), Samples.change("two")))
                    .isInstanceOf(StorageException.Unavailable.class)
                    .hasMessageContaining("can only be read");
        }
    }
}
