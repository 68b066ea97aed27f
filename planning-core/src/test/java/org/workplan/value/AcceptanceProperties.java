package org.workplan.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** The laws of sets and intervals, checked against plain sentences and against counting through all numbers of a grid. */
class AcceptanceProperties {

    @Provide
    Arbitrary<Wanted> wanted() {
        return Wanted.any();
    }

    @Provide
    Arbitrary<Interval> intervals() {
        return Wanted.intervals();
    }

    @Property(tries = 2_000)
    void a_set_accepts_what_its_sentence_accepts(@ForAll("wanted") Wanted wanted, @ForAll Domain domain) {
        Acceptance set = wanted.set().apply(domain);

        for (Rational value : Wanted.grid(domain)) {
            assertThat(set.contains(value))
                    .as("%s in %s", value, set)
                    .isEqualTo(wanted.accepts().test(value));
        }
    }

    @Property(tries = 2_000)
    void a_verdict_agrees_with_counting_through_the_values(
            @ForAll("wanted") Wanted wanted, @ForAll("intervals") Interval known, @ForAll Domain domain) {
        List<Rational> possible =
                Wanted.grid(domain).stream().filter(known::contains).toList();
        Assume.that(!possible.isEmpty());
        boolean some = possible.stream().anyMatch(wanted.accepts());
        boolean all = possible.stream().allMatch(wanted.accepts());
        Verdict expected = all ? Verdict.MET : some ? Verdict.UNDETERMINED : Verdict.NOT_MET;

        assertThat(wanted.set().apply(domain).judge(known)).isEqualTo(expected);
    }

    @Property(tries = 2_000)
    void narrowing_never_flips_a_decided_verdict(
            @ForAll("wanted") Wanted wanted,
            @ForAll("intervals") Interval known,
            @ForAll("intervals") Interval more,
            @ForAll Domain domain) {
        Optional<Interval> narrower = known.intersection(more);
        Assume.that(narrower.filter(some -> Wanted.grid(domain).stream().anyMatch(some::contains))
                .isPresent());
        Acceptance set = wanted.set().apply(domain);
        Verdict before = set.judge(known);
        Assume.that(before.isDecided());

        assertThat(narrower.orElseThrow().narrows(known)).isTrue();
        assertThat(set.judge(narrower.orElseThrow())).isEqualTo(before);
    }

    @Property(tries = 1_000)
    void sets_obey_the_laws_of_union_intersection_and_complement(
            @ForAll("wanted") Wanted one, @ForAll("wanted") Wanted two, @ForAll Domain domain) {
        Acceptance a = one.set().apply(domain);
        Acceptance b = two.set().apply(domain);

        assertThat(a.union(b)).isEqualTo(b.union(a));
        assertThat(a.intersection(b)).isEqualTo(b.intersection(a));
        assertThat(a.union(a)).isEqualTo(a);
        assertThat(a.complement().complement()).isEqualTo(a);
        assertThat(a.union(b).complement()).isEqualTo(a.complement().intersection(b.complement()));
        assertThat(a.intersection(b).complement()).isEqualTo(a.complement().union(b.complement()));
        assertThat(a.union(a.complement())).isEqualTo(Acceptance.everything(domain));
        assertThat(a.intersection(a.complement())).isEqualTo(Acceptance.nothing(domain));
        assertThat(a.union(a.intersection(b))).isEqualTo(a);
    }

    @Property(tries = 1_000)
    void a_set_has_one_form_whatever_the_order_of_its_pieces(
            @ForAll("wanted") Wanted one,
            @ForAll("wanted") Wanted two,
            @ForAll("wanted") Wanted three,
            @ForAll Domain domain) {
        Acceptance a = one.set().apply(domain);
        Acceptance b = two.set().apply(domain);
        Acceptance c = three.set().apply(domain);

        assertThat(a.union(b).union(c)).isEqualTo(c.union(a).union(b));
        assertThat(a.intersection(b.union(c))).isEqualTo(a.intersection(b).union(a.intersection(c)));
    }

    @Property(tries = 1_000)
    void the_complement_negates_every_verdict(
            @ForAll("wanted") Wanted wanted, @ForAll("intervals") Interval known, @ForAll Domain domain) {
        Assume.that(Wanted.grid(domain).stream().anyMatch(known::contains));
        Acceptance set = wanted.set().apply(domain);

        assertThat(set.complement().judge(known)).isEqualTo(set.judge(known).not());
    }

    @Property(tries = 1_000)
    void the_distance_of_a_number_is_that_to_the_nearest_number_accepted(@ForAll("wanted") Wanted wanted) {
        Acceptance set = wanted.set().apply(Domain.COUNT);
        List<Rational> accepted =
                Wanted.grid(Domain.COUNT).stream().filter(set::contains).toList();
        Assume.that(!accepted.isEmpty());

        for (Rational value : Wanted.grid(Domain.COUNT)) {
            Rational nearest = accepted.stream()
                    .map(other -> other.minus(value).abs())
                    .reduce(Rational::min)
                    .orElseThrow();
            assertThat(set.distance(value)).contains(nearest);
        }
    }

    @Property(tries = 1_000, maxDiscardRatio = 20)
    void the_distances_of_an_interval_are_those_of_its_values(
            @ForAll("wanted") Wanted wanted,
            @ForAll @LongRange(min = -8, max = 8) long low,
            @ForAll @LongRange(min = 0, max = 12) long width) {
        Acceptance set = wanted.set().apply(Domain.COUNT);
        Assume.that(!set.spans().isEmpty());
        Interval known = Interval.between(Rational.of(low), Rational.of(low + width));
        List<Rational> possible =
                LongStream.rangeClosed(low, low + width).mapToObj(Rational::of).toList();
        List<Rational> distances = possible.stream()
                .map(value -> set.distance(value).orElseThrow())
                .toList();

        assertThat(set.distance(known))
                .contains(Interval.between(
                        distances.stream().reduce(Rational::min).orElseThrow(),
                        distances.stream().reduce(Rational::max).orElseThrow()));
    }

    @Property(tries = 1_000)
    void what_is_still_needed_makes_a_number_acceptable(@ForAll("wanted") Wanted wanted) {
        Acceptance set = wanted.set().apply(Domain.COUNT);
        for (Rational value : Wanted.grid(Domain.COUNT)) {
            set.stillNeeded(value).ifPresent(more -> {
                assertThat(more.signum()).isNotNegative();
                assertThat(set.contains(value.plus(more))).isTrue();
            });
            set.excess(value)
                    .ifPresent(
                            less -> assertThat(set.contains(value.minus(less))).isTrue());
            boolean reachable = Wanted.grid(Domain.COUNT).stream()
                    .anyMatch(other -> other.compareTo(value) >= 0 && set.contains(other));
            assertThat(set.stillNeeded(value).isPresent()).isEqualTo(reachable);
        }
    }

    @Property(tries = 1_000)
    void in_proportion_a_minimum_asks_for_the_whole_ones_due_by_then(
            @ForAll @LongRange(min = 1, max = 500) long low,
            @ForAll @LongRange(min = 1, max = 365) long days,
            @ForAll Domain domain) {
        Rational share = Rational.of(days, 365);

        Acceptance due = Acceptance.atLeast(Rational.of(low), domain).scaled(share);

        Rational expected = Rational.of(low * days, 365);
        assertThat(due.lowerEdge()).contains(domain == Domain.COUNT ? Rational.of(low * days / 365) : expected);
    }
}
