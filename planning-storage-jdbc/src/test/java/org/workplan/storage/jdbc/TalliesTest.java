package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.reflect.Reflection;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.storage.PlanCodec;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Tally;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** Sums are made in the database without a measurement being read; and where its rows do not tell all, they are read and the answer is the same. */
class TalliesTest {
    private static final PlanId PLAN = PlanId.of("plan-one");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final Tally.Request MUNICIPAL =
            Tally.Request.ALL.withTags(ImmutableMap.of("level", ImmutableSet.of("municipal", "provincial")));

    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final AtomicInteger read = new AtomicInteger();

    @AfterEach
    void close() {
        pool.dispose();
    }

    /** A store whose codec counts the measurements that it reads. */
    private PlanStore opened() {
        JsonCodec codec = JsonCodec.standard();
        PlanCodec counting = Reflection.newProxy(PlanCodec.class, (proxy, method, arguments) -> {
            if (method.getName().equals("readMeasurement")) {
                read.incrementAndGet();
            }
            try {
                return method.invoke(codec, arguments);
            } catch (InvocationTargetException exception) {
                throw exception.getCause();
            }
        });
        return JdbcPlanStore.open(pool, counting, JdbcPlanStore.Options.CREATE);
    }

    private static ImmutableList<Measurement> measurements(int from, int to, ImmutableMap<String, String> tags) {
        return IntStream.range(from, to)
                .mapToObj(number -> Measurement.builder()
                        .id(RecordId.of("m-" + number))
                        .indicator(PartId.of("articles"))
                        .observed(DatePeriod.of(DAY, DAY))
                        .value(Observation.of(number))
                        .tags(tags)
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    private static void requireSum(PlanStore store, int count, int sum) {
        assertThat(store.tallies(PLAN, MUNICIPAL)).singleElement().satisfies(tally -> {
            assertThat(tally.entries()).isEqualTo(count);
            assertThat(tally.numbers().map(Tally.Numbers::sum)).contains(BigDecimal.valueOf(sum));
        });
    }

    @Test
    void what_has_the_tags_is_added_up_without_being_read() {
        PlanStore store = opened();
        store.measurements().append(PLAN, measurements(1, 5, ImmutableMap.of("level", "municipal")));
        store.measurements().append(PLAN, measurements(5, 9, ImmutableMap.of("level", "district")));
        store.measurements().append(PLAN, measurements(9, 11, ImmutableMap.of()));
        requireSum(store, 4, 10);
        assertThat(read).hasValue(0);
    }

    @Test
    void rows_of_an_older_version_are_read() throws SQLException {
        PlanStore store = opened();
        store.measurements().append(PLAN, measurements(1, 5, ImmutableMap.of("level", "municipal")));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table wp_measurement drop column tags");
            statement.execute("delete from wp_schema where version > 4");
        }
        PlanStore newer = opened();
        newer.measurements().append(PLAN, measurements(5, 6, ImmutableMap.of("level", "provincial")));
        requireSum(newer, 5, 15);
        assertThat(read).hasValue(5);
        read.set(0);
        assertThat(newer.tallies(PLAN, Tally.Request.ALL)).hasSize(1);
        assertThat(read).as("without tags the rows tell all").hasValue(0);
    }
}
