package org.workplan.progress.judging;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.workplan.plan.Indicator;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.counting.CountingScope;
import org.workplan.progress.counting.Selection;
import org.workplan.progress.counting.ValueCalculator;
import org.workplan.target.Criterion;
import org.workplan.target.Reading;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Rational;

/**
 * Which target each piece of evidence serves, when it may serve only one. First each target in the plan's order takes the earliest pieces that fit, as many as
 * it needs; then what is left goes to the first target that it fits. Only counts share: an award shows every level below it at once.
 */
public final class EvidenceShares {

    private final Map<String, PartPath> taken = new LinkedHashMap<>();

    private EvidenceShares() {}

    public static EvidenceShares none() {
        return new EvidenceShares();
    }

    public static EvidenceShares of(Plan plan, MeasurementLog log, Reading reading, LocalDate asOf) {
        EvidenceShares shares = new EvidenceShares();
        for (Target target : plan.targets()) {
            shares.take(plan, log, target, asOf, needed(plan, target, reading));
        }
        for (Target target : plan.targets()) {
            shares.take(plan, log, target, asOf, Optional.empty());
        }
        return shares;
    }

    /** Whether a measurement must not serve a target, because a piece of its evidence serves another. */
    public Predicate<Measurement> elsewhere(Target target) {
        ImmutableMap<String, PartPath> all = ImmutableMap.copyOf(taken);
        return measurement -> measurement.evidence().stream()
                .map(all::get)
                .anyMatch(other -> other != null && !other.equals(target.path()));
    }

    private static Optional<Rational> needed(Plan plan, Target target, Reading reading) {
        Domain domain = indicator(plan, target).map(CriterionJudge::domain).orElse(Domain.DECIMAL);
        return target.criterion() instanceof Criterion.Total total && domain == Domain.COUNT
                ? reading.read(total.amount(), domain)
                        .filter(Acceptance::isMinimumOnly)
                        .flatMap(Acceptance::lowerEdge)
                : Optional.empty();
    }

    private static Optional<Indicator> indicator(Plan plan, Target target) {
        return target.indicator()
                .flatMap(id -> plan.part(Indicator.class, id))
                .filter(one ->
                        one.valueKind() == Indicator.ValueKind.COUNT && one.basis() == Indicator.Basis.INCREMENT);
    }

    private void take(Plan plan, MeasurementLog log, Target target, LocalDate asOf, Optional<Rational> most) {
        Optional<TargetPeriod> period = TargetPeriod.of(plan, target);
        Optional<Indicator> indicator = indicator(plan, target);
        if (period.isEmpty() || indicator.isEmpty()) {
            return;
        }
        CountingScope frame = new CountingScope(indicator.get(), period.get().latest(), asOf);
        List<Measurement> free =
                new ValueCalculator(plan, log, elsewhere(target)).select(frame).numbers();
        Rational sum = Rational.ZERO;
        for (Measurement one : free) {
            if (most.isPresent() && sum.compareTo(most.get()) >= 0) {
                return;
            }
            if (!one.evidence().isEmpty()) {
                one.evidence().forEach(piece -> taken.putIfAbsent(piece, target.path()));
            }
            sum = sum.plus(Selection.number(one));
        }
    }
}
