package org.workplan.records;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.target.Checklist;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** What measurements say of single subjects: how a number of one goes on, at which stage each stands, which items of a list each has done. */
public final class BySubject {

    private BySubject() {}

    /**
     * How one number of one subject goes on over time: the weekly amount of a client, the hours of a volunteer.
     *
     * @param points the values by date, in time order
     */
    public record Series(ImmutableList<Point> points) {

        /** Refuses null. */
        public Series {
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
        public static Series of(MeasurementLog log, PartId indicator, PartId subject) {
            requirePresent("log", log, "indicator", indicator, "subject", subject);
            return new Series(log.of(indicator).stream()
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
        public Series within(DatePeriod period) {
            requirePresent("period", period);
            return new Series(points.stream()
                    .filter(point -> period.contains(point.date()))
                    .collect(toImmutableList()));
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

    /**
     * At which stage each subject stands: clients from relapse to abstinence or referral, suggestions from received to adopted or declined, partnerships
     * from discussion to signature. A stage is a level recorded for a subject; the last one counts, and a stage may also be left downward.
     *
     * @param histories the stages of each subject in time order, subjects in the order of their first record
     */
    public record Stages(ImmutableMap<PartId, ImmutableList<Stage>> histories) {

        /** Refuses null. */
        public Stages {
            requirePresent("histories", histories);
        }

        /**
         * One stage.
         *
         * @param since the day on which it was recorded
         * @param name the level of the indicator's ladder
         */
        public record Stage(LocalDate since, String name) {
            /** Refuses null. */
            public Stage {
                requirePresent("since", since, "name", name);
            }
        }

        /**
         * {@return the stages under an indicator of levels}
         *
         * @param log the measurements
         * @param indicator the indicator
         */
        public static Stages of(MeasurementLog log, PartId indicator) {
            requirePresent("log", log, "indicator", indicator);
            Map<PartId, ImmutableList.Builder<Stage>> histories = new LinkedHashMap<>();
            for (Measurement one : log.of(indicator)) {
                if (one.value() instanceof Observation.Level level) {
                    one.subject()
                            .ifPresent(subject -> histories
                                    .computeIfAbsent(subject, first -> ImmutableList.builder())
                                    .add(new Stage(one.observed().end(), level.level())));
                }
            }
            ImmutableMap.Builder<PartId, ImmutableList<Stage>> all = ImmutableMap.builder();
            histories.forEach((subject, stages) -> all.put(subject, stages.build()));
            return new Stages(all.buildOrThrow());
        }

        /**
         * {@return the stage at which a subject stands; empty if none is recorded}
         *
         * @param subject the subject
         */
        public Optional<Stage> stage(PartId subject) {
            requirePresent("subject", subject);
            return Optional.ofNullable(histories.get(subject)).map(stages -> stages.get(stages.size() - 1));
        }

        /**
         * {@return the subjects that have come to no end: suggestions without an answer, cases that go on}
         *
         * @param ends the stages that are an end
         */
        public ImmutableList<PartId> open(ImmutableSet<String> ends) {
            requirePresent("ends", ends);
            return histories.keySet().stream()
                    .filter(subject -> stage(subject)
                            .filter(last -> !ends.contains(last.name()))
                            .isPresent())
                    .collect(toImmutableList());
        }

        /**
         * Counts the subjects at each stage, for an aggregate that names nobody.
         *
         * @return how many subjects stand at each stage, stages in the order of their first record
         */
        public ImmutableMap<String, Long> counts() {
            Map<String, Long> counts = new LinkedHashMap<>();
            histories
                    .keySet()
                    .forEach(subject -> stage(subject).ifPresent(last -> counts.merge(last.name(), 1L, Long::sum)));
            return ImmutableMap.copyOf(counts);
        }
    }

    /**
     * One list that each of several subjects has to complete: the five activities of every school, the two copies of every document. An item done twice is
     * done once and replaces no other. Verdicts come from targets; this says which items are lacking where.
     *
     * @param list the list
     * @param done the named items recorded for each subject, subjects in the order given
     */
    public record Checklists(Checklist list, ImmutableMap<PartId, ImmutableSet<String>> done) {

        /** Refuses null. */
        public Checklists {
            requirePresent("list", list, "done", done);
        }

        /**
         * Computes the state of the lists.
         *
         * @param log the measurements; each names an item and a subject
         * @param indicator the indicator of items done
         * @param list the list
         * @param subjects who has to complete it
         * @return what is done
         */
        public static Checklists of(MeasurementLog log, PartId indicator, Checklist list, Collection<PartId> subjects) {
            requirePresent("log", log, "indicator", indicator, "subjects", subjects);
            return new Checklists(
                    list,
                    subjects.stream()
                            .distinct()
                            .collect(toImmutableMap(
                                    subject -> subject, subject -> done(log, indicator, list, subject))));
        }

        private static ImmutableSet<String> done(MeasurementLog log, PartId indicator, Checklist list, PartId subject) {
            ImmutableSet<String> recorded = log.of(indicator).stream()
                    .filter(one -> one.subject().equals(Optional.of(subject)))
                    .filter(one -> one.value() instanceof Observation.Item)
                    .map(one -> ((Observation.Item) one.value()).item())
                    .collect(toImmutableSet());
            return list.items().stream().filter(recorded::contains).collect(toImmutableSet());
        }

        /**
         * {@return the named items that a subject lacks; all of them if nothing is recorded for the subject}
         *
         * @param subject the subject
         */
        public ImmutableList<String> lacking(PartId subject) {
            requirePresent("subject", subject);
            ImmutableSet<String> have = done.getOrDefault(subject, ImmutableSet.of());
            return list.items().stream().filter(item -> !have.contains(item)).collect(toImmutableList());
        }

        /** {@return the subjects that have every item} A list with unnamed items is complete for nobody. */
        public ImmutableList<PartId> complete() {
            return done.keySet().stream()
                    .filter(subject -> list.unnamed() == 0 && lacking(subject).isEmpty())
                    .collect(toImmutableList());
        }

        /** {@return the share of all items of all subjects that is done; empty if there are no subjects or the list has no items} */
        public Optional<Rational> share() {
            long all = (long) list.size() * done.size();
            long have = done.values().stream().mapToLong(ImmutableSet::size).sum();
            return all == 0 ? Optional.empty() : Optional.of(Rational.of(have, all));
        }
    }
}
