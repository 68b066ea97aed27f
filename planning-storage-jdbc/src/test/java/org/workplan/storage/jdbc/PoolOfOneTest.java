package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workplan.progress.Measurement;
import org.workplan.storage.Filter;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.storage.Transfer;
import org.workplan.value.PlanId;

/** A pool of one connection serves reads and writes while a stream is open. */
class PoolOfOneTest {
    private static final int ENTRIES = 1_203;

    private final JdbcConnectionPool pool = JdbcConnectionPool.create(Samples.memory(""));
    private final PlanId plan = PlanId.of("p");
    private final PlanStore store;

    PoolOfOneTest() {
        pool.setMaxConnections(1);
        pool.setLoginTimeout(1);
        store = Samples.opened(pool);
        store.plans().create(Samples.plan("p"), Samples.change("one"));
        store.measurements().append(plan, Samples.measurements(0, ENTRIES));
    }

    @AfterEach
    void close() {
        pool.dispose();
    }

    @Test
    void a_store_reads_and_writes_while_its_stream_is_open_and_the_stream_ends_where_the_log_did() {
        try (Stream<Measurement> entries = store.measurements().stream(plan)) {
            assertThat(entries.peek(entry ->
                                    store.measurements().append(plan, Samples.measurements(ENTRIES, ENTRIES + 1)))
                            .toList())
                    .isEqualTo(Samples.measurements(0, ENTRIES));
        }
        assertThat(store.measurements().all(plan)).hasSize(ENTRIES + 1);
        try (Stream<PlanRepository.FoundPart> parts = store.plans().parts(Filter.all())) {
            assertThat(parts.map(part -> store.plans().find(plan))).isEmpty();
        }
    }

    @Test
    void plans_are_copied_between_two_stores_on_one_pool() {
        PlanStore target =
                Samples.opened(pool, new JdbcPlanStore.Options(JdbcPlanStore.Options.Schema.CREATE, "copy_"));
        assertThat(new Transfer(store, target).all(progress -> {}).failures()).isEmpty();
        assertThat(target.plans().find(plan).map(Stored::plan))
                .isEqualTo(store.plans().find(plan).map(Stored::plan));
        assertThat(target.measurements().all(plan)).hasSize(ENTRIES);
    }

    @Test
    void a_pool_without_a_free_connection_is_worth_trying_again() throws Exception {
        try (var taken = pool.getConnection()) {
            assertThat(List.of(refusal())).allMatch(StorageException.Unavailable::isRetryable);
            assertThat(taken.isClosed()).isFalse();
        }
        assertThat(store.plans().find(plan)).isPresent();
    }

    private StorageException.Unavailable refusal() {
        return catchThrowableOfType(
                StorageException.Unavailable.class, () -> store.plans().find(plan));
    }
}
