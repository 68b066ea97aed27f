package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.progress.Measurement;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.Filter;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.storage.json.JsonPlanStore;
import org.workplan.value.PlanId;

/** Kills a writing process again and again. How often is told by the system property {@code workplan.kills}. */
class KilledProcessTest {
    static final int KILLS = Integer.getInteger("workplan.kills", 3);
    private static final int WRITES = 30;
    /** What a killed process ends with: elsewhere than on Windows 128 and the number of the signal. */
    private static final int KILLED = Platform.isWindows() ? 1 : 128 + 9;

    @TempDir
    private Path directory;

    private final Random random = new Random(20250630);

    @Test
    void a_killed_writer_of_files_loses_nothing_that_was_acknowledged() throws Exception {
        killAgainAndAgain("json:" + directory.resolve("store"));
        try (JsonPlanStore store = JsonPlanStore.open(directory.resolve("store"))) {
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void a_killed_writer_of_a_database_file_loses_nothing_that_was_acknowledged() throws Exception {
        killAgainAndAgain("jdbc:h2:async:" + directory.resolve("db"));
    }

    @Test
    void a_killed_writer_of_a_sqlite_file_loses_nothing_that_was_acknowledged() throws Exception {
        killAgainAndAgain(
                "jdbc:sqlite:" + directory.resolve("plans.db") + "?journal_mode=WAL&transaction_mode=IMMEDIATE");
    }

    @Test
    void a_killed_client_of_a_server_loses_nothing_that_was_acknowledged() throws Exception {
        killAgainAndAgain(Postgres.urlOfNewSchema());
    }

    private void killAgainAndAgain(String url) throws Exception {
        List<Integer> acknowledged = new ArrayList<>();
        for (int round = 0; round < KILLS; round++) {
            acknowledged.add(killedAfter(random.nextInt(WRITES), url, "round-" + round));
            try (PlanStore store = KillableWriter.opened(url)) {
                requireWhole(store, "round-" + round, acknowledged.get(round));
                requireWholePlans(store);
            }
        }
        try (PlanStore store = KillableWriter.opened(url)) {
            for (int round = 0; round < KILLS; round++) {
                requireWhole(store, "round-" + round, acknowledged.get(round));
            }
            requireWholePlans(store);
        }
    }

    /** Kills the writer while it goes on after so many writes, and tells which was the last that it called acknowledged. */
    private static int killedAfter(int writes, String url, String plan) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillableWriter.class.getName(),
                        url,
                        plan)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int last = -1;
        try (BufferedReader output = writer.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                last = Integer.parseInt(line);
                if (last >= writes) {
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(writer.waitFor()).as("killed, not ended").isEqualTo(KILLED);
        assertThat(last).isGreaterThanOrEqualTo(writes);
        return last;
    }

    static void requireWhole(PlanStore store, String id, int acknowledged) {
        PlanId plan = PlanId.of(id);
        Stored stored = store.plans().find(plan).orElseThrow();
        int made = (int) stored.revision().number() - 1;
        assertThat(made).isBetween(acknowledged, acknowledged + 1);
        assertThat(stored).isEqualTo(KillableWriter.stored(id, made));
        assertThat(store.plans().history(plan)).hasSize(made + 1);
        ImmutableList<Measurement> log = store.measurements().all(plan);
        assertThat(log.size()).isIn(2 * (acknowledged + 1), 2 * (acknowledged + 2));
        requirePairs(log);
        ImmutableList<ChangeFeed.Notice> notices = store.changes().after(0, Integer.MAX_VALUE);
        assertThat(notices.get(notices.size() - 1).position()).isEqualTo(notices.size());
        assertThat(notices.stream().filter(notice -> notice.plan().equals(plan)))
                .hasSize(made + 1 + log.size() / 2);
        requireWholeBatches(store, id, acknowledged);
    }

    /** Each plan that is listed has all its revisions. */
    static void requireWholePlans(PlanStore store) {
        for (PlanStore.Summary each : store.plans().list(Filter.all())) {
            assertThat(store.plans().history(each.id())).hasSize((int) each.revision());
            assertThat(store.plans().find(each.id()).map(Stored::revision).map(PlanRepository.Revision::number))
                    .contains(each.revision());
        }
    }

    private static void requirePairs(ImmutableList<Measurement> log) {
        for (int number = 0; number < log.size() / 2; number++) {
            assertThat(log.subList(2 * number, 2 * number + 2)).isEqualTo(KillableWriter.pair(number));
        }
    }

    /** Whatever was written together is there together. */
    private static void requireWholeBatches(PlanStore store, String id, int acknowledged) {
        PlanId one = PlanId.of(KillableWriter.one(id));
        PlanId other = PlanId.of(KillableWriter.other(id));
        ImmutableList<Measurement> log = store.measurements().all(one);
        int made = log.size() / 2 - 1;
        assertThat(made).isBetween(acknowledged, acknowledged + 1);
        assertThat(log).hasSize(2 * (made + 1));
        requirePairs(log);
        for (PlanId plan : List.of(one, other)) {
            assertThat(store.plans().find(plan)).contains(KillableWriter.stored(plan.value(), made));
            assertThat(store.plans().history(plan)).hasSize(made + 1);
        }
        assertThat(store.changes().after(0, Integer.MAX_VALUE).stream()
                        .map(ChangeFeed.Notice::plan)
                        .filter(Set.of(one, other)::contains))
                .hasSize(3 * (made + 1));
    }
}
