package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.workplan.storage.PlanStore;
import org.workplan.storage.json.JsonCodec;

/** Several parts of a host may open the store at the same time when its tables are not there yet. */
class OpenedAtOnceTest {
    private static final int OPENERS = 8;
    private static final int ROUNDS = 5;

    private static void openAtOnce(DataSource source, String prefix) throws Exception {
        JdbcPlanStore.Options options = new JdbcPlanStore.Options(JdbcPlanStore.Options.Schema.CREATE, prefix);
        CyclicBarrier start = new CyclicBarrier(OPENERS);
        ExecutorService openers = Executors.newFixedThreadPool(OPENERS);
        try {
            List<Future<PlanStore>> opened = new ArrayList<>();
            for (int opener = 0; opener < OPENERS; opener++) {
                opened.add(openers.submit(() -> {
                    start.await();
                    return JdbcPlanStore.open(source, JsonCodec.standard(), options);
                }));
            }
            for (Future<PlanStore> store : opened) {
                assertThat(store.get().changes().last()).isZero();
            }
        } finally {
            openers.shutdownNow();
        }
    }

    @Test
    void all_who_open_a_store_in_h2_at_once_find_its_tables() throws Exception {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        try {
            for (int round = 0; round < ROUNDS; round++) {
                openAtOnce(pool, "r" + round + "_");
            }
        } finally {
            pool.dispose();
        }
    }

    @Test
    void all_who_open_a_store_in_postgresql_at_once_find_its_tables() throws Exception {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(Postgres.url());
        openAtOnce(source, "at_once_");
    }
}
