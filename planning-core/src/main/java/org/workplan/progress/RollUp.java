package org.workplan.progress;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.workplan.plan.Goal;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Section;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.target.Modality;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * Targets added up. Merging is associative and commutative with {@link #NONE} as its identity, so that a loop, a parallel stream and a distributed engine
 * give the same. An over-achieved target never makes up for another: progress is clipped to 0..1 before it is added.
 *
 * @param counts how many targets have each standing, by strength
 * @param progress the sum of clipped progress over the targets that apply, as bounds
 * @param weight how many targets that sum is over
 * @param known how many of them have a known progress
 */
public record RollUp(ImmutableMap<Modality.Strength, Counts> counts, Interval progress, long weight, long known) {

    /** Nothing added up. */
    public static final RollUp NONE = new RollUp(ImmutableMap.of(), Interval.exactly(0), 0, 0);

    private static final Interval ANYTHING = Interval.between(Rational.ZERO, Rational.ONE);

    /** Refuses null. */
    public RollUp {
        requirePresent("counts", counts, "progress", progress);
    }

    /**
     * How many targets have each standing.
     *
     * @param met met
     * @param notMet not met
     * @param open undetermined, and still to be decided by what happens
     * @param undetermined undetermined after its time
     * @param notApplicable not applicable
     */
    public record Counts(long met, long notMet, long open, long undetermined, long notApplicable) {

        /** No target. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        /**
         * Adds.
         *
         * @param other other counts
         * @return the sum
         */
        public Counts plus(Counts other) {
            requirePresent("other", other);
            return new Counts(
                    met + other.met,
                    notMet + other.notMet,
                    open + other.open,
                    undetermined + other.undetermined,
                    notApplicable + other.notApplicable);
        }

        /**
         * Counts all targets.
         *
         * @return the sum of all standings
         */
        public long total() {
            return met + notMet + open + undetermined + notApplicable;
        }
    }

    /**
     * {@return the roll-up of one target}
     *
     * @param assessment how it stands
     */
    public static RollUp of(Assessment assessment) {
        requirePresent("assessment", assessment);
        boolean applies = assessment.verdict() != Verdict.NOT_APPLICABLE;
        Interval progress = assessment.verdict() == Verdict.MET ? Interval.exactly(1) : share(assessment.progress());
        return new RollUp(
                ImmutableMap.of(assessment.strength(), counts(assessment)),
                applies ? progress : Interval.exactly(0),
                applies ? 1 : 0,
                applies && !progress.equals(ANYTHING) ? 1 : 0);
    }

    private static Counts counts(Assessment assessment) {
        boolean late = assessment.status() == Assessment.Status.UNDETERMINED_AT_CLOSE
                || assessment.status() == Assessment.Status.NO_TARGET
                || assessment.status() == Assessment.Status.INVALID;
        return switch (assessment.verdict()) {
            case MET -> new Counts(1, 0, 0, 0, 0);
            case NOT_MET -> new Counts(0, 1, 0, 0, 0);
            case UNDETERMINED -> late ? new Counts(0, 0, 0, 1, 0) : new Counts(0, 0, 1, 0, 0);
            case NOT_APPLICABLE -> new Counts(0, 0, 0, 0, 1);
        };
    }

    /**
     * {@return the progress as it counts in a roll-up: clipped to 0..1, and anything between where it is not known}
     *
     * @param progress the progress of a target; empty if it is undefined
     */
    public static Interval share(Optional<Interval> progress) {
        requirePresent("progress", progress);
        return progress.map(RollUp::clipped).orElse(ANYTHING);
    }

    private static Interval clipped(Interval progress) {
        Rational low = progress.low().orElse(Rational.ZERO).max(Rational.ZERO).min(Rational.ONE);
        Rational high = progress.high().orElse(Rational.ONE).max(Rational.ZERO).min(Rational.ONE);
        return Interval.between(low, high);
    }

    /**
     * Merges two roll-ups of different targets.
     *
     * @param other the other roll-up
     * @return both together
     */
    public RollUp merge(RollUp other) {
        requirePresent("other", other);
        Map<Modality.Strength, Counts> all = new LinkedHashMap<>();
        for (Modality.Strength strength : Modality.Strength.values()) {
            Counts sum =
                    counts.getOrDefault(strength, Counts.NONE).plus(other.counts.getOrDefault(strength, Counts.NONE));
            if (sum.total() > 0) {
                all.put(strength, sum);
            }
        }
        return new RollUp(
                ImmutableMap.copyOf(all), progress.plus(other.progress), weight + other.weight, known + other.known);
    }

    /**
     * Counts targets of any strength.
     *
     * @return the counts
     */
    public Counts total() {
        return counts.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    /** {@return the mean of clipped progress; empty if no target applies} */
    public Optional<Interval> meanProgress() {
        return weight == 0 ? Optional.empty() : Optional.of(progress.times(Rational.of(1, weight)));
    }

    /** {@return the share of targets whose progress is known; empty if no target applies} */
    public Optional<Rational> coverage() {
        return weight == 0 ? Optional.empty() : Optional.of(Rational.of(known, weight));
    }

    /**
     * Targets added up along the plan: to their tasks and the tasks around those, to the sections of these and the sections around those, to goals, and to
     * the plan.
     *
     * @param whole the plan
     * @param parts tasks, sections and goals by path; sections that hold tasks stand here even without a target
     */
    public record ByPart(RollUp whole, ImmutableMap<PartPath, RollUp> parts) {

        /** Refuses null. */
        public ByPart {
            requirePresent("whole", whole, "parts", parts);
        }

        static ByPart of(Plan plan, ImmutableList<Assessment> targets) {
            Map<PartPath, RollUp> parts = new LinkedHashMap<>();
            for (Task task : plan.tasks()) {
                upward(plan, Optional.of(task.id()), RollUp.NONE, parts);
            }
            for (Goal goal : plan.goals()) {
                parts.put(goal.path(), RollUp.NONE);
            }
            RollUp whole = RollUp.NONE;
            for (Assessment assessment : targets) {
                RollUp one = RollUp.of(assessment);
                whole = whole.merge(one);
                Target target =
                        plan.part(Target.class, assessment.target().id()).orElseThrow();
                upward(plan, target.task(), one, parts);
                ImmutableSet.copyOf(target.goals())
                        .forEach(goal -> parts.merge(PartPath.of(PartKind.GOAL, goal), one, RollUp::merge));
            }
            return new ByPart(whole, ImmutableMap.copyOf(parts));
        }

        /** Adds to a task, the tasks above it, its section and the sections above that; a circle of parents ends where it closes. */
        private static void upward(Plan plan, Optional<PartId> from, RollUp one, Map<PartPath, RollUp> parts) {
            Set<PartPath> passed = new HashSet<>();
            Optional<Task> task = from.flatMap(id -> plan.part(Task.class, id));
            Optional<PartId> section = Optional.empty();
            while (task.isPresent() && passed.add(task.get().path())) {
                parts.merge(task.get().path(), one, RollUp::merge);
                section = section.isPresent() ? section : task.get().section();
                task = task.get().parent().flatMap(id -> plan.part(Task.class, id));
            }
            Optional<Section> around = section.flatMap(id -> plan.part(Section.class, id));
            while (around.isPresent() && passed.add(around.get().path())) {
                parts.merge(around.get().path(), one, RollUp::merge);
                around = around.get().parent().flatMap(id -> plan.part(Section.class, id));
            }
        }

        /**
         * {@return one part; empty for other parts}
         *
         * @param path the path of a task, section or goal
         */
        public Optional<RollUp> of(PartPath path) {
            requirePresent("path", path);
            return Optional.ofNullable(parts.get(path));
        }
    }
}
