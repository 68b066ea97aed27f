package org.workplan.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.RecordId;

class PointsLedgerProperties {

    private static final PartId POINTS = PartId.of("points");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final PartId ANN = PartId.of("volunteer-0");

    private static Measurement entry(int number, int volunteer, int points) {
        return Measurement.builder()
                .id(RecordId.of("entry-" + number))
                .indicator(POINTS)
                .observed(DatePeriod.of(FIRST.plusDays(number), FIRST.plusDays(number)))
                .value(Observation.of(points))
                .subject(PartId.of("volunteer-" + volunteer))
                .recordedAt(Instant.parse("2025-01-01T00:00:00Z").plusSeconds(number))
                .build();
    }

    private static PointsLedger ledger(List<Measurement> entries, LocalDate asOf, Optional<Instant> knownAt) {
        MeasurementLog log = knownAt.map(instant -> MeasurementLog.of(entries, asOf, instant, ImmutableSet.of()))
                .orElseGet(() -> MeasurementLog.of(entries, asOf, ImmutableSet.of()));
        return PointsLedger.of(log, POINTS);
    }

    private static PointsLedger ledger(Measurement... entries) {
        return ledger(ImmutableList.copyOf(entries), FIRST.plusYears(1), Optional.empty());
    }

    private static List<Measurement> entries(List<Integer> points) {
        List<Measurement> entries = new ArrayList<>();
        for (int index = 0; index < points.size(); index++) {
            entries.add(entry(index, index % 3, points.get(index)));
        }
        return entries;
    }

    @Property
    void no_balance_is_negative_and_all_of_them_are_what_was_earned_less_what_was_spent(
            @ForAll @Size(max = 40) List<@IntRange(min = -30, max = 30) Integer> points) {
        PointsLedger ledger = ledger(entries(points), FIRST.plusYears(1), Optional.empty());
        Rational all = ledger.balances().values().stream().reduce(Rational.ZERO, Rational::plus);
        assertThat(ledger.balances().values()).allMatch(balance -> balance.signum() >= 0);
        assertThat(all).isEqualTo(ledger.earned().minus(ledger.spent()));
    }

    @Property
    void every_entry_is_booked_or_refused_and_none_is_lost(
            @ForAll @Size(max = 40) List<@IntRange(min = -30, max = 30) Integer> points) {
        PointsLedger ledger = ledger(entries(points), FIRST.plusYears(1), Optional.empty());
        Rational refused = ledger.refused().stream()
                .map(refusal -> ((Observation.Value) refusal.entry().value()).value())
                .map(Rational::of)
                .reduce(Rational.ZERO, Rational::plus);
        long sum = points.stream().mapToLong(Integer::longValue).sum();
        assertThat(ledger.earned().minus(ledger.spent()).plus(refused)).isEqualTo(Rational.of(sum));
    }

    @Property
    void the_order_in_which_entries_arrive_does_not_matter(
            @ForAll @Size(max = 40) List<@IntRange(min = -30, max = 30) Integer> points, @ForAll long seed) {
        List<Measurement> shuffled = entries(points);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(ledger(shuffled, FIRST.plusYears(1), Optional.empty()))
                .isEqualTo(ledger(entries(points), FIRST.plusYears(1), Optional.empty()));
    }

    @Example
    void a_spending_that_would_overdraw_is_refused_and_names_the_balance() {
        PointsLedger ledger = ledger(entry(1, 0, 5), entry(2, 0, -8), entry(3, 0, -5));
        assertThat(ledger.balance(ANN)).contains(Rational.ZERO);
        assertThat(ledger.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.entry().id()).isEqualTo(RecordId.of("entry-2"));
            assertThat(refusal.why().operands().toString()).contains("5", "8", "3");
        });
        assertThat(ledger.refuses(ANN, Rational.ONE)).isPresent();
        assertThat(ledger(entry(1, 0, 5)).refuses(ANN, Rational.of(5))).isEmpty();
    }

    @Example
    void a_balance_is_as_of_a_day_and_as_known_at_an_instant() {
        Measurement wrong = entry(1, 0, 50);
        Measurement right = entry(2, 0, 5).withObserved(wrong.observed()).withCorrects(wrong.id());
        List<Measurement> entries = ImmutableList.of(wrong, right, entry(9, 0, 7));
        assertThat(ledger(entries, FIRST.plusDays(20), Optional.empty()).balance(ANN))
                .contains(Rational.of(12));
        assertThat(ledger(entries, FIRST.plusDays(5), Optional.empty()).balance(ANN))
                .contains(Rational.of(5));
        assertThat(ledger(entries, FIRST.plusDays(5), wrong.recordedAt()).balance(ANN))
                .contains(Rational.of(50));
    }

    @Example
    void an_entry_without_a_volunteer_is_listed_and_not_booked() {
        Measurement nobody = entry(1, 0, 5).withSubject(Optional.empty());
        assertThat(ledger(nobody).balances()).isEmpty();
        assertThat(ledger(nobody).refused()).hasSize(1);
    }

    @Example
    void a_volunteer_without_an_entry_has_no_known_balance() {
        assertThat(ledger().balance(ANN)).isEmpty();
    }

    @Example
    void points_need_a_rate() {
        ImmutableMap<String, Rational> rates = ImmutableMap.of("visit", Rational.of(3));
        assertThat(PointsLedger.points(rates, "visit", Rational.of(4))).contains(Rational.of(12));
        assertThat(PointsLedger.points(rates, "cleaning", Rational.of(4))).isEmpty();
    }
}
