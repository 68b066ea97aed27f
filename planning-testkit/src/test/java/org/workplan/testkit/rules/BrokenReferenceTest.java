package org.workplan.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.plan.Plan;
import org.workplan.plan.Section;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.rule.Rule;
import org.workplan.rule.standard.StandardRules;
import org.workplan.target.Criterion;
import org.workplan.testkit.RuleVerifier;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.wording.Wording;

class BrokenReferenceTest {

    private static Plan.Builder plan() {
        return Plan.builder().id(PlanId.of("plan")).kind(Plan.Kind.TARGET_PLAN).title("Plan");
    }

    private static Section section(String id, String parent) {
        return Section.builder()
                .id(PartId.of(id))
                .title(id)
                .parent(PartId.of(parent))
                .build();
    }

    private static Target honour(String id, Criterion criterion) {
        return Target.builder()
                .id(PartId.of(id))
                .title("Honour")
                .indicator(PartId.of("honour"))
                .criterion(criterion)
                .build();
    }

    private static Plan honours(Target... targets) {
        return plan().addLadders(Ladder.builder()
                        .id(PartId.of("levels"))
                        .title("Levels")
                        .levels(ImmutableList.of("municipal", "provincial", "national"))
                        .build())
                .addIndicators(Indicator.builder()
                        .id(PartId.of("honour"))
                        .title("Honour")
                        .valueKind(Indicator.ValueKind.LEVEL)
                        .ladder(PartId.of("levels"))
                        .build())
                .addTargets(targets)
                .build();
    }

    private static RuleVerifier reviewed(Rule rule, Plan plan) {
        return RuleVerifier.of(rule).given(plan);
    }

    private static String told(RuleVerifier verifier) {
        return Wording.of(Locale.ENGLISH).sentence(verifier.findings().get(0).explanation());
    }

    @Test
    void sections_that_lie_in_each_other_are_told_once() {
        RuleVerifier circle = reviewed(
                StandardRules.BROKEN_REFERENCE,
                plan().addSections(section("a", "b"), section("b", "c"), section("c", "b"))
                        .build());
        circle.finds("section/b");
        assertThat(told(circle)).isEqualTo("\"b\" contains itself: \"b\", \"c\" contain each other. Move one of them.");
    }

    @Test
    void a_task_that_is_part_of_itself_is_told() {
        Task task = Task.builder()
                .id(PartId.of("t"))
                .title("t")
                .parent(PartId.of("t"))
                .build();
        reviewed(StandardRules.BROKEN_REFERENCE, plan().addTasks(task).build()).finds("task/t");
    }

    @Test
    void a_level_that_the_ladder_does_not_have_is_told_with_those_that_it_has() {
        RuleVerifier galactic = reviewed(
                StandardRules.BROKEN_REFERENCE,
                honours(honour("one", Criterion.atLevel("galactic")), honour("two", Criterion.atLevel("national"))));
        galactic.finds("target/one");
        assertThat(told(galactic))
                .isEqualTo(
                        "\"Honour\" uses the level \"galactic\", which \"Levels\" does not have. Use one of: municipal, provincial, national.");
    }

    @Test
    void two_targets_for_one_level_are_no_path_of_levels() {
        reviewed(
                        StandardRules.LEVEL_PATH,
                        honours(
                                honour("one", Criterion.atLevel("provincial")),
                                honour("two", Criterion.atLevel("provincial"))))
                .isClean();
    }
}
