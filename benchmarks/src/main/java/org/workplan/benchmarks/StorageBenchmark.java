package org.workplan.benchmarks;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.workplan.plan.Plan;
import org.workplan.plan.Task;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/**
 * Compares the store in a relational database with JDBC by hand, bare and with history, and with Hibernate ORM. Whatever is loaded is checked to equal what was saved.
 *
 * <p>The first argument names the database ({@code h2} or {@code postgresql}), the second what is done: {@code work} saves, loads and edits a plan and
 * appends and reads measurements; {@code edit} edits plans of growing size. Further arguments are the numbers of rounds, tasks and measurements.
 */
public final class StorageBenchmark {
    private static final int EDITS = 40;
    private static final int[] SIZES = {100, 1_000, 10_000, 50_000};

    private final StorageTimes times = new StorageTimes();
    private final Map<String, StorageContender> contenders = new LinkedHashMap<>();

    private StorageBenchmark() {}

    /**
     * Runs the comparison.
     *
     * @param arguments the database and what is done, and then, if need be, how many rounds, tasks and measurements
     * @throws IOException if there is no room for the database
     */
    public static void main(String[] arguments) throws IOException {
        StorageDatabase database = StorageDatabase.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        int rounds = number(arguments, 2, 7);
        Path directory = Files.createTempDirectory("storage-benchmark");
        try (StorageDatabase.Running running = database.start(directory)) {
            StorageBenchmark benchmark = new StorageBenchmark();
            benchmark.contenders.put("by hand", StorageByHand.bare(running.source()));
            benchmark.contenders.put("with history", StorageByHand.withHistory(running.source()));
            benchmark.contenders.put("library", new StorageByLibrary(running.source()));
            benchmark.contenders.put("Hibernate", new StorageByOrm(running.source()));
            if (arguments[1].equals("work")) {
                benchmark.work(rounds, number(arguments, 3, 10_000), number(arguments, 4, 50_000));
            } else {
                benchmark.edits(rounds);
            }
            benchmark.times.print();
            benchmark.contenders.values().forEach(StorageContender::close);
        } finally {
            delete(directory);
        }
    }

    private static int number(String[] arguments, int place, int otherwise) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private void work(int rounds, int tasks, int measurements) {
        Plan plan = Portfolio.of(tasks);
        ImmutableList<Measurement> log = measurements(measurements);
        for (int round = 0; round < rounds; round++) {
            if (round == rounds / 3) {
                times.clear();
            }
            PlanId id = PlanId.of("plan-" + round);
            contenders.forEach((name, contender) -> work(name, contender, plan.withId(id), log));
        }
    }

    private void work(String name, StorageContender contender, Plan plan, ImmutableList<Measurement> log) {
        times.measure("save", name, 1, () -> {
            contender.save(plan);
            return plan;
        });
        StorageContender.Opened opened = times.measure("load", name, 1, () -> {
            StorageContender.Opened loaded = contender.load(plan.id());
            loaded.plan();
            return loaded;
        });
        requireEqual(plan, opened.plan());
        edit("edit", name, contender, opened, name.equals("Hibernate") ? 2 : EDITS);
        times.measure("append", name, 1, () -> {
            contender.append(plan.id(), log);
            return log;
        });
        requireEqual(log, times.measure("read measurements", name, 1, () -> contender.read(plan.id())));
    }

    private void edits(int rounds) {
        for (int size : SIZES) {
            Plan plan = Portfolio.of(size).withId(PlanId.of("plan-of-" + size));
            contenders.forEach((name, contender) -> {
                contender.save(plan);
                StorageContender.Opened opened = contender.load(plan.id());
                for (int round = 0; round < rounds; round++) {
                    String work = "edit of " + size + (round < rounds / 3 ? ", warming up" : " tasks");
                    edit(work, name, contender, opened, name.equals("Hibernate") ? 1 : EDITS);
                }
            });
        }
    }

    private void edit(String work, String name, StorageContender contender, StorageContender.Opened opened, int edits) {
        List<Plan> versions = new ArrayList<>();
        List<Task> edited = new ArrayList<>();
        Plan last = opened.plan();
        for (int edit = 0; edit < edits; edit++) {
            List<Task> tasks = new ArrayList<>(last.tasks());
            int place = (edit + 1) * 37 % tasks.size();
            tasks.set(place, tasks.get(place).withTitle(tasks.get(place).title() + " edited"));
            last = last.withTasks(tasks);
            edited.add(tasks.get(place));
            versions.add(last);
        }
        times.measure(work, name, edits, () -> {
            for (int edit = 0; edit < edits; edit++) {
                opened.edit(versions.get(edit), edited.get(edit));
            }
            return opened;
        });
        requireEqual(last, opened.plan());
        requireEqual(last, contender.load(last.id()).plan());
    }

    private static void requireEqual(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException("What was read is not what was written.");
        }
    }

    private static ImmutableList<Measurement> measurements(int size) {
        return IntStream.range(0, size)
                .mapToObj(number -> {
                    LocalDate day = LocalDate.of(2025, 1, 1).plusDays(number % 365);
                    return Measurement.builder()
                            .id(RecordId.of("measurement-" + number))
                            .indicator(PartId.of("indicator-" + number % 200))
                            .observed(DatePeriod.of(day, day))
                            .value(Observation.of(BigDecimal.valueOf(number % 1_000, 1)))
                            .subject(
                                    number % 3 == 0
                                            ? Optional.of(PartId.of("household-" + number % 700))
                                            : Optional.empty())
                            .reporter("reporter " + number % 50)
                            .recordedAt(Instant.parse("2025-12-31T08:00:00Z").plusSeconds(number))
                            .build();
                })
                .collect(ImmutableList.toImmutableList());
    }
}
