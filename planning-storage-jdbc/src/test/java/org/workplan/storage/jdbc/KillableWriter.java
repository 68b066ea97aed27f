package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.storage.Change;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.storage.Write;
import org.workplan.storage.json.JsonPlanStore;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** A program of its own that writes to a store and prints each number whose writing was acknowledged, until it is killed. */
final class KillableWriter {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    /** How many threads write to an H2 file at the same time as the one that says what was acknowledged. */
    private static final int BESIDE = 3;

    private KillableWriter() {}

    public static void main(String[] args) {
        PlanStore store = opened(args[0]);
        if (args[0].startsWith("jdbc:h2:")) {
            for (int other = 1; other <= BESIDE; other++) {
                String plan = args[1] + "-beside-" + other;
                new Thread(() -> write(store, plan, number -> {})).start();
            }
        }
        write(store, args[1], number -> {
            System.out.println(number);
            System.out.flush();
        });
    }

    /**
     * Writes revisions of a plan, measurements beside them, and a batch for two other plans, without end, and says each number when its writing was
     * acknowledged.
     */
    static void write(PlanStore store, String id, IntConsumer acknowledged) {
        Stored stored = null;
        for (int number = 0; ; number++) {
            Plan plan = plan(id, number);
            stored = stored == null
                    ? store.plans().create(plan, change(number))
                    : store.plans().save(stored, plan, change(number));
            store.measurements().append(plan.id(), pair(number));
            store.writeAll(batch(id, number));
            acknowledged.accept(number);
        }
    }

    private static Change change(int number) {
        return new Change(RecordId.of("edit-" + number), "Li", "edit " + number, Instant.EPOCH);
    }

    /** A revision of each of two plans and measurements of one of them, which are there together or not at all. */
    private static ImmutableList<Write> batch(String id, int number) {
        return ImmutableList.of(
                revision(one(id), number),
                new Write.AppendMeasurements(PlanId.of(one(id)), pair(number)),
                revision(other(id), number));
    }

    private static Write revision(String id, int number) {
        return number == 0
                ? new Write.Create(plan(id, number), change(number))
                : new Write.Save(stored(id, number - 1), plan(id, number), change(number));
    }

    static Stored stored(String id, int number) {
        return new Stored(plan(id, number), new PlanRepository.Revision(number + 1, change(number), false));
    }

    static String one(String id) {
        return id + "-one";
    }

    static String other(String id) {
        return id + "-other";
    }

    static Plan plan(String id, int number) {
        return Plan.builder()
                .id(PlanId.of(id))
                .kind(Plan.Kind.PROGRAMME)
                .title("edit " + number)
                .build();
    }

    /** Two measurements that are there together or not at all. */
    static ImmutableList<Measurement> pair(int number) {
        return Stream.of("a", "b")
                .map(half -> Measurement.builder()
                        .id(RecordId.of(number + half))
                        .indicator(PartId.of("visits"))
                        .observed(DatePeriod.of(DAY, DAY))
                        .value(Observation.item("item " + number))
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    /** Opens what a URL names; H2 with a pool of ten connections. */
    static PlanStore opened(String url) {
        if (url.startsWith("json:")) {
            return JsonPlanStore.open(Path.of(url.substring("json:".length())));
        }
        if (url.startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url);
            return Samples.opened(source);
        }
        if (url.startsWith("jdbc:sqlite:")) {
            SQLiteDataSource source = new SQLiteDataSource();
            source.setUrl(url);
            return Samples.opened(source);
        }
        return PooledStore.open(url);
    }
}
