package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.progress.Measurement;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/** Puts records of what happened together that share a piece of evidence and a subject: it happened once, on the day of one of them. */
final class Occurrences {

    private record Piece(String evidence, Optional<PartId> subject) {}

    private Occurrences() {}

    /** What happened, by its first day. */
    static ImmutableList<Occurrence> of(List<Measurement> records, SeriesRecords source) {
        return together(records).stream()
                .map(same -> occurrence(same, source))
                .sorted(Comparator.comparing(Occurrence::span, DaySpan.ORDER))
                .collect(ImmutableList.toImmutableList());
    }

    /** The records of each occurrence, in order. */
    static List<List<Measurement>> together(List<Measurement> records) {
        Map<Piece, List<Measurement>> known = new HashMap<>();
        List<List<Measurement>> all = new ArrayList<>();
        for (Measurement record : records) {
            if (record.evidence().isEmpty()) {
                all.add(ImmutableList.of(record));
                continue;
            }
            List<Measurement> same = record.evidence().stream()
                    .map(piece -> known.get(new Piece(piece, record.subject())))
                    .flatMap(Stream::ofNullable)
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                same = new ArrayList<>(1);
                all.add(same);
            }
            same.add(record);
            for (String piece : record.evidence()) {
                known.putIfAbsent(new Piece(piece, record.subject()), same);
            }
        }
        return all;
    }

    private static Occurrence occurrence(List<Measurement> same, SeriesRecords source) {
        if (same.size() == 1 && source.doubted().isEmpty()) {
            Measurement only = same.get(0);
            return new Occurrence(
                    ImmutableList.of(only),
                    ImmutableList.of(DaySpan.of(only.observed())),
                    Interval.exactly(source.scope().numberOf(only)));
        }
        Interval number = same.stream()
                .map(source.scope()::numberOf)
                .map(Interval::exactly)
                .reduce(Interval::hull)
                .orElseThrow();
        boolean doubted = same.stream().anyMatch(source.doubted()::contains);
        return new Occurrence(
                ImmutableList.copyOf(same),
                same.stream()
                        .map(record -> DaySpan.of(record.observed()))
                        .distinct()
                        .sorted(DaySpan.ORDER)
                        .collect(ImmutableList.toImmutableList()),
                doubted ? number.hull(Interval.exactly(Rational.ZERO)) : number);
    }
}
