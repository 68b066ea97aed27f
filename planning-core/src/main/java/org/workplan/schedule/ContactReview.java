package org.workplan.schedule;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.workplan.progress.MeasurementLog;
import org.workplan.records.WorkRecords;
import org.workplan.value.PartId;

/**
 * Who was last contacted when, and whose turn it is.
 *
 * @param everyDays how many days may pass between two contacts; empty if nobody said, and then nothing is due or overdue
 * @param asOf the day of the question
 * @param standings one for each subject, in the order given
 */
public record ContactReview(Optional<Long> everyDays, LocalDate asOf, ImmutableList<Standing> standings) {

    /** Refuses null. */
    public ContactReview {
        requirePresent("everyDays", everyDays, "asOf", asOf, "standings", standings);
    }

    /**
     * How one subject stands.
     *
     * @param subject the subject, by pseudonym
     * @param last the day of the last contact; empty if none was ever recorded
     * @param state whose turn it is
     * @param since the days since the last contact; empty without one
     * @param late how many days the next contact is overdue; 0 unless it is
     */
    public record Standing(PartId subject, Optional<LocalDate> last, State state, Optional<Long> since, long late) {
        /** Refuses null. */
        public Standing {
            requirePresent("subject", subject, "last", last, "state", state);
            requirePresent("since", since);
        }
    }

    /** Whose turn it is. */
    public enum State {
        /** Contacted recently enough. */
        FINE,
        /** Today is the last day for the next contact. */
        DUE_TODAY,
        /** The last day has passed. */
        OVERDUE,
        /** No contact was ever recorded: told apart, since nobody can count days from nothing. */
        NEVER,
        /** Nobody said how often. */
        UNDETERMINED
    }

    /**
     * Reviews contacts of which nobody said how often they are made.
     *
     * @param last the day of each subject's last contact; empty if there never was one
     * @param asOf the day of the question
     * @return the review
     */
    public static ContactReview of(Map<PartId, Optional<LocalDate>> last, LocalDate asOf) {
        return of(last, Optional.empty(), asOf);
    }

    /**
     * Reviews contacts.
     *
     * @param last the day of each subject's last contact; empty if there never was one
     * @param everyDays how many days may pass; at least 1
     * @param asOf the day of the question
     * @return the review
     * @throws IllegalArgumentException if the interval is not positive
     */
    public static ContactReview of(Map<PartId, Optional<LocalDate>> last, long everyDays, LocalDate asOf) {
        checkArgument(everyDays > 0, "Contacts every %s days make no sense. Give 1 or more.", everyDays);
        return of(last, Optional.of(everyDays), asOf);
    }

    private static ContactReview of(Map<PartId, Optional<LocalDate>> last, Optional<Long> everyDays, LocalDate asOf) {
        requirePresent("last", last, "asOf", asOf);
        ImmutableList<Standing> standings = last.entrySet().stream()
                .map(subject -> standing(subject.getKey(), subject.getValue(), everyDays, asOf))
                .collect(ImmutableList.toImmutableList());
        return new ContactReview(everyDays, asOf, standings);
    }

    /**
     * {@return the days of last contact from measurements} Corrected, withdrawn and later ones do not count; a contact counted as 0, or recorded as
     * absent, is none.
     *
     * @param subjects the subjects to be contacted
     * @param indicator the indicator that counts contacts, by subject
     * @param log what was measured as of a day
     */
    public static ImmutableMap<PartId, Optional<LocalDate>> last(
            ImmutableSet<PartId> subjects, PartId indicator, MeasurementLog log) {
        requirePresent("subjects", subjects, "indicator", indicator, "log", log);
        ImmutableMap.Builder<PartId, Optional<LocalDate>> last = ImmutableMap.builder();
        for (PartId subject : subjects) {
            last.put(subject, WorkRecords.CaseRecord.lastContact(log, ImmutableList.of(indicator), subject));
        }
        return last.buildOrThrow();
    }

    private static Standing standing(
            PartId subject, Optional<LocalDate> last, Optional<Long> everyDays, LocalDate asOf) {
        Optional<Long> since = last.map(day -> ChronoUnit.DAYS.between(day, asOf));
        if (since.isEmpty()) {
            return new Standing(subject, last, State.NEVER, since, 0);
        }
        if (everyDays.isEmpty()) {
            return new Standing(subject, last, State.UNDETERMINED, since, 0);
        }
        long late = since.get() - everyDays.get();
        State state = late < 0 ? State.FINE : late == 0 ? State.DUE_TODAY : State.OVERDUE;
        return new Standing(subject, last, state, since, Math.max(0, late));
    }

    /**
     * {@return the subjects in a state}
     *
     * @param state the state
     */
    public ImmutableList<PartId> in(State state) {
        requirePresent("state", state);
        return standings.stream()
                .filter(one -> one.state() == state)
                .map(Standing::subject)
                .collect(ImmutableList.toImmutableList());
    }
}
