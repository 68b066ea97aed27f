package org.workplan.progress.counting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.workplan.plan.Indicator;
import org.workplan.progress.Assessment;
import org.workplan.progress.Observation;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;

/** What the engine counts is what trying all counts gives. */
class RunningCountProperties {
    private static final int TRIES = 2_000;

    @Provide
    Arbitrary<DatePeriod> asked() {
        return SmallLogs.stretches();
    }

    @Provide
    Arbitrary<SmallLog> nested() {
        return SmallLogs.of(Indicator.Basis.INCREMENT, 4, List.of(SmallLogs.statements()));
    }

    @Provide
    Arbitrary<SmallLog> mixed() {
        return SmallLogs.of(
                Indicator.Basis.INCREMENT,
                4,
                List.of(SmallLogs.statements(), SmallLogs.occurrences(), SmallLogs.occurrences()));
    }

    @Provide
    Arbitrary<SmallLog> evidence() {
        return SmallLogs.of(
                Indicator.Basis.INCREMENT,
                5,
                List.of(
                        SmallLogs.evidence(),
                        SmallLogs.evidence(),
                        SmallLogs.evidence(),
                        SmallLogs.occurrences(),
                        SmallLogs.statements()));
    }

    @Provide
    Arbitrary<SmallLog> totals() {
        return SmallLogs.of(
                Indicator.Basis.RUNNING_TOTAL,
                4,
                List.of(SmallLogs.totals(), SmallLogs.totals(), SmallLogs.absent(Observation.Reason.WITHHELD)));
    }

    @Provide
    Arbitrary<SmallLog> tagged() {
        return SmallLogs.of(
                Indicator.Basis.INCREMENT, 5, List.of(SmallLogs.tagged(), SmallLogs.tagged(), SmallLogs.statements()));
    }

    @Provide
    Arbitrary<SmallLog> unknown() {
        return SmallLogs.of(
                Indicator.Basis.INCREMENT,
                4,
                List.of(
                        SmallLogs.statements(),
                        SmallLogs.occurrences(),
                        SmallLogs.absent(
                                Observation.Reason.WITHHELD,
                                Observation.Reason.FAULTY,
                                Observation.Reason.NOT_REPORTED)));
    }

    @Provide
    Arbitrary<SmallLog> excused() {
        return SmallLogs.of(
                Indicator.Basis.INCREMENT,
                5,
                List.of(
                        SmallLogs.statements(),
                        SmallLogs.statements(),
                        SmallLogs.occurrences(),
                        SmallLogs.absent(Observation.Reason.NOT_APPLICABLE)));
    }

    @Provide
    Arbitrary<SmallLog> subjects() {
        return SmallLogs.of(
                Indicator.Basis.INCREMENT,
                5,
                List.of(
                        SmallLogs.ofSubjects(SmallLogs.statements()),
                        SmallLogs.ofSubjects(SmallLogs.occurrences()),
                        SmallLogs.ofSubjects(SmallLogs.absent(Observation.Reason.WITHHELD))));
    }

    private static void compare(SmallLog log, DatePeriod asked) {
        Optional<Interval> tried = CountOracle.value(log, asked, ImmutableSet.of());
        Assume.that(tried.isPresent());
        MeasuredValue counted = log.count(asked);
        if (counted.excuse().isEmpty()) {
            assertThat(counted.value()).isEqualTo(tried.get());
            assertThat(counted.explanation().value()).contains(tried.get());
        }
    }

    @Property(tries = TRIES)
    void nested_and_overlapping_statements(@ForAll("nested") SmallLog log, @ForAll("asked") DatePeriod asked) {
        compare(log, asked);
    }

    @Property(tries = TRIES)
    void statements_and_occurrences(@ForAll("mixed") SmallLog log, @ForAll("asked") DatePeriod asked) {
        compare(log, asked);
    }

    /** On which of its days something happened is no difference of a running count: beside statements the bound is sound and need not be tight. */
    @Property(tries = TRIES)
    void evidence_on_several_days(@ForAll("evidence") SmallLog log, @ForAll("asked") DatePeriod asked) {
        if (log.records().stream().allMatch(record -> record.observed().days() == 1)) {
            compare(log, asked);
        } else {
            CountOracle.value(log, asked, ImmutableSet.of())
                    .ifPresent(
                            tried -> assertThat(tried.narrows(log.count(asked).value()))
                                    .as("%s in %s", tried, log.count(asked).value())
                                    .isTrue());
        }
    }

    @Property(tries = TRIES)
    void running_totals(@ForAll("totals") SmallLog log, @ForAll("asked") DatePeriod asked) {
        compare(log, asked);
    }

    @Property(tries = TRIES)
    void statements_by_tags(@ForAll("tagged") SmallLog log, @ForAll("asked") DatePeriod asked) {
        compare(log, asked);
    }

    @Property(tries = TRIES)
    void stretches_without_a_value(@ForAll("unknown") SmallLog log, @ForAll("asked") DatePeriod asked) {
        compare(log, asked);
    }

    @Property(tries = TRIES)
    void periods_with_holes(@ForAll("excused") SmallLog log, @ForAll("asked") DatePeriod asked) {
        compare(log, asked);
    }

    @Property(tries = TRIES)
    void subjects_and_reporters(@ForAll("subjects") SmallLog log, @ForAll("asked") DatePeriod asked) {
        compare(log, asked);
    }

    @Provide
    Arbitrary<SmallLog> contradictory() {
        return Arbitraries.oneOf(
                SmallLogs.of(
                        Indicator.Basis.INCREMENT,
                        6,
                        List.of(SmallLogs.statements(), SmallLogs.statements(), SmallLogs.occurrences())),
                SmallLogs.of(Indicator.Basis.RUNNING_TOTAL, 4, List.of(SmallLogs.totals())),
                SmallLogs.of(Indicator.Basis.INCREMENT, 5, List.of(SmallLogs.tagged(), SmallLogs.statements())));
    }

    /** Where one way of being wrong explains a contradiction, setting each of its sources aside in turn gives the value, and the finding names them all. */
    @Property(tries = 2 * TRIES)
    void contradictions(@ForAll("contradictory") SmallLog log, @ForAll("asked") DatePeriod asked) {
        Conflict conflict = Conflict.of(log);
        Assume.that(!conflict.isNone());
        List<Assessment.Inconsistency> found = log.inconsistencies();
        assertThat(found).isNotEmpty();
        if (conflict.isSingle()) {
            assertThat(found).hasSize(1);
            assertThat(found.get(0).records()).containsExactlyInAnyOrderElementsOf(conflict.records());
            if (conflict.touches(asked)) {
                assertThat(log.count(asked).value()).isEqualTo(conflict.hull(asked));
            }
        }
    }

    @Property(tries = TRIES)
    void consistent_logs_have_no_finding(@ForAll("contradictory") SmallLog log) {
        Assume.that(Conflict.of(log).isNone());

        assertThat(log.inconsistencies()).isEmpty();
    }
}
