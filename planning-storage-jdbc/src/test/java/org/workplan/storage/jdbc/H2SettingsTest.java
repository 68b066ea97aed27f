package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.value.PlanId;

/** Settings of H2 with which a store keeps its promises, and those that it refuses. */
class H2SettingsTest {
    private static final int INTERRUPTS = 400;

    @TempDir
    private Path directory;

    private String path() {
        return directory.resolve("db").toString();
    }

    private static void assertRefused(DataSource source, JdbcPlanStore.Options options, String... words) {
        assertThatThrownBy(() -> Samples.opened(source, options))
                .isInstanceOfSatisfying(
                        StorageException.Unavailable.class,
                        refusal -> assertThat(refusal.isRetryable()).isFalse())
                .hasMessageContainingAll(words);
    }

    @Test
    void a_write_delay_of_zero_is_refused_since_h2_loses_rows_with_it() {
        assertRefused(
                Samples.h2("jdbc:h2:async:" + path() + ";WRITE_DELAY=0"),
                JdbcPlanStore.Options.CREATE,
                "WRITE_DELAY=0",
                "Open it without WRITE_DELAY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1000", "44999"})
    void a_retention_time_in_which_a_disk_may_not_have_written_is_refused(String time) {
        assertRefused(
                Samples.h2("jdbc:h2:async:" + path() + ";RETENTION_TIME=" + time),
                JdbcPlanStore.Options.CREATE,
                "RETENTION_TIME=" + time,
                "45000 or more");
        Samples.opened(Samples.h2("jdbc:h2:async:" + path() + ";RETENTION_TIME=45000"));
    }

