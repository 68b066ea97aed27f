package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.PlanStore;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.PlanId;

/** Follows the feed of a server while eight writers commit. How many commits is told by the system property {@code workplan.commits}. */
class FollowedFeedTest {
    private static final int WRITERS = 8;
    private static final int COMMITS_OF_EACH = Integer.getInteger("workplan.commits", 400) / WRITERS;

    private static List<Long> followed(ChangeFeed feed, CountDownLatch writing) {
        List<Long> seen = new ArrayList<>();
        boolean mayGoOn = true;
        while (mayGoOn) {
            boolean finished = writing.getCount() == 0;
            long last = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
            ImmutableList<ChangeFeed.Notice> more = feed.after(last, 500);
            more.forEach(notice -> seen.add(notice.position()));
            mayGoOn = !finished || !more.isEmpty();
        }
        return seen;
    }

    private static void write(PlanStore store, int writer) {
        PlanId plan = PlanId.of("plan-" + writer);
        for (int number = 0; number < COMMITS_OF_EACH; number++) {
            store.measurements().append(plan, KillableWriter.pair(number));
        }
    }

    @Test
    void a_follower_misses_none_of_the_commits_of_eight_writers() throws Exception {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(Postgres.url());
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setLoginTimeout((int) Platform.PATIENCE.toSeconds());
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
        try (PlanStore store = JdbcPlanStore.open(
                pool,
                JsonCodec.standard(),
                new JdbcPlanStore.Options(JdbcPlanStore.Options.Schema.CREATE, "followed_"))) {
            CountDownLatch writing = new CountDownLatch(WRITERS);
            Future<List<Long>> follower = threads.submit(() -> followed(store.changes(), writing));
            List<Future<?>> writers = new ArrayList<>();
            for (int number = 0; number < WRITERS; number++) {
                int writer = number;
                writers.add(threads.submit(() -> {
                    try {
                        write(store, writer);
                    } finally {
                        writing.countDown();
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(follower.get())
                    .isEqualTo(LongStream.rangeClosed(1, (long) WRITERS * COMMITS_OF_EACH)
                            .boxed()
                            .toList());
        } finally {
            threads.shutdownNow();
            pool.dispose();
        }
    }
}
