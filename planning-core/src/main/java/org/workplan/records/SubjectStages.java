package org.workplan.records;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.value.PartId;

/**
 * At which stage each subject stands: clients from relapse to abstinence or referral, suggestions from received to adopted or declined, partnerships
 * from discussion to signature. A stage is a level recorded for a subject; the last one counts, and a stage may also be left downward.
 *
 * @param histories the stages of each subject in time order, subjects in the order of their first record
 */
public record SubjectStages(ImmutableMap<PartId, ImmutableList<Stage>> histories) {

    /** Refuses null. */
    public SubjectStages {
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
    public static SubjectStages of(MeasurementLog log, PartId indicator) {
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
        return new SubjectStages(all.buildOrThrow());
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