    @Test
    void a_file_that_h2_serves_to_other_programs_is_refused() throws SQLException {
        String url = "jdbc:h2:async:" + path() + ";AUTO_SERVER=TRUE";
        for (JdbcPlanStore.Options options :
                new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
            assertRefused(Samples.h2(url), options, "AUTO_SERVER=TRUE", "in one program");
        }
        try (Connection first = Samples.h2(url).getConnection()) {
            assertThat(first.isValid(0)).isTrue();
            assertRefused(Samples.h2(url), JdbcPlanStore.Options.CREATE, "AUTO_SERVER=TRUE", "in one program");
        }
        Samples.opened(Samples.h2("jdbc:h2:async:" + path()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FS", "FILE", "SOCKET", "NO"})
    void a_second_opener_is_kept_out_whatever_the_file_lock(String method) throws Exception {
        String lock = ";FILE_LOCK=" + method;
        try (PooledStore store = PooledStore.open("jdbc:h2:async:" + path() + lock)) {
            store.plans().create(Samples.plan("p"), Samples.change("one"));
            assertThat(SecondOpener.run("jdbc:h2:async:" + path() + lock)).contains("already in use");
            assertThat(SecondOpener.run("jdbc:h2:file:" + path() + lock)).contains("already in use");
            assertThat(store.plans().find(PlanId.of("p"))).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "file:", "nio:", "nioMapped:", "split:nio:"})
    void a_file_that_an_interrupt_closes_keeps_what_was_acknowledged(String scheme) {
        JdbcDataSource source = Samples.h2("jdbc:h2:" + scheme + path());
        Stored stored = Samples.opened(source).plans().create(Samples.plan("north"), Samples.change("one"));
        assertThat(Samples.opened(source).plans().find(PlanId.of("north"))).contains(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "';IGNORECASE=TRUE', IGNORECASE=TRUE",
        "';MODE=Oracle', MODE=Oracle",
        "';MODE=MSSQLServer', MODE=MSSQLServer",
        "';COLLATION=ENGLISH STRENGTH PRIMARY', COLLATION ENGLISH"
    })
    void settings_in_which_texts_are_not_exact_are_refused_and_no_table_is_made(String setting, String named)
            throws SQLException {
        JdbcDataSource source = Samples.memory(setting);
        for (JdbcPlanStore.Options options :
                new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
            assertRefused(source, options, named);
        }
        try (Connection connection = source.getConnection();
                var tables = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void tables_with_columns_that_ignore_case_are_refused_with_their_names() throws SQLException {
        JdbcDataSource source = Samples.memory("");
        Samples.opened(source);
        execute(source, "alter table wp_measurement alter column corrects varchar_ignorecase(200)");
        for (JdbcPlanStore.Options options :
                new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
            assertRefused(source, options, "wp_measurement.corrects is varchar_ignorecase(200)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGULAR", "STRICT", "LEGACY", "PostgreSQL", "MySQL", "MariaDB"})
    void supported_modes_keep_ids_and_empty_texts_as_they_are(String mode) {
        requireExact(Samples.memory(";MODE=" + mode));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATABASE_TO_UPPER=FALSE",
                "DATABASE_TO_LOWER=TRUE",
                "CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "OLD_INFORMATION_SCHEMA=TRUE",
                "OLD_INFORMATION_SCHEMA=TRUE;DATABASE_TO_UPPER=FALSE",
                "DEFAULT_ESCAPE=x",
                "DEFAULT_NULL_ORDERING=HIGH",
                "IGNORE_CATALOGS=TRUE",
                "NON_KEYWORDS=VALUE",
                "ZERO_BASED_ENUMS=TRUE"
            })
    void settings_of_names_and_order_change_nothing(String settings) throws SQLException {
        JdbcDataSource source = Samples.memory(";" + settings);
        requireExact(source);
        for (JdbcPlanStore.Options options :
                new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
            assertThat(Samples.opened(source, options).plans().find(PlanId.of("north")))
                    .isPresent();
        }
        execute(source, "alter table wp_measurement alter column corrects varchar_ignorecase(200)");
        assertRefused(source, Samples.NONE, "wp_measurement.corrects is varchar_ignorecase(200)");
        try (PooledStore file = PooledStore.open("jdbc:h2:async:" + path() + ";" + settings)) {
            file.plans().create(Samples.plan("p"), Samples.change("one"));
        }
    }

    @Test
    void a_setting_that_allows_no_literals_is_refused_by_name() {
        assertRefused(Samples.memory(";ALLOW_LITERALS=NONE"), JdbcPlanStore.Options.CREATE, "ALLOW_LITERALS");
    }

    private static void requireExact(JdbcDataSource source) {
        PlanStore store = Samples.opened(source);
        Stored stored = store.plans().create(Samples.plan("north").withTitle("a"), Samples.change("one"));
        Stored second = store.plans().save(stored, stored.plan().withOrganisation(" "), Samples.change("two"));
        store.measurements().append(PlanId.of("north"), Samples.measurements(0, 3));
        assertThat(store.plans().find(PlanId.of("north"))).contains(second);
        assertThat(store.plans().find(PlanId.of("north"), 1)).contains(stored);
        assertThat(store.plans().find(PlanId.of("NORTH"))).isEmpty();
        assertThat(store.measurements().all(PlanId.of("north"))).isEqualTo(Samples.measurements(0, 3));
    }

    @Test
    void a_user_without_admin_rights_is_refused_since_commits_cannot_be_forced() throws SQLException {
        JdbcDataSource admin = Samples.h2("jdbc:h2:async:" + path() + ";DB_CLOSE_DELAY=-1");
        Samples.opened(admin);
        execute(admin, "create user li password 'x'", "grant all on schema public to li");
        JdbcDataSource user = Samples.h2("jdbc:h2:async:" + path());
        user.setUser("li");
        user.setPassword("x");
        assertRefused(user, Samples.VALIDATE, "admin rights", "CHECKPOINT SYNC");
        execute(admin, "shutdown");
    }

    @Test
    void interrupted_threads_leave_the_store_usable_and_lose_nothing() throws InterruptedException {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:async:" + path(), "sa", "");
        try {
            PlanStore store = Samples.opened(pool);
            AtomicBoolean over = new AtomicBoolean();
            int[] acknowledged = {0};
            List<StorageException> failures = new ArrayList<>();
            Thread writer = new Thread(() -> {
                while (!over.get()) {
                    int next = acknowledged[0];
                    try {
                        store.measurements().append(PlanId.of("p"), Samples.measurements(next, next + 1));
                        acknowledged[0]++;
                    } catch (StorageException broken) {
                        failures.add(broken);
                    }
                }
            });
            writer.start();
            for (int interrupt = 0; interrupt < INTERRUPTS; interrupt++) {
                writer.interrupt();
                store.measurements().all(PlanId.of("p"));
            }
            over.set(true);
            writer.join();
            assertThat(failures).isEmpty();
            int next = acknowledged[0];
            assertThat(store.measurements().all(PlanId.of("p"))).hasSize(next);
            assertThat(store.measurements().append(PlanId.of("p"), Samples.measurements(next, next + 1)))
                    .isEqualTo(1);
        } finally {
            pool.dispose();
        }
        try (PooledStore again = PooledStore.open("jdbc:h2:async:" + path())) {
            assertThat(again.measurements().all(PlanId.of("p"))).isNotEmpty();
        }
    }

    @Test
    void a_database_that_can_only_be_read_is_read_and_refuses_writes_by_name() {
        try (PooledStore store = PooledStore.open("jdbc:h2:async:" + path())) {
            store.plans().create(Samples.plan("p"), Samples.change("one"));
        }
        for (JdbcPlanStore.Options options :
                new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
            PlanStore store = Samples.opened(Samples.h2("jdbc:h2:async:" + path() + ";ACCESS_MODE_DATA=r"), options);
            assertThat(store.plans().find(PlanId.of("p"))).isPresent();
            assertThat(store.changes().last()).isEqualTo(1);
            assertThatThrownBy(() -> store.plans().create(Samples.plan("q"), Samples.change("two")))
                    .isInstanceOf(StorageException.Unavailable.class)
                    .hasMessageContaining("can only be read");
        }
    }

    static void execute(DataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
