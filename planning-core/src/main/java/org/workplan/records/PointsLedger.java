package org.workplan.records;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/**
 * The points that volunteers have earned and not yet spent. The ledger is an increment indicator with one subject for each volunteer: earning is a
 * measurement above 0, spending one below, and a mistake is corrected as every measurement is. No balance falls below zero: a spending that would
 * overdraw is not booked but listed, so that the sum of all balances is always what was earned less what was spent.
 *
 * @param balances the balance of each volunteer with an entry
 * @param earned everything booked in
 * @param spent everything booked out, as a number of 0 or more
 * @param refused the entries that were not booked, with the reason
 */
public record PointsLedger(
        ImmutableMap<PartId, Rational> balances, Rational earned, Rational spent, ImmutableList<Refusal> refused) {

    /** Refuses null. */
    public PointsLedger {
        requirePresent("balances", balances, "earned", earned, "spent", spent);
        requirePresent("refused", refused);
    }

    /**
     * An entry that was not booked.
     *
     * @param entry the measurement, which is kept as it is
     * @param why the balance and what it was too small for, or what the entry lacks
     */
    public record Refusal(Measurement entry, Explanation why) {
        /** Refuses null. */
        public Refusal {
            requirePresent("entry", entry, "why", why);
        }
    }

    /**
     * Books what is known, in the order in which it happened.
     *
     * @param log the measurements as of a day and known at a time
     * @param indicator the indicator of points
     * @return the ledger
     */
    public static PointsLedger of(MeasurementLog log, PartId indicator) {
        requirePresent("log", log, "indicator", indicator);
        Map<PartId, Rational> balances = new LinkedHashMap<>();
        ImmutableList.Builder<Refusal> refused = ImmutableList.builder();
        Rational earned = Rational.ZERO;
        Rational spent = Rational.ZERO;
        for (Measurement entry : log.of(indicator)) {
            Optional<Explanation> refusal = refusal(balances, entry);
            if (refusal.isPresent()) {
                refused.add(new Refusal(entry, refusal.get()));
            } else {
                Rational points = points(entry).orElseThrow();
                balances.merge(entry.subject().orElseThrow(), points, Rational::plus);
                earned = earned.plus(points.max(Rational.ZERO));
                spent = spent.plus(points.negated().max(Rational.ZERO));
            }
        }
        return new PointsLedger(ImmutableMap.copyOf(balances), earned, spent, refused.build());
    }

    private static Optional<Explanation> refusal(Map<PartId, Rational> balances, Measurement entry) {
        Optional<Rational> points = points(entry);
        if (points.isEmpty() || entry.subject().isEmpty()) {
            return Optional.of(Explanation.of("logistics.points.incomplete")
                    .text("entry", entry.id().value())
                    .note());
        }
        PartId volunteer = entry.subject().get();
        Rational balance = balances.getOrDefault(volunteer, Rational.ZERO);
        return balance.plus(points.get()).signum() >= 0
                ? Optional.empty()
                : Optional.of(overdraft(volunteer, balance, points.get().negated()));
    }

    private static Optional<Rational> points(Measurement entry) {
        return entry.value() instanceof Observation.Value value
                ? Optional.of(Rational.of(value.value()))
                : Optional.empty();
    }

    private static Explanation overdraft(PartId volunteer, Rational balance, Rational asked) {
        return Explanation.of("logistics.points.overdraft")
                .text("volunteer", volunteer.value())
                .number("balance", balance, "")
                .number("asked", asked, "")
                .number("short", asked.minus(balance), "")
                .note();
    }

    /**
     * {@return the balance of a volunteer; empty if no entry names the volunteer, which is not known to be 0}
     *
     * @param volunteer the volunteer
     */
    public Optional<Rational> balance(PartId volunteer) {
        requirePresent("volunteer", volunteer);
        return Optional.ofNullable(balances.get(volunteer));
    }

    /**
     * Asks if a spending can be booked, before it is recorded.
     *
     * @param volunteer the volunteer
     * @param points how many points, above 0
     * @return nothing if the balance allows it, else the reason with the balance
     */
    public Optional<Explanation> refuses(PartId volunteer, Rational points) {
        requirePresent("volunteer", volunteer, "points", points);
        Rational balance = balance(volunteer).orElse(Rational.ZERO);
        return points.compareTo(balance) <= 0 ? Optional.empty() : Optional.of(overdraft(volunteer, balance, points));
    }

    /**
     * {@return the points for a service, by rates that somebody has decided; empty if no rate is decided for the service: then nobody knows, and it
     * is not 0}
     *
     * @param rates points for one unit of each kind of service
     * @param service the kind of service
     * @param units how many units: hours, visits
     */
    public static Optional<Rational> points(ImmutableMap<String, Rational> rates, String service, Rational units) {
        requirePresent("rates", rates, "service", service, "units", units);
        return Optional.ofNullable(rates.get(service)).map(rate -> rate.times(units));
    }
}
