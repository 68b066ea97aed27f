package org.workplan.rule.standard.record;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Indicator;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.rule.Findings;
import org.workplan.rule.Scope;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.value.Rational;

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
