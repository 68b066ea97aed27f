package org.workplan.rule.standard.target;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.Indicators;
import org.workplan.rule.standard.common.VagueWords;
import org.workplan.target.Criterion;

/** Finds the highest level asked for without the one below, two levels of one honour without dates, and words that may or may not mean a level. */
public final class LevelPathRule {

    public static final Rule RULE = Rule.of(
            "level-path",
            Severity.ADVICE,
            Scope.all(PartKind.TARGET, PartKind.INDICATOR, PartKind.LADDER),
            LevelPathRule::check);

    private LevelPathRule() {}

    private static void check(Plan plan, Findings findings) {
        ImmutableListMultimap<PartPath, Target> steps = Multimaps.index(
                Evidence.inOrder(plan.targets()).stream()
                        .filter(target -> target.criterion() instanceof Criterion.AtLevel
                                && ladder(plan, target).isPresent())
                        .toList(),
                target -> Indicators.of(plan, target).orElseThrow().path());
        steps.asMap().forEach((indicator, some) -> {
            ImmutableList<Target> levels = ImmutableList.copyOf(some);
            findings.looked(levels.size());
            levels.forEach(target -> stepBelow(plan, target, levels, findings));
            dates(levels, findings);
        });
        plan.targets().stream()
                .filter(target -> !(target.criterion() instanceof Criterion.AtLevel))
                .forEach(target -> words(plan, target, findings));
    }

    private static Optional<Ladder> ladder(Plan plan, Target target) {
        return Indicators.of(plan, target).flatMap(Indicator::ladder).flatMap(id -> plan.part(Ladder.class, id));
    }

    private static String level(Target target) {
        return ((Criterion.AtLevel) target.criterion()).level();
    }

    private static void stepBelow(Plan plan, Target target, ImmutableList<Target> levels, Findings findings) {
        Ladder ladder = ladder(plan, target).orElseThrow();
        int rank = ladder.rank(level(target)).orElse(0);
        boolean top = rank > 1 && rank == ladder.levels().size();
        boolean below = levels.stream()
                .anyMatch(other ->
                        ladder.rank(level(other)).filter(step -> step < rank).isPresent());
        if (top && !below) {
            findings.add(
                    target,
                    Evidence.zero(
                            Explanation.of("rule.level-path.step")
                                    .part("target", target)
                                    .text("level", level(target))
                                    .text("below", ladder.levels().get(rank - 2)),
                            1));
        }
    }

    private static void dates(ImmutableList<Target> levels, Findings findings) {
        ImmutableList<Target> dateless = levels.stream()
                .filter(target -> target.due().isEmpty() && target.period().isEmpty())
                .collect(ImmutableList.toImmutableList());
        boolean several = levels.stream().map(LevelPathRule::level).distinct().count() > 1;
        if (several && !dateless.isEmpty()) {
            Explanation.Builder why = Explanation.of(
                            dateless.size() == levels.size()
                                    ? "rule.level-path.no-dates"
                                    : "rule.level-path.some-dates")
                    .part("target", levels.get(0))
                    .with(
                            "levels",
                            Evidence.texts(
                                    levels.stream().map(LevelPathRule::level).distinct()))
                    .with(
                            "dateless",
                            Evidence.texts(
                                    dateless.stream().map(LevelPathRule::level).distinct()));
            findings.add(levels.get(0).path(), "dates", Evidence.undetermined(why));
        }
    }

    private static void words(Plan plan, Target target, Findings findings) {
        ImmutableList<String> found =
                VagueWords.LEVEL_LIKE.in(target.title() + ". " + target.wording(), plan.language());
        if (!found.isEmpty()) {
            findings.looked(1);
            findings.add(
                    target.path(),
                    "words",
                    Evidence.undetermined(Explanation.of("rule.level-path.words")
                            .part("target", target)
                            .text("words", found.get(0))));
        }
    }
}
