package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.rule.Reviewer;
import org.workplan.rule.RuleContext;
import org.workplan.rule.standard.StandardRules;

@Domain(PlanningDomain.class)
@Domain(DomainContext.Global.class)
class StandardRuleProperties {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    @Provide
    Arbitrary<Plan> smallPlans() {
        return PlanArbitraries.plans(1);
    }

    @Provide
    Arbitrary<ImmutableList<PlanEdits.Edit>> twentyEdits() {
        return PlanEdits.edits().list().ofSize(20).withoutEdgeCases().map(ImmutableList::copyOf);
    }

    @Provide
    Arbitrary<ImmutableList<Evaluation>> opinions() {
        return EvaluationArbitraries.evaluations()
                .list()
                .ofMaxSize(4)
                .withoutEdgeCases()
                .map(ImmutableList::copyOf);
    }

    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void each_standard_rule_obeys_the_laws_over_twenty_edits(
            @ForAll("smallPlans") Plan plan, @ForAll("twentyEdits") ImmutableList<PlanEdits.Edit> edits) {
        RuleLaws.hold(StandardRules.all(), RuleContext.of(plan).withAsOf(DAY), edits);
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void each_standard_rule_obeys_the_laws_with_records(
            @ForAll Plan plan,
            @ForAll PlanEdits.Edit edit,
            @ForAll ImmutableList<Measurement> log,
            @ForAll("opinions") ImmutableList<Evaluation> opinions) {
        RuleContext context =
                RuleContext.of(plan).withAsOf(DAY).withMeasurements(log).withEvaluations(opinions);
        RuleLaws.hold(StandardRules.all(), context, ImmutableList.of(edit));
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void only_the_numbering_looks_at_the_order_of_parts(@ForAll Plan plan) {
        RuleLaws.orderFree(
                StandardRules.all().stream()
                        .filter(rule -> rule != StandardRules.NUMBERING)
                        .toList(),
                RuleContext.of(plan));
    }

    @Property(tries = 50)
    void threads_do_not_change_a_review(@ForAll Plan plan) {
        Reviewer reviewer = Reviewer.of(StandardRules.ruleSet());
        RuleContext context = RuleContext.of(plan);
        assertThat(reviewer.review(context, ForkJoinPool.commonPool())).isEqualTo(reviewer.review(context));
    }
}
