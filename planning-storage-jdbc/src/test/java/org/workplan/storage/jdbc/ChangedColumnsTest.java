package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.workplan.storage.StorageException;

/** Columns that somebody changed are found when a store is opened, before a value is cut or converted. */
class ChangedColumnsTest {

    @TempDir
    private Path directory;

    private static void requireRefused(DataSource source, String... words) {
        for (JdbcPlanStore.Options options :
                new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
            assertThatThrownBy(() -> Samples.opened(source, options))
                    .isInstanceOf(StorageException.Unavailable.class)
                    .hasMessageContainingAll(words);
        }
    }

    private static void requireOpened(DataSource source) {
        for (JdbcPlanStore.Options options :
                new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
            Samples.opened(source, options);
        }
    }

    @Test
    void changed_columns_of_h2_are_refused_with_what_they_are_and_must_be() throws SQLException {
        DataSource source = Samples.memory("");
        Samples.opened(source);
        H2SettingsTest.execute(
                source,
                "alter table wp_plan alter column id varchar(20)",
                "alter table wp_part alter column body varchar(5000)",
                "alter table wp_part alter column long_body varchar(5000)",
                "alter table wp_plan alter column revision integer",
                "alter table wp_measurement alter column amount numeric(40, 2)",
                "alter table wp_measurement alter column recorded double precision",
                "alter table wp_measurement drop column tags");
        requireRefused(
                source,
                "wp_plan.id is character varying(20) and must be varchar(200)",
                "wp_plan.revision is integer and must be bigint",
                "wp_part.body is character varying(5000) and must be a text of a million characters",
                "wp_part.long_body is character varying(5000) and must be a text of any length",
                "wp_measurement.amount is numeric(40, 2) and must be numeric(40, 15)",
                "wp_measurement.recorded is double precision and must be numeric(30, 9)",
                "wp_measurement.tags is missing and must be varchar(1000)");
    }

    @Test
    void wider_columns_of_h2_are_used() throws SQLException {
        DataSource source = Samples.memory("");
        Samples.opened(source);
        H2SettingsTest.execute(
                source,
                "alter table wp_plan alter column id varchar(400)",
                "alter table wp_plan alter column deleted bigint",
                "alter table wp_plan add column note varchar(10)",
                "alter table wp_part alter column title character large object",
                "alter table wp_measurement alter column amount numeric(60, 20)");
        requireOpened(source);
    }

    @Test
    void changed_columns_of_postgresql_are_refused_with_what_they_are_and_must_be() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(Postgres.urlOfNewSchema());
        Samples.opened(source);
        H2SettingsTest.execute(
                source,
                "alter table wp_measurement alter column amount type numeric",
                "alter table wp_measurement alter column reporter type text");
        requireOpened(source);
        H2SettingsTest.execute(
                source,
                "alter table wp_plan alter column id type varchar(20)",
                "alter table wp_plan alter column title type varchar(5000)",
                "alter table wp_notice alter column position type integer",
                "alter table wp_measurement alter column recorded type real");
        requireRefused(
                source,
                "wp_plan.id is varchar(20) and must be varchar(200)",
                "wp_plan.title is varchar(5000) and must be a text of any length",
                "wp_notice.position is int4 and must be bigint",
                "wp_measurement.recorded is float4 and must be numeric(30, 9)");
    }

    /** SQLite cuts nothing: it converts what is written to the type of the column. */
    @Test
    void columns_of_sqlite_that_convert_texts_are_refused() throws SQLException {
        DataSource source = Samples.sqlite(directory, Samples.sqlite());
        Samples.opened(source);
        H2SettingsTest.execute(
                source,
                "drop table wp_log_head",
                "create table wp_log_head (plan_id integer not null, log varchar(4) not null,"
                        + " last_position integer not null, primary key (plan_id, log))");
        requireRefused(source, "wp_log_head.plan_id is integer and must be varchar(200)");
        H2SettingsTest.execute(
                source,
                "drop table wp_log_head",
                "create table wp_log_head (plan_id text not null, log varchar(4) not null,"
                        + " last_position integer not null, primary key (plan_id, log))");
        requireOpened(source);
    }
}
