package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.storage.Change;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** What an addition to a long log reads of it. */
class LongLogTest {
    private static final PlanId PLAN = PlanId.of("plan");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final List<String> statements = new ArrayList<>();

    @AfterEach
    void close() {
        pool.dispose();
    }

    private static ImmutableList<Measurement> measurements(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> Measurement.builder()
                        .id(RecordId.of("m-" + number))
                        .indicator(PartId.of("visits"))
                        .observed(DatePeriod.of(DAY, DAY))
                        .value(Observation.item("item " + number))
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    /** The host's connection, with its statements noted. */
    private Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, values) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add((String) values[0]);
                    }
                    return method.invoke(connection, values);
                });
    }

    @Test
    void known_entries_are_looked_up_and_the_rest_of_the_log_is_not_read() throws SQLException {
        PlanStore store = JdbcPlanStore.open(pool, JsonCodec.standard(), JdbcPlanStore.Options.CREATE);
        store.measurements().append(PLAN, measurements(0, 3_000));
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            PlanStore joined = JdbcPlanStore.joining(
                    watched(connection),
                    JsonCodec.standard(),
                    new JdbcPlanStore.Options(JdbcPlanStore.Options.Schema.NONE, "wp_"));
            assertThat(joined.measurements().append(PLAN, measurements(2_998, 3_002)))
                    .isEqualTo(2);
            assertThat(rowsRead(connection, "select body, long_body from wp_measurement where", PLAN.value(), "m-2999"))
                    .isLessThan(10);
        }
    }

    @Test
    void a_page_of_a_stream_reads_no_more_rows_than_it_gives() throws SQLException {
        PlanStore store = JdbcPlanStore.open(pool, JsonCodec.standard(), JdbcPlanStore.Options.CREATE);
        store.measurements().append(PLAN, measurements(0, 3_000));
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            PlanStore joined = JdbcPlanStore.joining(watched(connection), JsonCodec.standard(), Samples.NONE);
            assertThat(joined.measurements().all(PLAN)).isEqualTo(measurements(0, 3_000));
            assertThat(rowsRead(
                            connection,
                            "select position, body, long_body from wp_measurement where",
                            PLAN.value(),
                            "0",
                            "3000"))
                    .isLessThan(510);
        }
    }

    @Test
    void neighbours_of_new_parts_are_looked_up_and_the_rest_of_the_plan_is_not_read() throws SQLException {
        PlanStore store = JdbcPlanStore.open(pool, JsonCodec.standard(), JdbcPlanStore.Options.CREATE);
        List<Person> people = new ArrayList<>(IntStream.range(0, 3_000)
                .mapToObj(number -> Person.builder()
                        .id(PartId.of("p-" + number))
                        .title("Li " + number)
                        .build())
                .toList());
        Plan plan = Plan.builder()
                .id(PLAN)
                .kind(Plan.Kind.PROGRAMME)
                .title("many")
                .people(people)
                .build();
        Stored first = store.plans().create(plan, change("first"));
        for (int place : new int[] {2_000, 1_000}) {
            people.add(place, people.get(place).withId(PartId.of("new-" + place)));
        }
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            PlanStore joined = JdbcPlanStore.joining(
                    watched(connection),
                    JsonCodec.standard(),
                    new JdbcPlanStore.Options(JdbcPlanStore.Options.Schema.NONE, "wp_"));
            Stored second = joined.plans().save(first, plan.withPeople(people), change("second"));

            assertThat(joined.plans().find(PLAN)).contains(second);
            assertThat(rowsRead(
                            connection,
                            "select part_id, position from wp_part where",
                            PLAN.value(),
                            "person",
                            "p-1000"))
                    .isLessThan(10);
        }
    }

    private static Change change(String id) {
        return new Change(RecordId.of(id), "Li", id, Instant.EPOCH);
    }

    private int rowsRead(Connection connection, String beginning, String... key) throws SQLException {
        String asked = statements.stream()
                .filter(statement -> statement.startsWith(beginning))
                .findFirst()
                .orElseThrow();
        try (PreparedStatement prepared = connection.prepareStatement("explain analyze " + asked)) {
            int values = prepared.getParameterMetaData().getParameterCount();
            for (int place = 1; place <= values; place++) {
                prepared.setString(place, key[(place - 1) % key.length]);
            }
            try (ResultSet plan = prepared.executeQuery()) {
                plan.next();
                Matcher count = Pattern.compile("scanCount: (\\d+)").matcher(plan.getString(1));
                assertThat(count.find()).isTrue();
                return Integer.parseInt(count.group(1));
            }
        }
    }
}
