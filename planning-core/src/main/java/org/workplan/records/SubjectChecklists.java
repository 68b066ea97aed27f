package org.workplan.records;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Optional;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.target.Checklist;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/**
 * One list that each of several subjects has to complete: the five activities of every school, the two copies of every document. An item done twice is
 * done once and replaces no other. Verdicts come from targets; this says which items are lacking where.
 *
 * @param list the list
 * @param done the named items recorded for each subject, subjects in the order given
 */
public record SubjectChecklists(Checklist list, ImmutableMap<PartId, ImmutableSet<String>> done) {

    /** Refuses null. */
    public SubjectChecklists {
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
    public static SubjectChecklists of(
            MeasurementLog log, PartId indicator, Checklist list, Collection<PartId> subjects) {
        requirePresent("log", log, "indicator", indicator, "subjects", subjects);
        return new SubjectChecklists(
                list,
                subjects.stream()
                        .distinct()
                        .collect(toImmutableMap(subject -> subject, subject -> done(log, indicator, list, subject))));
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
