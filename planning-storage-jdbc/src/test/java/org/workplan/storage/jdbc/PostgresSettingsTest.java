package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.PlanId;

/** Where the tables of a store are on PostgreSQL, and what they compare by. */
class PostgresSettingsTest {
    private static final PlanId PLAN = PlanId.of("p");

    private static PGSimpleDataSource source(String path) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(Postgres.url());
        source.setCurrentSchema(path);
        return source;
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = source("public").getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Test
    void tables_are_used_where_they_are_though_another_schema_comes_first_later() throws SQLException {
        execute("create schema \"Plans here\"");
        PGSimpleDataSource path = source("first_later,\"Plans here\"");
        PlanStore open = Samples.opened(path);
        open.plans().create(Samples.plan("p"), Samples.change("one"));
        execute("create schema first_later");
        assertThat(open.plans().find(PLAN)).isPresent();
        for (JdbcPlanStore.Options options :
                new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
            PlanStore again = Samples.opened(path, options);
            assertThat(again.plans().find(PLAN)).isPresent();
            assertThat(again.changes().last()).isEqualTo(1);
        }
        try (Connection host = path.getConnection()) {
            host.setAutoCommit(false);
            PlanStore joined = JdbcPlanStore.joining(host, JsonCodec.standard(), Samples.VALIDATE);
            assertThat(joined.plans().find(PLAN)).isPresent();
            host.rollback();
        }
    }

    @Test
    void two_sets_of_tables_in_one_path_are_refused_with_their_schemas() throws SQLException {
        execute("create schema one_set", "create schema other_set", "create schema no_set");
        Samples.opened(source("one_set")).plans().create(Samples.plan("p"), Samples.change("one"));
        Samples.opened(source("other_set"));
        for (JdbcPlanStore.Options options :
                new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
            assertThatThrownBy(() -> Samples.opened(source("other_set,one_set"), options))
                    .isInstanceOf(StorageException.Unavailable.class)
                    .hasMessageContainingAll("one_set", "other_set", "search_path");
        }
        assertThat(Samples.opened(source("no_set,one_set")).plans().find(PLAN)).isPresent();
    }

    @Test
    void a_path_without_any_schema_is_refused() {
        assertThatThrownBy(() -> Samples.opened(source("nowhere")))
                .isInstanceOf(StorageException.Unavailable.class)
                .hasMessageContaining("No schema of the search_path exists");
    }

    @Test
    void columns_with_a_collation_in_which_texts_are_not_exact_are_refused_with_their_names() throws SQLException {
        execute(
                "create schema inexact",
                "create collation inexact.no_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
        Samples.opened(source("inexact"));
        execute("alter table inexact.wp_notice alter column plan_id type varchar(200) collate inexact.no_case");
        for (JdbcPlanStore.Options options :
                new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
            assertThatThrownBy(() -> Samples.opened(source("inexact"), options))
                    .isInstanceOf(StorageException.Unavailable.class)
                    .hasMessageContaining("wp_notice.plan_id has the collation no_case");
        }
    }

    @Test
    void a_database_that_can_only_be_read_is_read_and_refuses_writes_by_name() throws SQLException {
        execute("create schema to_read");
        Samples.opened(source("to_read")).plans().create(Samples.plan("p"), Samples.change("one"));
        PGSimpleDataSource reading = source("to_read");
        reading.setOptions("-c default_transaction_read_only=on");
        for (JdbcPlanStore.Options options :
                new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
            PlanStore store = Samples.opened(reading, options);
            assertThat(store.plans().find(PLAN)).isPresent();
            assertThatThrownBy(() -> store.plans().create(Samples.plan("q"), Samples.change("two")))
                    .isInstanceOf(StorageException.Unavailable.class)
                    .hasMessageContaining("can only be read");
        }
    }

    @Test
    void a_statement_that_takes_too_long_or_waits_for_a_lock_too_long_is_worth_trying_again() throws SQLException {
        execute("create schema slow");
        Samples.opened(source("slow")).plans().create(Samples.plan("p"), Samples.change("one"));
        PGSimpleDataSource hurried = source("slow");
        PlanStore store = Samples.opened(hurried);
        hurried.setOptions("-c statement_timeout=50");
        try (Connection host = source("slow").getConnection();
                Statement statement = host.createStatement()) {
            host.setAutoCommit(false);
            statement.execute("lock table wp_plan in access exclusive mode");
            assertThatThrownBy(() -> store.plans().find(PLAN))
                    .isInstanceOfSatisfying(
                            StorageException.Unavailable.class,
                            late -> assertThat(late.isRetryable()).isTrue())
                    .hasMessageContaining("statement timeout");
            host.rollback();
        }
        hurried.setOptions("");
        assertThat(store.plans().find(PLAN)).isPresent();
    }
}
