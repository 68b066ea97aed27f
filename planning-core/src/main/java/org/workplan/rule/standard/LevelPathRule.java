package org.workplan.rule.standard;

import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;
import org.workplan.target.Criterion;

/** Finds honours asked at a high level without the step below it. */
record LevelPathRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.of("level-path");
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    @Override
    public void check(RuleContext context, Findings findings) {
        Plan plan = context.plan();
        for (Target target : plan.targets()) {
            if (target.criterion() instanceof Criterion.AtLevel wanted) {
                findings.looked(1);
                Optional<Ladder> ladder = target.indicator()
                        .flatMap(id -> plan.part(Indicator.class, id))
                        .flatMap(Indicator::ladder)
                        .flatMap(id -> plan.part(Ladder.class, id));
                ladder.filter(levels -> isTop(levels, wanted.level()) && !hasStepBelow(plan, target, levels))
                        .ifPresent(levels -> findings.add(
                                target,
                                Judge.zero(
                                        Explanation.of("rule.level-path.step")
                                                .part("target", target)
                                                .text("level", wanted.level()),
                                        1)));
            }
        }
    }

    private static boolean isTop(Ladder ladder, String level) {
        return ladder.levels().size() > 1
                && ladder.levels().get(ladder.levels().size() - 1).equals(level);
    }

    private static boolean hasStepBelow(Plan plan, Target target, Ladder ladder) {
        return plan.targets().stream()
                .filter(other -> !other.equals(target) && other.indicator().equals(target.indicator()))
                .anyMatch(other -> other.criterion() instanceof Criterion.AtLevel step
                        && ladder.rank(step.level()).isPresent());
    }
}
