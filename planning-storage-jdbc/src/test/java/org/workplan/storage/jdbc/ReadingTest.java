package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.storage.Change;
import org.workplan.storage.Failure;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Transfer;
import org.workplan.storage.json.JsonCodec;
import org.workplan.storage.memory.InMemoryPlanStore;
import org.workplan.testkit.EvaluationArbitraries;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** What is read is whole or refused with its place, and the connection is given back either way. */
class ReadingTest {
    private static final PlanId SPRING = PlanId.of("spring");
    private static final PlanId WINTER = PlanId.of("winter");

    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final PlanStore store = JdbcPlanStore.open(pool, JsonCodec.standard(), JdbcPlanStore.Options.CREATE);

    @AfterEach
    void close() {
        pool.dispose();
    }

    private void create(PlanId id) {
        Plan plan = Plan.builder()
                .id(id)
                .kind(Plan.Kind.PROGRAMME)
                .title("plan of " + id)
                .build();
        store.plans().create(plan, new Change(RecordId.of("first"), "Li", "as printed", Instant.EPOCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"made_at = 'soon'", "author = 'Li\\'", "change_id = 'a b'"})
    void a_damaged_row_of_a_revision_is_told_and_the_other_plans_are_copied(String damage) throws SQLException {
        create(SPRING);
        create(WINTER);
        update("update wp_revision set " + damage + " where plan_id = 'spring'");
        assertThatThrownBy(() -> store.plans().history(SPRING))
                .isInstanceOf(StorageException.CorruptData.class)
                .hasMessageContaining("plan spring: The row of revision 1 is not what was written");
        try (PlanStore copy = new InMemoryPlanStore()) {
            assertThat(new Transfer(store, copy).all(progress -> {}).failures())
                    .extracting(Failure::source, Failure::place)
                    .containsExactly(tuple("plan spring", "history"));
            assertThat(copy.plans().find(WINTER)).isEqualTo(store.plans().find(WINTER));
        }
    }

    @Test
    void of_a_log_with_a_damaged_entry_those_before_it_are_copied_and_so_are_the_evaluations() throws SQLException {
        create(SPRING);
        ImmutableList<Measurement> log =
                Stream.of("one", "two", "three").map(ReadingTest::measurement).collect(ImmutableList.toImmutableList());
        Evaluation evaluation = EvaluationArbitraries.evaluations().sample();
        store.measurements().append(SPRING, log);
        store.evaluations().append(SPRING, ImmutableList.of(evaluation));
        update("update wp_measurement set body = 'soon' where id = 'three'");
        try (PlanStore copy = new InMemoryPlanStore()) {
            assertThat(new Transfer(store, copy).all(progress -> {}).failures())
                    .extracting(Failure::source, Failure::place)
                    .containsExactly(tuple("plan spring", "measurements"));
            assertThat(copy.measurements().all(SPRING)).isEqualTo(log.subList(0, 2));
            assertThat(copy.evaluations().all(SPRING)).containsExactly(evaluation);
        }
    }

    private static Measurement measurement(String id) {
        return Measurement.builder()
                .id(RecordId.of(id))
                .indicator(PartId.of("articles"))
                .observed(DatePeriod.of(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 6, 30)))
                .value(Observation.of(1))
                .build();
    }

    private void update(String statement) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement plain = connection.createStatement()) {
            plain.executeUpdate(statement);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_connection_that_cannot_be_set_up_for_reading_is_given_back(FaultySource.Moment moment) {
        FaultySource faulty = new FaultySource(pool, moment);
        PlanStore reader = JdbcPlanStore.open(
                faulty.proxy(),
                JsonCodec.standard(),
                new JdbcPlanStore.Options(JdbcPlanStore.Options.Schema.NONE, "wp_"));
        faulty.failAt(2);
        assertThatThrownBy(() -> reader.measurements().stream(SPRING))
                .isInstanceOf(StorageException.Unavailable.class)
                .hasMessageContaining("setAutoCommit");
        assertThat(faulty.calls()).containsExactly("getConnection", "setAutoCommit", "close");
        assertThat(pool.getActiveConnections()).isZero();
    }
}
