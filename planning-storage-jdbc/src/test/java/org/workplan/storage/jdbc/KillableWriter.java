package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.workplan.plan.Plan;
import org.workplan.plan.PlanKind;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.storage.Change;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.storage.json.JsonCodec;
import org.workplan.storage.json.JsonPlanStore;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** A program of its own that writes to a store and prints each number whose writing was acknowledged, until it is killed. */
final class KillableWriter {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private KillableWriter() {}

    public static void main(String[] args) {
        write(opened(args[0]), args[1], number -> {
            System.out.println(number);
            System.out.flush();
        });
    }

    /** Writes revisions of a plan and measurements beside them without end, and says each number when its writing was acknowledged. */
    static void write(PlanStore store, String id, IntConsumer acknowledged) {
        Stored stored = null;
        for (int number = 0; ; number++) {
            Plan plan = plan(id, number);
            Change change = new Change(RecordId.of("edit-" + number), "Li", "edit " + number, Instant.EPOCH);
            stored = stored == null
                    ? store.plans().create(plan, change)
                    : store.plans().save(stored, plan, change);
            store.measurements().append(plan.id(), pair(number));
            acknowledged.accept(number);
        }
    }

    static Plan plan(String id, int number) {
        return Plan.builder()
                .id(PlanId.of(id))
                .kind(PlanKind.PROGRAMME)
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
                        .value(new Observation.Item("item " + number))
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    /** Opens what a URL names. H2 writes a commit to disk half a second later unless it is told not to wait. */
    static PlanStore opened(String url) {
        if (url.startsWith("json:")) {
            return JsonPlanStore.open(Path.of(url.substring("json:".length())));
        }
        if (url.startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url);
            return JdbcPlanStore.open(source, JsonCodec.standard(), JdbcOptions.CREATE);
        }
        return PooledStore.open(url);
    }
}
