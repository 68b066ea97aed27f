package org.workplan.records;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.plan.PublicExtract;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.supply.Stock;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Verdict;

/**
 * What was recorded while the plan was carried out, put together by what each indicator says that its measurements are records of
 * ({@link Indicator#records()}). What no record tells is absent here, never nothing.
 *
 * @param sessions the sessions that have a record, in time order
 * @param points the ledger of volunteers, by the indicator of points
 * @param cases the clients under their pseudonyms, by the order of their names
 * @param requests suggestions, claims and requests with what became of them, by indicator
 */
public record WorkRecords(
        ImmutableList<SessionOutcome> sessions,
        ImmutableMap<PartId, PointsLedger> points,
        ImmutableList<CaseRecord> cases,
        ImmutableMap<PartId, BySubject.Stages> requests) {

    /** Refuses null. */
    public WorkRecords {
        requirePresent("sessions", sessions, "points", points, "cases", cases);
        requirePresent("requests", requests);
    }

    /**
     * Puts the records of a plan together.
     *
     * @param plan the plan
     * @param log the measurements known at a time
     * @return the records
     */
    public static WorkRecords of(Plan plan, MeasurementLog log) {
        return new WorkRecords(
                new SessionOutcomes(plan, log).sessions(),
                each(plan, Indicator.RecordKind.POINTS, indicator -> PointsLedger.of(log, indicator)),
                new CaseRecorder(plan, log).cases(),
                each(plan, Indicator.RecordKind.REQUEST, indicator -> BySubject.Stages.of(log, indicator)));
    }

    private static <T> ImmutableMap<PartId, T> each(Plan plan, Indicator.RecordKind kind, Function<PartId, T> read) {
        return indicators(plan, kind).stream().collect(toImmutableMap(indicator -> indicator, read));
    }

    static ImmutableList<PartId> indicators(Plan plan, Indicator.RecordKind kind) {
        return plan.indicators().stream()
                .filter(indicator -> indicator.records().filter(kind::equals).isPresent())
                .map(Indicator::id)
                .collect(toImmutableList());
    }

    /** {@return the indicators under which stages of clients are recorded} */
    public ImmutableSet<PartId> stageIndicators() {
        return cases.stream().flatMap(one -> one.stages().keySet().stream()).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Counts clients by the stage that they are in, so that a table never names or betrays a single one.
     *
     * @param indicator the indicator of stages
     * @param threshold from how many clients on a count is told
     * @return the counts; small ones are left out
     */
    public PublicExtract.SuppressedCounts stages(PartId indicator, long threshold) {
        requirePresent("indicator", indicator);
        Map<String, Long> counts = cases.stream()
                .flatMap(one -> Optional.ofNullable(one.stages().get(indicator)).stream())
                .collect(Collectors.groupingBy(BySubject.Stages.Stage::name, TreeMap::new, Collectors.counting()));
        return PublicExtract.SuppressedCounts.of(ImmutableMap.copyOf(counts), threshold);
    }

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
            ImmutableMap<PartId, BySubject.Stages.Stage> stages,
            ImmutableMap<PartId, BySubject.Series> series,
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

    /**
     * What one session left behind.
     *
     * @param session the session
     * @param present how many people were there; from 0 upward if nobody counted
     * @param rates the same against each group that the session is for and whose size the plan states, so that each rate names its base
     * @param allPresent whether everybody whom its steps demand was there; not applicable if they demand nobody
     * @param handOuts what was handed out of each thing that is used up
     */
    public record SessionOutcome(
            PartId session,
            Interval present,
            ImmutableList<AttendanceLog.Rate> rates,
            Verdict allPresent,
            ImmutableList<HandOut> handOuts) {

        /** Refuses null. */
        public SessionOutcome {
            requirePresent("session", session, "present", present, "rates", rates);
            requirePresent("allPresent", allPresent, "handOuts", handOuts);
        }

        /**
         * What was handed out of one thing.
         *
         * @param resource the thing
         * @param issue how much was handed out, how much is left, and for how many there was none
         */
        public record HandOut(PartId resource, Stock.Issue issue) {
            /** Refuses null. */
            public HandOut {
                requirePresent("resource", resource, "issue", issue);
            }
        }
    }
}
