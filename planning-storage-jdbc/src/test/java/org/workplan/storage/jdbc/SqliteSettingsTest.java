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
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.value.PlanId;

/** Tables and files of SQLite that a store uses, and those that it refuses. */
class SqliteSettingsTest {

    @TempDir
    private Path directory;

    private SQLiteDataSource source(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + directory.resolve("plans.db"));
        return source;
    }

    @Test
    void a_table_with_a_collation_that_ignores_case_is_refused_with_its_name() throws SQLException {
        SQLiteDataSource source = source(new SQLiteConfig());
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
        "synchronous=OFF, synchronous OFF"
    })
    void settings_that_can_lose_what_was_committed_are_refused_by_name(String setting, String named) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + directory.resolve("plans.db") + "?" + setting);
        for (JdbcPlanStore.Options options :
                new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
            assertThatThrownBy(() -> Samples.opened(source, options))
                    .isInstanceOf(StorageException.Unavailable.class)
                    .hasMessageContaining(named);
        }
    }

    @Test
    void a_database_that_can_only_be_read_is_read_and_refuses_writes_by_name() {
        Samples.opened(source(new SQLiteConfig())).plans().create(Samples.plan("p"), Samples.change("one"));
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
