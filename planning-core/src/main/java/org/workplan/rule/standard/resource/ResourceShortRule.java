package org.workplan.rule.standard.resource;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.supply.ResourceBalance;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * Finds required resources of which there are too few: what is listed against what the steps use, by the resource demand of the plan, and what is required
 * against what is possessed and can be mobilized, by its supply balance.
 */
public final class ResourceShortRule {

    public static final Rule RULE = Rule.of(
            "resource-short",
            Severity.WARNING,
            Scope.all(PartKind.RESOURCE, PartKind.SESSION, PartKind.STEP, PartKind.GROUP),
            ResourceShortRule::check);

    private static final Acceptance NOTHING = Acceptance.atMost(Rational.ZERO, Domain.DECIMAL);
    private static final Interval ANY = Interval.atLeast(Rational.ZERO);

    private ResourceShortRule() {}

    private static void check(Plan plan, Findings findings) {
        List<ResourceBalance> numbered = findings.context().supplies().stream()
                .filter(ResourceBalance::isQuantityStated)
                .toList();
        if (numbered.isEmpty()) {
            return;
        }
        ImmutableList<HeadBasis> bases = HeadBasis.of(plan);
        ImmutableList<HeadBasis> alone = ImmutableList.of(HeadBasis.nobody(plan));
        for (ResourceBalance supply : numbered) {
            findings.looked(1);
            used(supply, HeadBasis.concerns(plan, supply.resource()) ? bases : alone, findings);
            supplied(supply, findings);
        }
    }

    /** What is listed as required is what is to be there: the steps must not use more. */
    private static void used(ResourceBalance supply, ImmutableList<HeadBasis> bases, Findings findings) {
        Resource resource = supply.resource();
        HeadBasis basis = bases.get(0);
        Interval stock = supply.needed();
        Interval need = basis.demand().of(resource.id());
        Interval lacking = need.minus(stock);
        Verdict verdict = NOTHING.judge(lacking);
        boolean open = verdict == Verdict.UNDETERMINED;
        if (verdict == Verdict.MET || (open && need.high().isEmpty())) {
            return;
        }
        boolean exact = need.exact().isPresent() && stock.exact().isPresent();
        String key = basis.words().isEmpty() ? "rule.resource-short.total" : "rule.resource-short.head";
        Explanation.Builder why = Explanation.of(exact ? key : open ? key + "-perhaps" : key + "-about")
                .part("resource", resource)
                .text("head", basis.words())
                .because(stock.exact()
                        .map(number -> compared(resource, number, bases))
                        .orElse(ImmutableList.of()));
        amount(why, "stock", stock, resource.quantity().unit());
        amount(why, "need", need, "");
        amount(why, "short", lacking, "");
        findings.add(resource.path(), "use", why.compare(lacking, NOTHING));
    }

    /** An amount that is known exactly is a number of the finding, another one an interval. */
    private static void amount(Explanation.Builder why, String name, Interval known, String unit) {
        known.exact()
                .ifPresentOrElse(
                        number -> why.number(name, number, unit), () -> why.with(name, new Operand.Known(known, unit)));
    }

    private static ImmutableList<Explanation> compared(
            Resource resource, Rational stock, ImmutableList<HeadBasis> bases) {
        return bases.stream()
                .flatMap(basis -> basis.printed().of(resource.id()).exact().stream()
                        .map(need -> compared(resource, stock, need, basis)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Explanation compared(Resource resource, Rational stock, Rational need, HeadBasis basis) {
        Rational gap = need.minus(stock);
        boolean about = basis.demand().of(resource.id()).exact().isEmpty();
        String key = gap.signum() > 0
                ? about ? "rule.resource-short.base-about" : "rule.resource-short.base-short"
                : gap.signum() == 0 ? "rule.resource-short.base-exact" : "rule.resource-short.base-enough";
        return Explanation.of(key)
                .part("resource", resource)
                .text("head", basis.words())
                .number("need", need, "")
                .number("stock", stock, "")
                .number("gap", gap.abs(), "")
                .note();
    }

    private static void supplied(ResourceBalance supply, Findings findings) {
        Resource resource = supply.resource();
        ImmutableList<Resource> suppliers = supply.suppliers();
        if (supply.isUnsupplied() || supply.verdict() == Verdict.MET) {
            return;
        }
        ImmutableList<Resource> otherwise = suppliers.stream()
                .filter(other -> !ResourceBalance.isComparable(resource, other))
                .collect(ImmutableList.toImmutableList());
        String unit = resource.quantity().unit();
        Explanation.Builder why = Explanation.of("rule.resource-short." + key(supply, otherwise))
                .parts("otherwise", Evidence.inOrder(otherwise))
                .text("unit", unit)
                .with(
                        "units",
                        Evidence.texts(otherwise.stream()
                                .map(other -> other.quantity().unit())
                                .distinct()))
                .part("resource", resource)
                .with("wanted", new Operand.Known(supply.needed(), unit))
                .with("supply", new Operand.Known(supply.atHand(), ""))
                .with("short", new Operand.Known(supply.toBuy(), ""))
                .parts("suppliers", Evidence.inOrder(suppliers));
        findings.add(resource.path(), "supply", why.compare(supply.toBuy(), NOTHING));
    }

    private static String key(ResourceBalance supply, List<Resource> otherwise) {
        if (supply.verdict() == Verdict.NOT_MET) {
            return "supply";
        }
        if (!otherwise.isEmpty()) {
            return "supply-unit";
        }
        return supply.atHand().equals(ANY) ? "supply-open" : "supply-perhaps";
    }
}
