package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.storage.Change;
import org.workplan.storage.Filter;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.storage.Write;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** A small store with two plans, and what it holds. */
final class SampleStore {
    static final PlanId SPRING = PlanId.of("spring");
    static final PlanId WINTER = PlanId.of("winter");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private SampleStore() {}

    static Change change(String id) {
        return new Change(RecordId.of(id), "Li", "as printed", Instant.EPOCH);
    }

    static Plan plan(PlanId id) {
        return Plan.builder()
                .id(id)
                .kind(Plan.Kind.PROGRAMME)
                .title("plan of " + id)
                .build();
    }

    static ImmutableList<Measurement> measurements(String... ids) {
        return Stream.of(ids)
                .map(id -> Measurement.builder()
                        .id(RecordId.of(id))
                        .indicator(PartId.of("articles"))
                        .observed(DatePeriod.of(DAY, DAY))
                        .value(Observation.of(1))
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    /** Fills a store: spring has two revisions and three measurements, winter has one revision and one measurement. Gives spring as it is now. */
    static Stored filled(PlanStore store) {
        Stored first = store.plans().create(plan(SPRING), change("first"));
        store.measurements().append(SPRING, measurements("one", "two"));
        store.writeAll(ImmutableList.of(
                new Write.Create(plan(WINTER), change("first")),
                new Write.AppendMeasurements(WINTER, measurements("one"))));
        store.measurements().append(SPRING, measurements("three"));
        return store.plans().save(first, plan(SPRING).withTitle("edited"), change("second"));
    }

    /** Everything that a store holds, which it reads from its files. */
    static String content(PlanStore store) {
        StringBuilder all = new StringBuilder();
        for (PlanId plan : ImmutableList.of(SPRING, WINTER)) {
            store.plans()
                    .history(plan)
                    .forEach(revision ->
                            all.append(revision).append(store.plans().find(plan, revision.number())));
            all.append(store.plans().find(plan));
            all.append(store.measurements().all(plan));
            all.append(store.evaluations().all(plan));
        }
        return all.append(store.plans().list(Filter.all()))
                .append(store.changes().after(0, 100))
                .append(store.changes().last())
                .toString();
    }

    /** The bytes of every file in a directory, by name, except the lock. */
    static Map<String, String> files(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith(Directory.LOCK)) {
                    files.put(
                            directory.relativize(file).toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }
}
