package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.vorburger.exec.ManagedProcessException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.value.PlanId;

/** Settings of MariaDB with which a store keeps its promises, and those that it refuses. */
class MariaDbSettingsTest {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final MariaDb SERVER = new MariaDb();

    @AfterAll
    static void stopServer() throws ManagedProcessException {
        SERVER.stop();
    }

    private static String newDatabase() throws ManagedProcessException {
        return SERVER.newDatabase("settings_" + DATABASES.incrementAndGet());
    }

    private static MariaDbDataSource source(String url, String more) throws SQLException {
        return new MariaDbDataSource(url + more);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORACLE,STRICT_TRANS_TABLES", "EMPTY_STRING_IS_NULL,STRICT_ALL_TABLES", "ANSI_QUOTES"})
    void modes_that_change_or_cut_texts_are_refused_by_name(String mode) throws Exception {
        MariaDbDataSource source = source(newDatabase(), "&sessionVariables=sql_mode='" + mode + "'");
        for (JdbcPlanStore.Options options : new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
            assertThatThrownBy(() -> Samples.opened(source, options))
                    .isInstanceOf(StorageException.Unavailable.class)
                    .hasMessageContainingAll("sql_mode", mode.substring(0, 6));
        }
    }

    @Test
    void tables_with_another_collation_are_refused_with_their_names() throws Exception {
        for (String collation : new String[] {
            "utf8mb4 collate utf8mb4_general_ci", "utf8mb4 collate utf8mb4_bin", "utf8mb3 collate utf8mb3_bin"
        }) {
            MariaDbDataSource source = source(newDatabase(), "");
            Samples.opened(source);
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("alter table wp_notice convert to character set " + collation);
            }
            for (JdbcPlanStore.Options options : new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
                assertThatThrownBy(() -> Samples.opened(source, options))
                        .isInstanceOf(StorageException.Unavailable.class)
                        .hasMessageContaining("wp_notice.plan_id has the collation " + collation.split(" ")[2]);
            }
        }
    }

    @Test
    void changed_columns_are_refused_with_what_they_are_and_must_be() throws Exception {
        MariaDbDataSource source = source(newDatabase(), "");
        Samples.opened(source);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table wp_plan modify id varchar(20) not null");
            statement.execute("alter table wp_plan modify title mediumtext not null");
            statement.execute("alter table wp_part modify body text not null");
            statement.execute("alter table wp_notice modify position int not null");
            statement.execute("alter table wp_measurement modify amount decimal(30, 2)");
        }
        for (JdbcPlanStore.Options options : new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
            assertThatThrownBy(() -> Samples.opened(source, options))
                    .isInstanceOf(StorageException.Unavailable.class)
                    .hasMessageContainingAll(
                            "wp_plan.id is varchar(20) and must be varchar(200)",
                            "wp_plan.title is ",
                            "wp_part.body is ",
                            "wp_notice.position is integer and must be bigint",
                            "wp_measurement.amount is decimal(30, 2) and must be numeric(40, 15)");
        }
    }

    @Test
    void ids_and_texts_of_any_characters_are_exact() throws Exception {
        PlanStore store = Samples.opened(source(newDatabase(), ""));
        Stored stored = store.plans().create(Samples.plan("n\u00f6rd-\ud83d\ude00"), Samples.change("one"));
        assertThat(store.plans().find(stored.plan().id())).contains(stored);
        for (String other : new String[] {"nord-\ud83d\ude00", "N\u00f6rd-\ud83d\ude00", "n\u00f6rd-\ud83d\ude01"}) {
            assertThat(store.plans().find(PlanId.of(other))).isEmpty();
        }
    }

    @Test
    void a_column_that_must_not_be_null_is_no_duplicate() throws Exception {
        MariaDbDataSource source = source(newDatabase(), "");
        Samples.opened(source);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table wp_plan modify organisation longtext not null");
        }
        assertThatThrownBy(() ->
                        Samples.opened(source).plans().create(Samples.plan("p"), Samples.change("one")))
                .isInstanceOf(StorageException.Unavailable.class)
                .hasMessageStartingWith("A constraint of the database refused a row");
    }
}
