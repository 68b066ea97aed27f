package org.workplan.progress.counting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.workplan.plan.Indicator;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.progress.WindowResult;
import org.workplan.target.Criterion;
import org.workplan.target.Quota;
import org.workplan.value.Amount;
import org.workplan.value.CalendarUnit;
import org.workplan.value.RecordId;
import org.workplan.value.Verdict;

/** Better information never hurts: what one more record may change, and what it never does. */
class InformationProperties {
    private static final int TRIES = 1_000;

    /** A log, one more record of one of its series, and what is asked. */
    record Question(SmallLog log, Measurement more, Criterion criterion) {

        SmallLog after() {
            return log.and(more);
        }

        static boolean isTrue(Question one) {
            return one.log.records().stream()
                            .anyMatch(record -> record.subject().equals(one.more.subject())
                                    && record.reporter().equals(one.more.reporter())
                                    && record.value() instanceof Observation.Value)
                    && CountOracle.agree(one.log, one.after());
        }
    }

    private static Arbitrary<Criterion> criteria() {
        Arbitrary<Amount> amounts = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 3))
                .flatAs((number, more) -> Arbitraries.of(
                        Amount.atLeast(number),
                        Amount.atMost(number),
                        Amount.exactly(number),
                        Amount.between(number, number + more)));
        return Combinators.combine(amounts, Arbitraries.of(CalendarUnit.DAY, CalendarUnit.WEEK, CalendarUnit.YEAR))
                .as((amount, unit) -> unit == CalendarUnit.YEAR
                        ? new Criterion.Total(amount)
                        : new Criterion.Each(amount, Quota.per(unit)));
    }

    private static Arbitrary<Measurement.Builder> records(Indicator.Basis basis) {
        return basis == Indicator.Basis.RUNNING_TOTAL
                ? SmallLogs.totals()
                : Arbitraries.oneOf(SmallLogs.statements(), SmallLogs.occurrences());
    }

    private static Arbitrary<Question> questions(Indicator.Basis basis) {
        Arbitrary<Measurement.Builder> some = SmallLogs.ofSubjects(records(basis));
        List<Arbitrary<Measurement.Builder>> kinds = List.of(
                some,
                some,
                some,
                SmallLogs.ofSubjects(SmallLogs.absent(
                        Observation.Reason.WITHHELD, Observation.Reason.NOT_APPLICABLE, Observation.Reason.NOT_DUE)));
        return Combinators.combine(SmallLogs.of(basis, 4, kinds), some, criteria())
                .as((log, more, criterion) ->
                        new Question(log, more.id(RecordId.of("more")).build(), criterion))
                .filter(100_000, one -> !one.more.observed().end().isAfter(one.log.asOf()) && Question.isTrue(one));
    }

    @Provide
    Arbitrary<Question> questions() {
        return Arbitraries.of(Indicator.Basis.INCREMENT, Indicator.Basis.RUNNING_TOTAL)
                .flatMap(InformationProperties::questions);
    }

    private static void requireStays(Assessment before, Assessment after) {
        if (before.value().isPresent() && before.verdict() != Verdict.NOT_APPLICABLE) {
            assertThat(after.value().orElseThrow().narrows(before.value().get()))
                    .as("%s after %s", after.value(), before.value())
                    .isTrue();
        }
        if (before.verdict().isDecided()) {
            assertThat(after.verdict()).isEqualTo(before.verdict());
        }
        for (int at = 0; at < before.windows().size(); at++) {
            WindowResult window = before.windows().get(at);
            WindowResult later = after.windows().get(at);
            if (window.verdict() != Verdict.NOT_APPLICABLE) {
                assertThat(later.value().narrows(window.value()))
                        .as("%s after %s", later, window)
                        .isTrue();
            }
            if (window.verdict().isDecided()) {
                assertThat(later.verdict()).isEqualTo(window.verdict());
            }
        }
    }

    @Property(tries = TRIES)
    void one_more_true_record_never_widens_a_value_and_never_flips_a_verdict(@ForAll("questions") Question question) {
        requireStays(
                question.log().assess(question.criterion()), question.after().assess(question.criterion()));
    }

    @Property(tries = TRIES)
    void what_meets_a_stronger_demand_meets_a_weaker_one(
            @ForAll("questions") Question question, @ForAll("pairs") List<Amount> stronger) {
        for (CalendarUnit unit : List.of(CalendarUnit.DAY, CalendarUnit.WEEK, CalendarUnit.YEAR)) {
            Verdict strong = question.log().assess(asked(stronger.get(0), unit)).verdict();
            Verdict weak = question.log().assess(asked(stronger.get(1), unit)).verdict();
            if (strong == Verdict.MET) {
                assertThat(weak).isEqualTo(Verdict.MET);
            }
            if (weak == Verdict.NOT_MET) {
                assertThat(strong).isEqualTo(Verdict.NOT_MET);
            }
        }
    }

    private static Criterion asked(Amount amount, CalendarUnit unit) {
        return unit == CalendarUnit.YEAR ? new Criterion.Total(amount) : new Criterion.Each(amount, Quota.per(unit));
    }

    /** An amount and one that accepts all that it does. */
    @Provide
    Arbitrary<List<Amount>> pairs() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 3))
                .flatAs((number, more) -> Arbitraries.of(
                        List.of(Amount.atLeast(number + more), Amount.atLeast(number)),
                        List.of(Amount.atMost(number), Amount.atMost(number + more)),
                        List.of(Amount.exactly(number), Amount.between(number, number + more)),
                        List.of(Amount.exactly(number), Amount.atLeast(number)),
                        List.of(Amount.between(number, number + more), Amount.atMost(number + more)),
                        List.of(Amount.moreThan(number), Amount.atLeast(number + 1))));
    }

    /** A log on a day, and the same on a later day with records of what happened from then on. */
    record Future(SmallLog now, SmallLog later, Criterion criterion) {}

    private static Arbitrary<Future> futures(Indicator.Basis basis) {
        Arbitrary<Measurement.Builder> some = SmallLogs.ofSubjects(records(basis));
        return Combinators.combine(
                        SmallLogs.of(basis, 3, List.of(some)),
                        SmallLogs.logs(2, List.of(some)),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 5),
                        criteria())
                .as((log, more, today, then, criterion) -> {
                    LocalDate asOf = SmallLog.day(today);
                    LocalDate later = SmallLog.day(Math.max(today, then));
                    SmallLog now = log.with(log.records().stream()
                                    .filter(one -> !one.observed().end().isAfter(asOf))
                                    .toList())
                            .on(asOf);
                    ImmutableList.Builder<Measurement> all =
                            ImmutableList.<Measurement>builder().addAll(now.records());
                    for (Measurement one : more) {
                        boolean inTime = !one.observed().start().isBefore(asOf)
                                || (basis == Indicator.Basis.RUNNING_TOTAL
                                        && !one.observed().end().isBefore(asOf));
                        if (inTime && !one.observed().end().isAfter(later)) {
                            all.add(Measurement.builder()
                                    .from(one)
                                    .id(RecordId.of("later-" + one.id().value()))
                                    .build());
                        }
                    }
                    return new Future(now, now.with(all.build()).on(later), criterion);
                })
                .filter(100_000, one -> isConsistent(one.now()) && isConsistent(one.later()) && sameSeries(one));
    }

    private static boolean isConsistent(SmallLog log) {
        return CountOracle.value(log, SmallLog.WHOLE, java.util.Set.of()).isPresent();
    }

    private static boolean sameSeries(Future one) {
        return one.later().records().stream()
                .allMatch(record -> one.now().records().stream()
                        .anyMatch(known -> known.subject().equals(record.subject())
                                && known.reporter().equals(record.reporter())));
    }

    @Provide
    Arbitrary<Future> futures() {
        return Arbitraries.of(Indicator.Basis.INCREMENT, Indicator.Basis.RUNNING_TOTAL)
                .flatMap(InformationProperties::futures);
    }

    @Property(tries = 2 * TRIES)
    void a_final_verdict_never_changes_with_what_is_recorded_in_time(@ForAll("futures") Future future) {
        Assessment now = future.now().assess(future.criterion());
        if (now.finality() == Assessment.Finality.FINAL && now.verdict().isDecided()) {
            assertThat(future.later().assess(future.criterion()).verdict()).isEqualTo(now.verdict());
        }
    }
}
