package org.workplan.rule.standard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.ExplanationBuilder;
import org.workplan.plan.Indicator;
import org.workplan.plan.PartKind;
import org.workplan.plan.ValueKind;
import org.workplan.progress.Breakdowns;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.target.Aggregation;
import org.workplan.target.Basis;
import org.workplan.value.Acceptance;
import org.workplan.value.DatePeriod;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/** Rules about what has been seen: whether the numbers can be true. */
final class MeasurementRules {

    static final Rule FUTURE_MEASUREMENT =
            Rule.of("future-measurement", Severity.WARNING, perIndicator(), MeasurementRules::future);

    static final Rule PERIOD_OVERLAP = Rule.of(
            "period-overlap",
            Severity.WARNING,
            Scope.all(PartKind.INDICATOR, PartKind.TARGET),
            (plan, findings) -> PeriodOverlaps.check(plan, findings.context().log(), findings));

    static final Rule RUNNING_TOTAL_DECREASES = Rule.of(
            "running-total-decreases",
            Severity.WARNING,
            Scope.each(Indicator.class, indicator -> indicator.basis() == Basis.RUNNING_TOTAL),
            MeasurementRules::decreasing);

    static final Rule PARTS_NOT_TOTAL = Rule.of(
            "parts-not-total",
            Severity.WARNING,
            Scope.each(Indicator.class, indicator -> indicator.overUnits() == Aggregation.SUM),
            MeasurementRules::partsNotTotal);

    static final Rule RATIO_OVER_ONE = Rule.of(
            "ratio-over-one",
            Severity.WARNING,
            Scope.each(Indicator.class, indicator -> indicator.valueKind() == ValueKind.RATIO),
            (indicator, findings) -> list(indicator, findings, "ratio-over-one", one -> isOverOne(indicator, one)));

    static final Rule ZERO_DENOMINATOR = Rule.of(
            "zero-denominator",
            Severity.ADVICE,
            Scope.each(Indicator.class, indicator -> indicator.valueKind() == ValueKind.RATIO),
            (indicator, findings) -> list(
                    indicator,
                    findings,
                    "zero-denominator",
                    one -> one.value() instanceof Observation.Share share
                            && share.denominator().signum() == 0));

    private MeasurementRules() {}

    private static Scope<Indicator> perIndicator() {
        return Scope.each(Indicator.class);
    }

    private static ImmutableList<Measurement> of(Indicator indicator, Findings findings) {
        ImmutableList<Measurement> all = findings.context().log().of(indicator.id());
        findings.looked(all.size());
        return all;
    }

    private static void future(Indicator indicator, Findings findings) {
        ImmutableList<Measurement> all = of(indicator, findings);
        Optional<LocalDate> asOf = findings.context().asOf();
        if (all.isEmpty()) {
            return;
        }
        ExplanationBuilder why;
        if (asOf.isEmpty()) {
            why = Explanation.of("rule.future-measurement.no-day").part("indicator", indicator);
            findings.add(indicator, Judge.undetermined(why.number("count", all.size())));
            return;
        }
        ImmutableList<Measurement> future =
                chosen(all, one -> one.observed().end().isAfter(asOf.get()));
        if (!future.isEmpty()) {
            why = named("rule.future-measurement.after", indicator, future).day("asOf", asOf.get());
            findings.add(indicator, Judge.zero(why, future.size()));
        }
    }

    private static void list(Indicator indicator, Findings findings, String rule, Predicate<Measurement> wrong) {
        ImmutableList<Measurement> found = chosen(of(indicator, findings), wrong);
        if (!found.isEmpty()) {
            findings.add(
                    indicator, Judge.zero(named("rule." + rule + ".measurements", indicator, found), found.size()));
        }
    }

    static ExplanationBuilder named(String key, Indicator indicator, Collection<Measurement> measurements) {
        return Explanation.of(key)
                .part("indicator", indicator)
                .number("count", measurements.size())
                .with(
                        "ids",
                        Judge.texts(measurements.stream().map(one -> one.id().value())));
    }

    private static ImmutableList<Measurement> chosen(Collection<Measurement> all, Predicate<Measurement> wanted) {
        return all.stream().filter(wanted).collect(ImmutableList.toImmutableList());
    }

    private static boolean isOverOne(Indicator indicator, Measurement one) {
        if (one.value() instanceof Observation.Share share) {
            return share.numerator().add(share.unassessed()).compareTo(share.denominator()) > 0
                    && share.denominator().signum() > 0;
        }
        Rational whole = Rational.of(indicator.unit().equals("percent") ? 100 : 1);
        return number(one).filter(value -> value.compareTo(whole) > 0).isPresent();
    }

