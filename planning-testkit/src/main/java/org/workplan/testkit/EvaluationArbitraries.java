package org.workplan.testkit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.workplan.evaluation.Deficiency;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;

/** Random evaluations: stage and summary, ratings on every standard scale and on others, deficiencies, and what became of them. */
public final class EvaluationArbitraries {
    private static final Identifiers IDS = new Identifiers(4);

    private EvaluationArbitraries() {}

    /** {@return evaluations of sessions and parts such as the plans of {@link PlanArbitraries} have} */
    public static Arbitrary<Evaluation> evaluations() {
        return Builders.withBuilder(Evaluation::builder)
                .use(ValueArbitraries.recordIds())
                .in(Evaluation.Builder::id)
                .use(Arbitraries.of(EvaluationDesign.Stage.class))
                .in(Evaluation.Builder::stage)
                .use(IDS.of(PartKind.SESSION).optional(0.7))
                .in(Evaluation.Builder::session)
                .use(groups())
                .in(Evaluation.Builder::group)
                .use(Attributes.text())
                .in(Evaluation.Builder::evaluator)
                .use(ValueArbitraries.dates())
                .in(Evaluation.Builder::on)
                .use(ValueArbitraries.few(ratings()))
                .in(Evaluation.Builder::ratings)
                .use(Attributes.texts())
                .in(Evaluation.Builder::comments)
                .use(ValueArbitraries.few(deficiencies()))
                .in(Evaluation.Builder::deficiencies)
                .use(ValueArbitraries.few(remedies()))
                .in(Evaluation.Builder::remedies)
                .use(ValueArbitraries.instants().optional(0.7))
                .in(Evaluation.Builder::recordedAt)
                .use(ValueArbitraries.recordIds().optional(0.2))
                .in(Evaluation.Builder::corrects)
                .use(ValueArbitraries.extensions())
                .in(Evaluation.Builder::extensions)
                .build(Evaluation.Builder::build)
                .withoutEdgeCases();
    }

    private static Arbitrary<String> groups() {
        return CachedArbitrary.frequencyOf(
                Tuple.of(6, Arbitraries.of("participants", "residents", "organisers", "leaders")),
                Tuple.of(1, Texts.any()));
    }

    private static Arbitrary<Evaluation.Rating> ratings() {
        return Combinators.combine(
                        Texts.any(),
                        ValueArbitraries.few(IDS.paths()),
                        scales(),
                        Arbitraries.integers().between(0, 100))
                .as((criterion, about, scale, percent) -> new Evaluation.Rating(
                        criterion, ImmutableList.<PartPath>copyOf(about), score(scale, percent), scale));
    }

    private static BigDecimal score(Evaluation.Scale scale, int percent) {
        BigDecimal width = scale.high().subtract(scale.low());
        return scale.low().add(width.multiply(BigDecimal.valueOf(percent, 2)));
    }

    private static Arbitrary<Evaluation.Scale> scales() {
        Arbitrary<Evaluation.Scale> own = Combinators.combine(
                        Texts.any(), Arbitraries.integers().between(-10, 10))
                .as((name, low) -> new Evaluation.Scale(name, BigDecimal.valueOf(low), BigDecimal.valueOf(low + 10L)));
        return CachedArbitrary.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                Evaluation.Scale.ONE_TO_FIVE,
                                Evaluation.Scale.TASK_ACHIEVEMENT,
                                Evaluation.Scale.GOAL_ATTAINMENT)),
                Tuple.of(1, own));
    }

    private static Arbitrary<Deficiency> deficiencies() {
        return Combinators.combine(ValueArbitraries.recordIds(), Texts.any()).as(Deficiency::new);
    }

    private static Arbitrary<Deficiency.Remedy> remedies() {
        return CachedArbitrary.oneOf(
                Combinators.combine(ValueArbitraries.recordIds(), IDS.of(PartKind.SESSION), Texts.any())
                        .as(Deficiency.Remedy.MadeUp::new),
                Combinators.combine(ValueArbitraries.recordIds(), Texts.any()).as(Deficiency.Remedy.Waived::new));
    }
}
