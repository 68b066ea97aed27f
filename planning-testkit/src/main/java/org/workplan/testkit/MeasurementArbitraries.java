package org.workplan.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.workplan.plan.Indicator;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

/** Random measurements: every kind of observation, corrections, withdrawals, tags, subjects, late recordings, and logs of them. */
public final class MeasurementArbitraries {
    private static final int ORDINARY = 4;

    private MeasurementArbitraries() {}

    /** {@return single measurements of indicators such as the plans of {@link PlanArbitraries} have} */
    public static Arbitrary<Measurement> measurements() {
        Identifiers ids = new Identifiers(ORDINARY);
        return measurements(ids.of(PartKind.INDICATOR), ids.of(PartKind.GROUP));
    }

    /**
     * {@return single measurements of the indicators of one plan; of any indicators where the plan has none}
     *
     * @param plan a plan
     */
    public static Arbitrary<Measurement> measurementsOf(Plan plan) {
        Identifiers ids = new Identifiers(ORDINARY);
        return measurements(
                someOr(plan.indicators().stream().map(part -> part.id()).toList(), ids.of(PartKind.INDICATOR)),
                someOr(plan.groups().stream().map(part -> part.id()).toList(), ids.of(PartKind.GROUP)));
    }

    /** {@return logs: measurements with distinct ids, in any order of time} */
    public static Arbitrary<ImmutableList<Measurement>> logs() {
        return logs(measurements());
    }

    /**
     * {@return logs of one plan}
     *
     * @param plan a plan
     */
    public static Arbitrary<ImmutableList<Measurement>> logsOf(Plan plan) {
        return logs(measurementsOf(plan));
    }

    private static Arbitrary<ImmutableList<Measurement>> logs(Arbitrary<Measurement> measurements) {
        return measurements.list().ofMaxSize(12).withoutEdgeCases().map(MeasurementArbitraries::distinct);
    }

    private static ImmutableList<Measurement> distinct(Iterable<Measurement> measurements) {
        Set<RecordId> seen = new HashSet<>();
        ImmutableList.Builder<Measurement> kept = ImmutableList.builder();
        for (Measurement measurement : measurements) {
            if (seen.add(measurement.id())) {
                kept.add(measurement);
            }
        }
        return kept.build();
    }

    private static Arbitrary<PartId> someOr(List<PartId> known, Arbitrary<PartId> others) {
        return known.isEmpty() ? others : Arbitraries.of(known);
    }

    private static Arbitrary<Measurement> measurements(Arbitrary<PartId> indicators, Arbitrary<PartId> subjects) {
        return Builders.withBuilder(Measurement::builder)
                .use(ids())
                .in(Measurement.Builder::id)
                .use(indicators)
                .in(Measurement.Builder::indicator)
                .use(ValueArbitraries.periods())
                .in(Measurement.Builder::observed)
                .use(observations())
                .in(Measurement.Builder::value)
                .use(subjects.optional(0.4))
                .in(Measurement.Builder::subject)
                .use(tags())
                .in(Measurement.Builder::tags)
                .use(Arbitraries.of(Indicator.ReportKind.class).optional(0.2))
                .in(Measurement.Builder::reportKind)
                .use(Attributes.texts())
                .in(Measurement.Builder::evidence)
                .use(Attributes.text())
                .in(Measurement.Builder::reporter)
                .use(ValueArbitraries.instants().optional(0.7))
                .in(Measurement.Builder::recordedAt)
                .use(ids().optional(0.2))
                .in(Measurement.Builder::corrects)
                .use(Arbitraries.of(Measurement.Approval.class).optional(0.3))
                .in(Measurement.Builder::approval)
                .use(ValueArbitraries.extensions())
                .in(Measurement.Builder::extensions)
                .build(Measurement.Builder::build)
                .withoutEdgeCases();
    }

    /** Few enough ids that corrections often find what they correct. */
    private static Arbitrary<RecordId> ids() {
        Arbitrary<RecordId> near = Arbitraries.integers().between(1, 30).map(number -> RecordId.of("m-" + number));
        return CachedArbitrary.frequencyOf(Tuple.of(8, near), Tuple.of(1, ValueArbitraries.recordIds()));
    }

    private static Arbitrary<ImmutableMap<String, String>> tags() {
        Arbitrary<String> names = CachedArbitrary.frequencyOf(
                Tuple.of(6, Arbitraries.of("level", "kind", "性别")), Tuple.of(1, Texts.wellFormed()));
        Arbitrary<String> values = CachedArbitrary.oneOf(TargetArbitraries.levels(), Texts.any());
        return Arbitraries.maps(names, values).ofMaxSize(2).withoutEdgeCases().map(ImmutableMap::copyOf);
    }

    private static Arbitrary<Observation> observations() {
        Arbitrary<Observation> shares = Combinators.combine(
                        ValueArbitraries.decimals(),
                        ValueArbitraries.decimals().map(value -> value.abs()),
                        ValueArbitraries.decimals().map(value -> value.abs()))
                .as(Observation.Share::new);
        return CachedArbitrary.frequencyOf(
                Tuple.of(5, ValueArbitraries.decimals().map(Observation.Value::new)),
                Tuple.of(2, shares),
                Tuple.of(2, TargetArbitraries.levels().map(Observation.Level::new)),
                Tuple.of(1, Arbitraries.create(Observation.NoLevel::new)),
                Tuple.of(2, Texts.any().map(Observation.Item::new)),
                Tuple.of(1, Arbitraries.of(Observation.Reason.class).map(Observation.Absent::new)));
    }
}