    private static Optional<Rational> number(Measurement one) {
        return one.value() instanceof Observation.Value value
                ? Optional.of(Rational.of(value.value()))
                : Optional.empty();
    }

    private static void decreasing(Indicator indicator, Findings findings) {
        ImmutableListMultimap<String, Measurement> series = Multimaps.index(
                chosen(of(indicator, findings), one -> number(one).isPresent()),
                one -> one.reporter().orElse("") + "/"
                        + one.subject().map(PartId::value).orElse(""));
        for (String key : ImmutableList.sortedCopyOf(series.keySet())) {
            ImmutableList<Measurement> steps = series.get(key);
            for (int index = 1; index < steps.size(); index++) {
                fall(indicator, steps.get(index - 1), steps.get(index), findings);
            }
        }
    }

    private static void fall(Indicator indicator, Measurement before, Measurement after, Findings findings) {
        Rational was = number(before).orElseThrow();
        Rational is = number(after).orElseThrow();
        if (is.compareTo(was) < 0) {
            ExplanationBuilder why = Explanation.of("rule.running-total-decreases.fall")
                    .part("indicator", indicator)
                    .number("was", was, indicator.unit())
                    .number("is", is, indicator.unit())
                    .day("before", before.observed().end())
                    .day("after", after.observed().end())
                    .text("id", after.id().value());
            findings.add(indicator.path(), after.id().value(), Judge.atLeast(why, is, was));
        }
    }

    private static void partsNotTotal(Indicator indicator, Findings findings) {
        Map<DatePeriod, ImmutableList<Measurement>> byPeriod =
                new TreeMap<>(Comparator.comparing(DatePeriod::start).thenComparing(DatePeriod::end));
        ImmutableList<Measurement> seen = of(indicator, findings);
        Multimaps.index(seen, Measurement::observed)
                .asMap()
                .forEach((period, some) -> byPeriod.put(period, ImmutableList.copyOf(some)));
        byPeriod.forEach((period, some) -> {
            ImmutableList<Measurement> totals =
                    chosen(some, one -> one.subject().isEmpty() && number(one).isPresent());
            ImmutableList<Measurement> parts =
                    chosen(some, one -> one.subject().isPresent() && number(one).isPresent());
            boolean stretch = period.days() > 1 || indicator.basis() != Basis.INCREMENT;
            if (stretch && totals.size() == 1 && parts.size() > 1) {
                compare(indicator, totals.get(0), parts, "", findings);
            }
        });
        Breakdowns.of(seen).asMap().forEach((breakdown, parts) -> byTag(indicator, breakdown, parts, findings));
    }

    private static void byTag(
            Indicator indicator, Breakdowns.Breakdown breakdown, Collection<Measurement> parts, Findings findings) {
        DatePeriod period = breakdown.total().observed();
        if (!indicator.overlappingTags().contains(breakdown.tag())) {
            compare(indicator, breakdown.total(), parts, " " + breakdown.tag(), findings);
        } else if (!breakdown.fits(indicator, parts)) {
            Rational largest = parts.stream()
                    .map(part -> number(part).orElseThrow())
                    .reduce(Rational::max)
                    .orElseThrow();
            Rational stated = number(breakdown.total()).orElseThrow();
            ExplanationBuilder why = named("rule.parts-not-total.above", indicator, parts)
                    .text("tag", breakdown.tag())
                    .number("largest", largest, indicator.unit())
                    .number("total", stated, indicator.unit())
                    .day("start", period.start())
                    .day("end", period.end());
            findings.add(
                    indicator.path(),
                    breakdown.total().id().value() + " " + breakdown.tag(),
                    why.compare(Interval.exactly(largest), Acceptance.atMost(stated, Domain.DECIMAL)));
        }
    }

    private static void compare(
            Indicator indicator, Measurement total, Collection<Measurement> parts, String by, Findings findings) {
        Rational sum = parts.stream().map(part -> number(part).orElseThrow()).reduce(Rational.ZERO, Rational::plus);
        Rational stated = number(total).orElseThrow();
        if (!sum.equals(stated)) {
            ExplanationBuilder why = named("rule.parts-not-total.sum", indicator, parts)
                    .number("sum", sum, indicator.unit())
                    .number("total", stated, indicator.unit())
                    .number("gap", sum.minus(stated).abs(), indicator.unit())
                    .day("start", total.observed().start())
                    .day("end", total.observed().end());
            findings.add(
                    indicator.path(),
                    total.id().value() + by,
                    why.compare(Interval.exactly(sum), Acceptance.exactly(stated, Domain.DECIMAL)));
        }
    }
}
