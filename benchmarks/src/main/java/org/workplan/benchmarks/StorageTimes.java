package org.workplan.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** How long each kind of work took each contender, by the clock and by the processor time of the client's thread. */
final class StorageTimes {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private record Taken(double wall, double processor) {}

    private final Map<String, Map<String, List<Taken>>> taken = new LinkedHashMap<>();

    /** Does work so many times, and notes what one time took. */
    <T> T measure(String work, String contender, int times, Supplier<T> supplier) {
        long processor = THREADS.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        T result = supplier.get();
        double factor = 1e-6 / times;
        Taken took = new Taken(
                (System.nanoTime() - wall) * factor, (THREADS.getCurrentThreadCpuTime() - processor) * factor);
        taken.computeIfAbsent(work, key -> new LinkedHashMap<>())
                .computeIfAbsent(contender, key -> new ArrayList<>())
                .add(took);
        return result;
    }

    /** Forgets what was noted while the virtual machine warmed up. */
    void clear() {
        taken.clear();
    }

    /** Prints medians, and how many times the first contender's they are. */
    void print() {
        System.out.printf("%-28s %-12s %12s %8s %12s %8s%n", "", "", "wall ms", "ratio", "client ms", "ratio");
        taken.forEach((work, contenders) -> {
            Taken first = median(contenders.values().iterator().next());
            contenders.forEach((contender, times) -> {
                Taken median = median(times);
                System.out.printf(
                        Locale.ROOT,
                        "%-28s %-12s %12.3f %8.2f %12.3f %8.2f%n",
                        work,
                        contender,
                        median.wall(),
                        median.wall() / first.wall(),
                        median.processor(),
                        median.processor() / first.processor());
            });
        });
    }

    private static Taken median(List<Taken> times) {
        return new Taken(
                times.stream().mapToDouble(Taken::wall).sorted().toArray()[times.size() / 2],
                times.stream().mapToDouble(Taken::processor).sorted().toArray()[times.size() / 2]);
    }
}
