package org.workplan.rule.standard.record;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Indicator;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.rule.Findings;
import org.workplan.rule.Scope;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.value.Rational;
import org.workplan.value.RecordId;

/** What rules about measurements share. */
final class MeasurementRules {

    private MeasurementRules() {}

    static Scope<Indicator> perIndicator() {
        return Scope.each(Indicator.class);
    }

    static ImmutableList<Measurement> of(Indicator indicator, Findings findings) {
        ImmutableList<Measurement> all = findings.context().log().of(indicator.id());
        findings.looked(all.size());
        return all;
    }

    /** The records of each inconsistency of one kind that progress reports for an indicator. */
    static ImmutableList<ImmutableList<Measurement>> inconsistent(
            Indicator indicator, Assessment.Inconsistency.Kind kind, Findings findings) {
        ImmutableMap<RecordId, Measurement> byId = findings.context().log().of(indicator.id()).stream()
                .collect(ImmutableMap.toImmutableMap(Measurement::id, one -> one));
        return findings.context().inconsistencies().stream()
                .filter(one -> one.kind() == kind && one.indicator().equals(indicator.id()))
                .map(one -> one.records().stream()
                        .map(id -> checkNotNull(byId.get(id)))
                        .collect(ImmutableList.toImmutableList()))
                .collect(ImmutableList.toImmutableList());
    }

    static void list(Indicator indicator, Findings findings, String rule, Predicate<Measurement> wrong) {
        ImmutableList<Measurement> found = chosen(of(indicator, findings), wrong);
        if (!found.isEmpty()) {
            findings.add(
                    indicator, Evidence.zero(named("rule." + rule + ".measurements", indicator, found), found.size()));
        }
    }

    static Explanation.Builder named(String key, Indicator indicator, Collection<Measurement> measurements) {
        return Explanation.of(key)
                .part("indicator", indicator)
                .number("count", measurements.size())
                .with(
                        "ids",
                        Evidence.texts(measurements.stream().map(one -> one.id().value())));
    }

    static ImmutableList<Measurement> chosen(Collection<Measurement> all, Predicate<Measurement> wanted) {
        return all.stream().filter(wanted).collect(ImmutableList.toImmutableList());
    }

    static Optional<Rational> number(Measurement one) {
        return one.value() instanceof Observation.Value value
                ? Optional.of(Rational.of(value.value()))
                : Optional.empty();
    }
}
