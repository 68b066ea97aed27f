package org.workplan.records;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * How one number of one subject goes on over time: the weekly amount of a client, the hours of a volunteer.
 *
 * @param points the values by date, in time order
 */
public record SubjectSeries(ImmutableList<Point> points) {

    /** Refuses null. */
    public SubjectSeries {
        requirePresent("points", points);
    }

    /**
     * One value.
     *
     * @param date the last day that it speaks of
     * @param value the value
     */
    public record Point(LocalDate date, Rational value) {
        /** Refuses null. */
        public Point {
            requirePresent("date", date, "value", value);
        }
    }

    /**
     * A step from one value to the next.
     *
     * @param from the earlier value
     * @param to the later value
     */
    public record Move(Point from, Point to) {
        /** Refuses null. */
        public Move {
            requirePresent("from", from, "to", to);
        }
    }

    /**
     * {@return the series of a subject; measurements without a number are left out}
     *
     * @param log the measurements
     * @param indicator what is counted
     * @param subject whom it is about: a pseudonym
     */
    public static SubjectSeries of(MeasurementLog log, PartId indicator, PartId subject) {
        requirePresent("log", log, "indicator", indicator, "subject", subject);
        return new SubjectSeries(log.of(indicator).stream()
                .filter(one -> one.subject().equals(Optional.of(subject)))
                .flatMap(one -> point(one).stream())
                .collect(toImmutableList()));
    }

    private static Optional<Point> point(Measurement one) {
        return one.value() instanceof Observation.Value value
                ? Optional.of(new Point(one.observed().end(), Rational.of(value.value())))
                : Optional.empty();
    }

    /**
     * {@return the part of the series that lies in a period}
     *
     * @param period the period
     */
    public SubjectSeries within(DatePeriod period) {
        requirePresent("period", period);
        return new SubjectSeries(
                points.stream().filter(point -> period.contains(point.date())).collect(toImmutableList()));
    }

    /** {@return every step upward} */
    public ImmutableList<Move> rises() {
        return moves((from, to) -> to.value().compareTo(from.value()) > 0);
    }

    /**
     * Checks if every value lies below the one before.
     *
     * @return met or not met; undetermined if there are fewer than two values
     */
    public Verdict fallsStrictly() {
        return judged(moves((from, to) -> to.value().compareTo(from.value()) >= 0));
    }

    /**
     * Checks if no value lies above the one before: a gradual reduction.
     *
     * @return met or not met; undetermined if there are fewer than two values
     */
    public Verdict neverRises() {
        return judged(rises());
    }

    private Verdict judged(ImmutableList<Move> against) {
        return points.size() < 2 ? Verdict.UNDETERMINED : Verdict.of(against.isEmpty());
    }

    /** {@return the last value less the first; empty if there are fewer than two values} */
    public Optional<Rational> change() {
        return points.size() < 2
                ? Optional.empty()
                : Optional.of(points.get(points.size() - 1)
                        .value()
                        .minus(points.get(0).value()));
    }

    private ImmutableList<Move> moves(BiPredicate<Point, Point> wanted) {
        ImmutableList.Builder<Move> moves = ImmutableList.builder();
        for (int index = 1; index < points.size(); index++) {
            Point from = points.get(index - 1);
            Point to = points.get(index);
            if (wanted.test(from, to)) {
                moves.add(new Move(from, to));
            }
        }
        return moves.build();
    }
}
