package org.workplan.progress.counting;

import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.workplan.plan.Indicator;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/**
 * Tries all counts that a small log allows, one number for each day, straight from the words of the design: no graph, no shortest path. Each series is tried
 * by itself, and the results are added.
 */
final class CountOracle {
    private static final int DAYS = 5;

    /** So much is tried on a day, and one more to see whether anything limits it. */
    private static final int CAP = 8;

    /** What the days from one to another add up to. */
    private record Sum(int first, int last, int least, int most) {}

    private final SmallLog log;
    private final List<Measurement> records;
    private final Set<DatePeriod> without;
    private final List<Sum> sums = new ArrayList<>();
    private final boolean[] covered = new boolean[DAYS];
    private final boolean[] open = new boolean[DAYS];
    private final List<List<Measurement>> occurrences = new ArrayList<>();

    private CountOracle(SmallLog log, List<Measurement> records, Set<DatePeriod> without) {
        this.log = log;
        this.records = records;
        this.without = without;
        read();
    }

    /** The least and the most of some days over all counts; empty if no count fits, or there is nothing to count. */
    static Optional<Interval> value(SmallLog log, DatePeriod asked, Set<DatePeriod> withoutMaxima) {
        Map<List<?>, List<Measurement>> series = bySeries(log);
        if (log.records().stream().noneMatch(CountOracle::counts)) {
            return Optional.empty();
        }
        Interval sum = Interval.exactly(0);
        for (List<Measurement> own : series.values()) {
            if (own.stream().noneMatch(CountOracle::counts)) {
                continue;
            }
            Optional<Interval> some = series(log, own, counting(log, own.get(0).subject(), asked), withoutMaxima);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(some.get());
        }
        return Optional.of(sum);
    }

    /** The same of a series that is known to be there, and of which nothing is recorded. */
    static Interval silent(SmallLog log, DatePeriod asked, Set<DatePeriod> withoutMaxima) {
        return series(log, List.of(), counting(log, Optional.empty(), asked), withoutMaxima)
                .orElseThrow();
    }

    /** Whether some count fits two logs of the same series, and every day that is closed in the one is closed in the other. */
    static boolean agree(SmallLog one, SmallLog other) {
        Map<List<?>, List<Measurement>> before = bySeries(one);
        Map<List<?>, List<Measurement>> after = bySeries(other);
        return before.keySet().equals(after.keySet())
                && before.keySet().stream()
                        .allMatch(key -> agree(
                                new CountOracle(one, before.get(key), Set.of()),
                                new CountOracle(other, after.get(key), Set.of())));
    }

    private static boolean agree(CountOracle one, CountOracle other) {
        for (int day = 0; day < DAYS; day++) {
            if (one.isClosed(day) && !other.isClosed(day)) {
                return false;
            }
        }
        Set<List<Integer>> some = one.all();
        some.retainAll(other.all());
        return !some.isEmpty();
    }

    private boolean isClosed(int day) {
        return !covered[day] && !open[day];
    }

    private Set<List<Integer>> all() {
        Set<List<Integer>> all = new HashSet<>();
        place(0, new int[DAYS], CAP - 2, grown -> all.add(Ints.asList(grown.clone())));
        return all;
    }

    private static Map<List<?>, List<Measurement>> bySeries(SmallLog log) {
        Map<List<?>, List<Measurement>> series = new LinkedHashMap<>();
        for (Measurement record : log.records()) {
            series.computeIfAbsent(List.of(record.subject(), record.reporter()), key -> new ArrayList<>())
                    .add(record);
        }
        return series;
    }

    private static Optional<Interval> series(
            SmallLog log, List<Measurement> own, boolean[] counting, Set<DatePeriod> withoutMaxima) {
        CountOracle oracle = new CountOracle(log, own, withoutMaxima);
        Optional<Interval> some = oracle.tried(counting, CAP);
        boolean bounded = some.equals(oracle.tried(counting, CAP + 1));
        return bounded ? some : some.map(known -> Interval.of(known.low(), Optional.empty()));
    }

    private static boolean counts(Measurement record) {
        return record.value() instanceof Observation.Value
                || has(record, Observation.Reason.WITHHELD)
                || has(record, Observation.Reason.FAULTY)
                || has(record, Observation.Reason.NOT_REPORTED);
    }

    private static boolean has(Measurement record, Observation.Reason reason) {
        return record.value() instanceof Observation.Absent absent && absent.reason() == reason;
    }

