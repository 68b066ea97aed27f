package org.workplan.testkit;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.workplan.plan.Contingency;
import org.workplan.plan.Part;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Risk;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.value.PlanId;

/**
 * Random whole plans: every kind of part, every attribute present or absent at random, references that find their part and references that dangle,
 * dates without a year, contradictions, and texts in every script. Such plans are legal data, however unwise; they shrink to small ones.
 */
public final class PlanArbitraries {
    private static final int ORDINARY = 3;
    private static final int KINDS = 17;

    private PlanArbitraries() {}

    /** {@return plans of ordinary size: up to about 60 parts, steps and contingencies included} */
    public static Arbitrary<Plan> plans() {
        return plans(ORDINARY);
    }

    /**
     * {@return plans with a limit on their size}
     *
     * @param ofEachKind how many parts of each of the 17 kinds a plan has at most on average, 0 or more; sessions and risks have parts of their own
     *     inside
     */
    public static Arbitrary<Plan> plans(int ofEachKind) {
        Arbitrary<List<Part>> parts = parts(ofEachKind + 1)
                .list()
                .ofMaxSize(KINDS * ofEachKind)
                .withSizeDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
        return Combinators.combine(headers(), parts)
                .as((header, list) -> header.withParts(distinct(list)))
                .withoutEdgeCases();
    }

    /** {@return single parts of every kind that stands directly in a plan, as the plans of this class hold them} */
    public static Arbitrary<Part> parts() {
        return parts(ORDINARY + 1);
    }

    private static Arbitrary<Part> parts(int idsOfEachKind) {
        return new ModelArbitraries(new Identifiers(idsOfEachKind)).parts();
    }

    /** {@return identifiers of plans: readable ones mostly, also Unicode, device names and such as would climb out of a directory} */
    public static Arbitrary<PlanId> planIds() {
        Arbitrary<String> plain = Arbitraries.integers().between(1, 20).map(number -> "plan-" + number);
        return CachedArbitrary.frequencyOf(Tuple.of(2, plain), Tuple.of(1, Identifiers.hostile()))
                .map(PlanId::of);
    }

    static Arbitrary<Plan> headers() {
        return new ModelArbitraries(new Identifiers(ORDINARY)).headers();
    }

    /** Leaves out each part whose path is taken already, inside sessions and risks too, since a plan holds a path once. */
    static ImmutableList<Part> distinct(Iterable<? extends Part> parts) {
        Set<PartPath> seen = new HashSet<>();
        ImmutableList.Builder<Part> kept = ImmutableList.builder();
        for (Part part : parts) {
            if (seen.add(part.path())) {
                kept.add(withDistinctInnerParts(part, seen));
            }
        }
        return kept.build();
    }

    private static Part withDistinctInnerParts(Part part, Set<PartPath> seen) {
        if (part instanceof Session session) {
            ImmutableList<Step> steps = unseen(session.steps(), seen);
            return steps.size() == session.steps().size() ? session : session.withSteps(steps);
        }
        if (part instanceof Risk risk) {
            ImmutableList<Contingency> answers = unseen(risk.contingencies(), seen);
            return answers.size() == risk.contingencies().size() ? risk : risk.withContingencies(answers);
        }
        return part;
    }

    private static <P extends Part> ImmutableList<P> unseen(ImmutableList<P> parts, Set<PartPath> seen) {
        return parts.stream().filter(part -> seen.add(part.path())).collect(ImmutableList.toImmutableList());
    }
}
