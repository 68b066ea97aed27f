package org.workplan.rule.standard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.ExplanationBuilder;
import org.workplan.explanation.Operand;
import org.workplan.logistics.ResourceDemand;
import org.workplan.logistics.Supply;
import org.workplan.plan.Availability;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * Finds required resources of which there are too few: consumables against the sum of what all sessions use up, reusable things against the most that is in
 * use at one time, and what is required against what is possessed and can be mobilized.
 */
final class ResourceShort {

    static final Rule RESOURCE_SHORT = Rule.of(
            "resource-short",
            Severity.WARNING,
            Scope.all(PartKind.RESOURCE, PartKind.SESSION, PartKind.STEP, PartKind.GROUP),
            ResourceShort::check);

    private ResourceShort() {}

    private static void check(Plan plan, Findings findings) {
        for (Supply given : Supply.of(plan, ImmutableMap.of())) {
            Resource resource = given.resource();
            if (resource.quantity().amount().isNumeric()) {
                findings.looked(1);
                Optional<Rational> exact = given.needed().exact();
                exact.ifPresentOrElse(
                        stock -> used(plan, resource, stock, findings), () -> perhaps(plan, given, findings));
                supplied(plan, given, findings);
            }
        }
    }

    private static void used(Plan plan, Resource resource, Rational stock, Findings findings) {
        List<ResourceNeed.Head> heads = ResourceNeed.heads(plan, resource);
        ImmutableList.Builder<Explanation> all = ImmutableList.builder();
        Optional<Rational> needed = Optional.empty();
        for (ResourceNeed.Head head : heads) {
            Optional<Rational> need = needed(plan, resource, head);
            if (need.isPresent()) {
                all.add(compared(resource, stock, need.get(), head));
                needed = needed.or(() -> need);
            }
        }
        if (!heads.isEmpty() && heads.get(0).isApproximate()) {
            about(plan, resource, Interval.exactly(stock), heads.get(0), all.build(), findings);
        } else if (needed.filter(need -> need.compareTo(stock) > 0).isPresent()) {
            Rational need = needed.orElseThrow();
            String key = heads.get(0).words().isEmpty() ? "rule.resource-short.total" : "rule.resource-short.head";
            ExplanationBuilder why = Explanation.of(key)
                    .part("resource", resource)
                    .number("stock", stock, resource.quantity().unit())
                    .number("need", need, "")
                    .number("short", need.minus(stock), "")
                    .text("head", heads.get(0).words())
                    .because(all.build());
            findings.add(
                    resource.path(),
                    "use",
                    why.compare(Interval.exactly(stock), Acceptance.atLeast(need, Domain.DECIMAL)));
        }
    }

    /** Where the plan has about so many, or so many or more. */
    private static void perhaps(Plan plan, Supply given, Findings findings) {
        ResourceNeed.heads(plan, given.resource()).stream()
                .findFirst()
                .ifPresent(head -> about(plan, given.resource(), given.needed(), head, ImmutableList.of(), findings));
    }

    /** For about so many people there is enough, too little, or it cannot be told. */
    private static void about(
            Plan plan,
            Resource resource,
            Interval stock,
            ResourceNeed.Head head,
            ImmutableList<Explanation> bases,
            Findings findings) {
        Optional<Rational> least = head.isApproximate() ? head.least() : Optional.of(head.people());
        Optional<Rational> most = head.isApproximate() ? head.most() : Optional.of(head.people());
        Interval needed = Interval.of(
                least.flatMap(people -> needed(plan, resource, head.of(people))),
                most.flatMap(people -> needed(plan, resource, head.of(people))));
        Interval lacking = needed.minus(stock);
        Acceptance enough = Acceptance.atMost(Rational.ZERO, Domain.DECIMAL);
        Verdict verdict = enough.judge(lacking);
        if (verdict == Verdict.MET || needed.equals(Interval.UNKNOWN)) {
            return;
        }
        String key = verdict == Verdict.NOT_MET ? "-about" : "-perhaps";
        String about = head.words().isEmpty() ? "rule.resource-short.total" : "rule.resource-short.head";
        ExplanationBuilder why = Explanation.of(about + key)
                .part("resource", resource)
                .with("stock", new Operand.Known(stock, resource.quantity().unit()))
                .with("need", new Operand.Known(needed, ""))
                .with("short", new Operand.Known(lacking, ""))
                .text("head", head.words())
                .because(bases);
        findings.add(resource.path(), "use", why.compare(lacking, enough));
    }

    private static Explanation compared(Resource resource, Rational stock, Rational need, ResourceNeed.Head head) {
        Rational gap = need.minus(stock);
        String key = gap.signum() > 0
                ? head.isApproximate() ? "rule.resource-short.base-about" : "rule.resource-short.base-short"
                : gap.signum() == 0 ? "rule.resource-short.base-exact" : "rule.resource-short.base-enough";
        return Explanation.of(key)
                .part("resource", resource)
                .text("head", head.words())
                .number("need", need, "")
                .number("stock", stock, "")
                .number("gap", gap.abs(), "")
                .note();
    }

    private static Optional<Rational> needed(Plan plan, Resource resource, ResourceNeed.Head head) {
        ImmutableList<ResourceDemand.Use> uses = plan.sessions().stream()
                .flatMap(session -> ResourceNeed.of(plan, session, resource, head)
                        .map(need -> new ResourceDemand.Use(resource, session, Interval.exactly(need)))
                        .stream())
                .collect(ImmutableList.toImmutableList());
        return uses.isEmpty()
                ? Optional.empty()
                : new ResourceDemand(uses).of(resource.id()).low();
    }

    private static void supplied(Plan plan, Supply given, Findings findings) {
        Resource resource = given.resource();
        ImmutableList<Resource> suppliers = plan.resources().stream()
                .filter(other -> other.availability() != Availability.REQUIRED
                        && other.supplies().contains(resource.id()))
                .collect(ImmutableList.toImmutableList());
        if (suppliers.isEmpty()) {
            return;
        }
        Interval supply = given.possessed().plus(given.mobilizable());
        Rational wanted = given.needed().low().orElse(Rational.ZERO);
        Acceptance enough = Acceptance.atLeast(wanted, Domain.DECIMAL);
        Rational known = supply.low().orElse(Rational.ZERO);
        Verdict verdict = enough.judge(supply);
        if (verdict == Verdict.MET) {
            return;
        }
        boolean open = verdict == Verdict.UNDETERMINED;
        ImmutableList<Resource> otherwise = suppliers.stream()
                .filter(other -> !Supply.isComparable(resource, other))
                .collect(ImmutableList.toImmutableList());
        String key = !open
                ? "rule.resource-short.supply"
                : otherwise.isEmpty() ? "rule.resource-short.supply-open" : "rule.resource-short.supply-unit";
        ExplanationBuilder why = Explanation.of(key)
                .parts("otherwise", Judge.inOrder(otherwise))
                .text("unit", resource.quantity().unit())
                .with(
                        "units",
                        Judge.texts(otherwise.stream()
                                .map(other -> other.quantity().unit())
                                .distinct()))
                .part("resource", resource)
                .with(
                        "wanted",
                        new Operand.Known(given.needed(), resource.quantity().unit()))
                .number("known", known, "")
                .number("short", wanted.minus(known), "")
                .parts("suppliers", Judge.inOrder(suppliers));
        findings.add(resource.path(), "supply", why.compare(supply, enough));
    }
}