    private static boolean[] counting(SmallLog log, Optional<PartId> subject, DatePeriod asked) {
        boolean[] counting = new boolean[DAYS];
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = SmallLog.day(day);
            counting[day] = asked.contains(date)
                    && log.records().stream()
                            .filter(record -> has(record, Observation.Reason.NOT_APPLICABLE))
                            .filter(record -> record.subject().isEmpty()
                                    || record.subject().equals(subject))
                            .noneMatch(record -> record.observed().contains(date));
        }
        return counting;
    }

    private static int number(Measurement record) {
        return ((Observation.Value) record.value()).value().intValueExact();
    }

    private static int index(LocalDate day) {
        return (int) (day.toEpochDay() - SmallLog.WHOLE.start().toEpochDay());
    }

    private boolean isTotal() {
        return log.indicator().basis() == Indicator.Basis.RUNNING_TOTAL;
    }

    private Optional<Indicator.Completeness.PeriodicReports> periodic() {
        return log.indicator().completeness() instanceof Indicator.Completeness.PeriodicReports reports
                ? Optional.of(reports)
                : Optional.empty();
    }

    private void read() {
        Map<DatePeriod, List<Measurement>> statements = new LinkedHashMap<>();
        Map<String, List<Measurement>> byEvidence = new HashMap<>();
        for (Measurement record : records) {
            boolean unknown = has(record, Observation.Reason.WITHHELD)
                    || has(record, Observation.Reason.FAULTY)
                    || (has(record, Observation.Reason.NOT_REPORTED)
                            && periodic().isEmpty());
            if (unknown) {
                mark(open, record.observed());
            } else if (record.value() instanceof Observation.Value) {
                if (isTotal() || record.observed().days() > 1) {
                    DatePeriod stretch = isTotal()
                            ? DatePeriod.of(
                                    SmallLog.WHOLE.start(), record.observed().end())
                            : record.observed();
                    statements
                            .computeIfAbsent(stretch, key -> new ArrayList<>())
                            .add(record);
                } else if (record.evidence().isEmpty()) {
                    occurrences.add(List.of(record));
                } else {
                    byEvidence
                            .computeIfAbsent(record.evidence().get(0), key -> new ArrayList<>())
                            .add(record);
                }
            }
        }
        occurrences.addAll(byEvidence.values());
        statements.forEach(this::state);
        if (periodic().isPresent()) {
            report(SmallLog.days(0, 1), null);
            report(SmallLog.days(2, 4), SmallLog.days(0, 1));
        } else {
            closeEventLog();
        }
    }

    private void closeEventLog() {
        boolean late = log.asOf().isAfter(SmallLog.WHOLE.end());
        int last = records.stream()
                .filter(record -> record.value() instanceof Observation.Value)
                .mapToInt(record -> index(record.observed().end()))
                .max()
                .orElse(-1);
        for (int day = 0; day < DAYS; day++) {
            open[day] |= isTotal() && !late ? day > last : !SmallLog.day(day).isBefore(log.asOf());
        }
    }

    private static void mark(boolean[] days, DatePeriod stretch) {
        for (int day = 0; day < DAYS; day++) {
            days[day] |= stretch.contains(SmallLog.day(day));
        }
    }

    private void state(DatePeriod stretch, List<Measurement> reports) {
        mark(covered, stretch);
        Map<Set<String>, List<Measurement>> byTags = new LinkedHashMap<>();
        Map<Map<String, String>, Integer> cells = new HashMap<>();
        for (Measurement one : reports) {
            Integer other = one.tags().isEmpty() ? null : cells.put(one.tags(), number(one));
            if (other != null) {
                sum(stretch, other == number(one) ? 0 : Integer.MAX_VALUE, Integer.MAX_VALUE);
                continue;
            }
            Set<String> tags = one.tags().keySet();
            if (tags.isEmpty()) {
                sum(stretch, number(one), number(one));
            } else {
                byTags.computeIfAbsent(tags, key -> new ArrayList<>()).add(one);
            }
        }
        byTags.forEach((tags, some) -> {
            boolean overlaps = tags.stream().anyMatch(log.indicator().overlappingTags()::contains);
            boolean lacks = tags.stream().anyMatch(log.indicator().partialTags()::contains);
            int total = overlaps
                    ? some.stream().mapToInt(CountOracle::number).max().orElseThrow()
                    : some.stream().mapToInt(CountOracle::number).sum();
            sum(stretch, total, overlaps || lacks ? Integer.MAX_VALUE : total);
        });
    }

    private void sum(DatePeriod stretch, int least, int most) {
        sums.add(new Sum(index(stretch.start()), index(stretch.end()), least, most));
    }

    /** A window of which a report is due: closed once it is over and a value was recorded in it, and limited by the declared maximum otherwise. */
    private void report(DatePeriod window, DatePeriod before) {
        boolean over = log.asOf().isAfter(window.end());
        boolean closed = over && isReported(window);
        boolean stands = isTotal() ? before != null && !isReported(before) : isStraddled(window);
        if (isTotal() && closed) {
            int last = records.stream()
                    .filter(record -> record.value() instanceof Observation.Value)
                    .filter(record -> window.contains(record.observed().end()))
                    .mapToInt(record -> index(record.observed().end()))
                    .max()
                    .orElseThrow();
            if (last < index(window.end())) {
                sums.add(new Sum(last + 1, index(window.end()), 0, 0));
            }
        }
        if (!closed) {
            mark(open, window);
        }
        int recorded = occurrences.stream()
                .filter(same -> same.stream().allMatch(one -> window.contains(one.observed())))
                .mapToInt(same ->
                        same.stream().mapToInt(CountOracle::number).min().orElseThrow())
                .sum();
        int held = isTotal() ? 0 : Math.max(recorded, stated(window));
        periodic()
                .flatMap(Indicator.Completeness.PeriodicReports::largest)
                .map(java.math.BigDecimal::intValueExact)
                .filter(most -> (!closed || stands) && held <= most && !without.contains(window))
                .ifPresent(most -> sum(window, 0, most));
    }

    private boolean isStraddled(DatePeriod window) {
        return records.stream()
                .filter(record -> record.value() instanceof Observation.Value)
                .map(Measurement::observed)
                .anyMatch(days -> window.intersection(days).isPresent() && !window.contains(days));
    }

    /** The most that statements within a window hold which share no day. */
    private int stated(DatePeriod window) {
        List<Measurement> within = records.stream()
                .filter(record -> record.value() instanceof Observation.Value)
                .filter(record -> record.observed().days() > 1 && window.contains(record.observed()))
                .toList();
        int most = 0;
        for (Measurement one : within) {
            int with = number(one);
            for (Measurement other : within) {
                boolean apart = other.observed().intersection(one.observed()).isEmpty();
                most = Math.max(most, with + (apart ? number(other) : 0));
            }
        }
        return most;
    }

    private boolean isReported(DatePeriod window) {
        return records.stream()
                .filter(record -> record.value() instanceof Observation.Value)
                .anyMatch(record ->
                        isTotal() ? window.contains(record.observed().end()) : window.contains(record.observed()));
    }

    private Optional<Interval> tried(boolean[] counting, int cap) {
        int[] found = {Integer.MAX_VALUE, Integer.MIN_VALUE};
        place(0, new int[DAYS], cap, grown -> {
            int sum = 0;
            for (int day = 0; day < DAYS; day++) {
                sum += counting[day] ? grown[day] : 0;
            }
            found[0] = Math.min(found[0], sum);
            found[1] = Math.max(found[1], sum);
        });
        return found[1] < found[0]
                ? Optional.empty()
                : Optional.of(Interval.between(Rational.of(found[0]), Rational.of(found[1])));
    }

    /** Puts each occurrence on one of its days. */
    private void place(int next, int[] happened, int cap, Consumer<int[]> fits) {
        if (next == occurrences.size()) {
            tryDay(0, new int[DAYS], happened, cap, fits);
            return;
        }
        Set<List<Integer>> seen = new HashSet<>();
        for (Measurement where : occurrences.get(next)) {
            for (Measurement what : occurrences.get(next)) {
                int day = index(where.observed().start());
                if (seen.add(List.of(day, number(what)))) {
                    happened[day] += number(what);
                    place(next + 1, happened, cap, fits);
                    happened[day] -= number(what);
                }
            }
        }
    }

    private void tryDay(int day, int[] grown, int[] happened, int cap, Consumer<int[]> fits) {
        if (day == DAYS) {
            fits.accept(grown);
            return;
        }
        for (int more = happened[day]; more <= (isClosed(day) ? happened[day] : cap); more++) {
            grown[day] = more;
            if (isPossible(day, grown)) {
                tryDay(day + 1, grown, happened, cap, fits);
            }
        }
        grown[day] = 0;
    }

    private boolean isPossible(int day, int[] grown) {
        for (Sum sum : sums) {
            if (sum.first <= day) {
                int total = 0;
                for (int at = sum.first; at <= Math.min(day, sum.last); at++) {
                    total += grown[at];
                }
                if (total > sum.most || (sum.last == day && total < sum.least)) {
                    return false;
                }
            }
        }
        return true;
    }
}
