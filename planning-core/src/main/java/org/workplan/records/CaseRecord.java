package org.workplan.records;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.value.PartId;

/**
 * How the case of one client went on. The client stands under a pseudonym: whoever keeps the records keeps the names elsewhere.
 *
 * @param client the pseudonym
 * @param stages the stage that the client is in, by indicator
 * @param series the numbers recorded over time, by indicator
 * @param lastContact when somebody last had contact with the client; empty if nobody recorded any
 */
public record CaseRecord(
        PartId client,
        ImmutableMap<PartId, SubjectStages.Stage> stages,
        ImmutableMap<PartId, SubjectSeries> series,
        Optional<LocalDate> lastContact) {

    /** Refuses null. */
    public CaseRecord {
        requirePresent("client", client, "stages", stages, "series", series);
        requirePresent("lastContact", lastContact);
    }

    /**
     * Finds when a contact with a client last came about. A contact that was planned and failed is recorded with the value 0 or without a value, and is
     * none.
     *
     * @param log the measurements known at a time
     * @param contacts the indicators under which contacts are recorded
     * @param client the client
     * @return the day; empty if no contact was recorded
     */
    public static Optional<LocalDate> lastContact(MeasurementLog log, Collection<PartId> contacts, PartId client) {
        requirePresent("log", log, "contacts", contacts, "client", client);
        return contacts.stream()
                .flatMap(indicator -> log.of(indicator).stream())
                .filter(one -> one.subject().equals(Optional.of(client)) && happened(one))
                .map(one -> one.observed().end())
                .max(LocalDate::compareTo);
    }

    private static boolean happened(Measurement one) {
        return !(one.value() instanceof Observation.Absent)
                && !(one.value() instanceof Observation.Value value
                        && value.value().signum() == 0);
    }
}
