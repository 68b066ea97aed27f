package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.storage.Change;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** Small values, and ways to open a store, for tests of settings and errors. */
final class Samples {
    static final JdbcPlanStore.Options VALIDATE =
            new JdbcPlanStore.Options(JdbcPlanStore.Options.Schema.VALIDATE, "wp_");
    static final JdbcPlanStore.Options NONE = new JdbcPlanStore.Options(JdbcPlanStore.Options.Schema.NONE, "wp_");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private Samples() {}

    static JdbcPlanStore opened(DataSource source, JdbcPlanStore.Options options) {
        return JdbcPlanStore.open(source, JsonCodec.standard(), options);
    }

    static JdbcPlanStore opened(DataSource source) {
        return opened(source, JdbcPlanStore.Options.CREATE);
    }

    static JdbcDataSource h2(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    /** A new database in memory. */
    static JdbcDataSource memory(String settings) {
        return h2("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + settings);
    }

    /** The settings of SQLite that the documentation recommends. */
    static SQLiteConfig sqlite() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout((int) Platform.PATIENCE.toMillis());
        return config;
    }

    /** A file of SQLite in a directory. */
    static SQLiteDataSource sqlite(Path directory, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + directory.resolve("plans.db"));
        return source;
    }

    static Plan plan(String id) {
        return Plan.builder()
                .id(PlanId.of(id))
                .kind(Plan.Kind.PROGRAMME)
                .title("plan " + id)
                .build();
    }

    static Change change(String id) {
        return new Change(RecordId.of(id), "Li", "because of " + id, Instant.EPOCH);
    }

    static ImmutableList<Measurement> measurements(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> Measurement.builder()
                        .id(RecordId.of("m-" + number))
                        .indicator(PartId.of("visits"))
                        .observed(DatePeriod.of(DAY, DAY))
                        .value(Observation.item("item " + number))
                        .build())
                .collect(ImmutableList.toImmutableList());
    }
}
