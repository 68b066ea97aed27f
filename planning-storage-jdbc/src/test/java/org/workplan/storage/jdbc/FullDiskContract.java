package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.io.BaseEncoding;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.Change;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.storage.Write;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** What a store owes its users when the disk under its database is full. */
abstract class FullDiskContract {
    private static final PlanId PLAN = PlanId.of("plan-one");
    private static final int MORE_THAN_FITS = 1_000;
    private static final int LENGTH = 100_000;

    @TempDir
    private Path directory;

    /** A database on a disk that can be filled. */
    interface Disk extends AutoCloseable {
        DataSource source();

        /** Leaves room for little more than is written. */
        void fill() throws Exception;

        /** Makes room again. */
        void free() throws Exception;
    }

    /** Prepares an empty database. */
    abstract Disk disk(Path empty) throws Exception;

    /** Ways to write. */
    enum Way {
        SAVE {
            @Override
            void write(PlanStore store, int number) {
                store.plans().save(stored(number - 1), plan(number), change(number));
            }
        },
        APPEND {
            @Override
            void write(PlanStore store, int number) {
                store.measurements().append(PLAN, entries(number));
            }
        },
        TOGETHER {
            @Override
            void write(PlanStore store, int number) {
                store.writeAll(ImmutableList.of(
                        new Write.AppendMeasurements(PLAN, KillableWriter.pair(MORE_THAN_FITS + number)),
                        new Write.Save(stored(number - 1), plan(number), change(number)),
                        new Write.AppendMeasurements(PLAN, entries(number))));
            }
        };

        /** Writes what only this number stands for. */
        abstract void write(PlanStore store, int number);
    }

    private static Change change(int number) {
        return new Change(RecordId.of("change-" + number), "Li", "edit " + number, Instant.EPOCH);
    }

    private static Stored stored(int number) {
        return new Stored(plan(number), new PlanRepository.Revision(number + 1, change(number), false));
    }

    private static Plan plan(int number) {
        return Plan.builder()
                .id(PLAN)
                .kind(Plan.Kind.PROGRAMME)
                .title("edit " + number)
                .addAllRemarks(number == 0 ? ImmutableList.of() : ImmutableList.of(words(number)))
                .build();
    }

    private static ImmutableList<Measurement> entries(int number) {
        ImmutableList<Measurement> pair = KillableWriter.pair(number);
        return number == 0 ? pair : ImmutableList.of(pair.get(0), pair.get(1).withEvidence(words(number)));
    }

    /** Words that no database can make shorter. */
    private static String words(int number) {
        byte[] bytes = new byte[LENGTH];
        new Random(number).nextBytes(bytes);
        return BaseEncoding.base64().encode(bytes);
    }

    private record State(Stored plan, ImmutableList<Measurement> log, ImmutableList<ChangeFeed.Notice> notices) {
        static State of(PlanStore store) {
            return new State(
                    store.plans().find(PLAN).orElseThrow(),
                    store.measurements().all(PLAN),
                    store.changes().after(0, 10 * MORE_THAN_FITS));
        }
    }

    private static PlanStore opened(DataSource source) {
        return JdbcPlanStore.open(source, JsonCodec.standard(), JdbcPlanStore.Options.CREATE);
    }

    @ParameterizedTest
    @EnumSource
    void what_does_not_fit_is_refused_whole_and_made_once_when_there_is_room(Way way) throws Exception {
        try (Disk disk = disk(directory)) {
            FaultySource watch = new FaultySource(disk.source(), FaultySource.Moment.BEFORE);
            PlanStore store = opened(watch.proxy());
            store.plans().create(plan(0), change(0));
            store.measurements().append(PLAN, entries(0));
            disk.fill();
            int refused = writtenUntilRefused(way, store, watch);
            assertThat(State.of(opened(disk.source()))).isEqualTo(State.of(store));

            disk.free();
            way.write(store, refused);
            way.write(store, refused);
            way.write(store, refused + 1);
            State after = State.of(opened(disk.source()));
            assertThat(after).isEqualTo(State.of(store)).isEqualTo(undisturbed(way, refused + 1));
        }
    }

    /** What was written before stays, and of what is refused nothing is there; tells the number of what was refused. */
    private int writtenUntilRefused(Way way, PlanStore store, FaultySource watch) {
        for (int number = 1; number < MORE_THAN_FITS; number++) {
            State before = State.of(store);
            watch.failAt(Integer.MAX_VALUE);
            try {
                way.write(store, number);
            } catch (StorageException refusal) {
                requireTold(refusal);
                assertThat(watch.calls()).as("tries").containsOnlyOnce("getConnection");
                assertThat(State.of(store)).isEqualTo(before);
                return number;
            }
        }
        throw new AssertionError("The disk took everything.");
    }

    /** Checks that the refusal says that there is no room, without telling what was to be written, and that trying again does not help by itself. */
    void requireTold(StorageException refusal) {
        assertThat(refusal)
                .hasMessageStartingWith("The database has no room left")
                .hasMessageNotContainingAny("insert into", "update wp_")
                .hasMessageEndingWith("Make room where it keeps its files, and make the change again.")
                .isInstanceOfSatisfying(
                        StorageException.Unavailable.class,
                        full -> assertThat(full.isRetryable()).isFalse());
    }

    private static State undisturbed(Way way, int last) {
        try (PooledStore store = PooledStore.open("jdbc:h2:mem:")) {
            store.plans().create(plan(0), change(0));
            store.measurements().append(PLAN, entries(0));
            for (int number = 1; number <= last; number++) {
                way.write(store, number);
            }
            return State.of(store);
        }
    }
}
