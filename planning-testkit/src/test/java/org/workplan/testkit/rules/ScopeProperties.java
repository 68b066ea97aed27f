package org.workplan.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operation;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;
import org.workplan.plan.Section;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Task;
import org.workplan.rule.Review;
import org.workplan.rule.Reviewer;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.RuleSet;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.testkit.PlanEdits;
import org.workplan.testkit.RuleLaws;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.Verdict;

/** Each form of scope obeys the laws, over tasks that lie in each other, even in circles, and steps that change their session. */
class ScopeProperties {

    private static final Function<Task, Optional<PartId>> SECTION = Task::section;

    /** Rules that say all that they are shown, two of them through one grouping. */
    private static final ImmutableList<Rule> TELLING = ImmutableList.of(
            Rule.of(
                    "each-task",
                    Severity.ADVICE,
                    Scope.each(Task.class, task -> task.title().length() > 1),
                    (task, to) -> to.add(task, told(ImmutableList.of(task)))),
            Rule.of(
                    "each-step",
                    Severity.ADVICE,
                    Scope.each(Step.class),
                    (step, to) -> to.add(step, told(ImmutableList.of(step)))),
            Rule.of(
                    "ancestors",
                    Severity.ADVICE,
                    Scope.withAncestors(Task.class),
                    (lineage, to) -> to.add(lineage.part(), told(lineage.ancestors()))),
            Rule.of("same-ancestors", Severity.ADVICE, Scope.withAncestors(Task.class), (lineage, to) -> {
                if (lineage.ancestors().size() > 1) {
                    to.add(lineage.part(), told(lineage.ancestors()));
                }
            }),
            Rule.of(
                    "section-tasks",
                    Severity.ADVICE,
                    Scope.joined(Section.class, Task.class, SECTION),
                    (joined, to) -> to.add(joined.part(), told(joined.referrers()))),
            Rule.of(
                    "children",
                    Severity.ADVICE,
                    Scope.joinedAny(
                            Task.class,
                            Task.class,
                            task -> task.parent().stream().toList()),
                    (joined, to) -> to.add(joined.part(), told(joined.referrers()))),
            Rule.of(
                    "by-section",
                    Severity.ADVICE,
                    Scope.sharing(Task.class, SECTION),
                    (shared, to) -> to.addForPlan(shared.key().toString(), told(shared.members()))),
            Rule.of(
                    "by-letter",
                    Severity.ADVICE,
                    Scope.sharingAny(
                            Task.class,
                            task -> List.of(task.title().charAt(0), task.title().charAt(0))),
                    (shared, to) -> shared.pairs()
                            .forEach(pair -> to.add(
                                    pair.one().path(),
                                    pair.two().id().value(),
                                    told(List.of(pair.one(), pair.two()))))));

    private static Explanation told(List<? extends Part> parts) {
        return Explanation.of("told").parts("parts", parts).build(new Operation.Fixed(Verdict.NOT_MET));
    }

    private static Arbitrary<PartId> ids(String letter, int most) {
        return Arbitraries.integers().between(0, most).map(number -> PartId.of(letter + number));
    }

    private static Arbitrary<Part> tasks() {
        return Combinators.combine(
                        ids("t", 5),
                        ids("t", 5).optional(),
                        ids("s", 2).optional(),
                        Arbitraries.of("a", "ab", "bc", "b"))
                .as((id, parent, section, title) -> Task.builder()
                        .id(id)
                        .parent(parent)
                        .section(section)
                        .title(title)
                        .build());
    }

    private static Arbitrary<Part> sections() {
        return Combinators.combine(ids("s", 2), ids("s", 2).optional())
                .as((id, parent) ->
                        Section.builder().id(id).parent(parent).title("section").build());
    }

    private static Arbitrary<Part> sessions() {
        Arbitrary<ImmutableList<Step>> steps = ids("p", 3)
                .map(id -> Step.builder().id(id).title("step").build())
                .list()
                .ofMaxSize(2)
                .uniqueElements()
                .map(ImmutableList::copyOf);
        return Combinators.combine(ids("e", 2), steps)
                .as((id, some) ->
                        Session.builder().id(id).title("session").steps(some).build());
    }

    private static Arbitrary<Part> parts() {
        return Arbitraries.oneOf(tasks(), tasks(), sections(), sessions());
    }

    @Provide
    Arbitrary<ImmutableList<PlanEdits.Edit>> edits() {
        Arbitrary<PlanEdits.Edit> edit = Arbitraries.oneOf(
                parts().map(PlanEdits.Edit.Put::new),
                parts().map(PlanEdits.Edit.Put::new),
                Arbitraries.integers().between(0, 20).map(PlanEdits.Edit.Remove::new));
        return edit.list().ofMinSize(1).ofMaxSize(40).map(ImmutableList::copyOf);
    }

    private static Plan empty() {
        return Plan.builder()
                .id(PlanId.of("scopes"))
                .kind(Plan.Kind.TARGET_PLAN)
                .title("scopes")
                .build();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void every_form_of_scope_obeys_the_laws(@ForAll("edits") ImmutableList<PlanEdits.Edit> edits) {
        RuleLaws.hold(TELLING, RuleContext.of(empty()), edits);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void no_form_of_scope_depends_on_the_order_of_parts(@ForAll("edits") ImmutableList<PlanEdits.Edit> edits) {
        Plan plan = empty();
        for (PlanEdits.Edit edit : edits) {
            plan = edit.apply(plan);
        }
        RuleLaws.orderFree(TELLING, RuleContext.of(plan));
    }

    @Example
    void a_step_may_go_to_an_earlier_or_a_later_session() {
        Step step = Step.builder().id(PartId.of("p")).title("step").build();
        Session one = Session.builder().id(PartId.of("e1")).title("one").build();
        Session two = Session.builder().id(PartId.of("e2")).title("two").build();
        Plan early = empty().withSessions(one.withSteps(step), two);
        Plan late = empty().withSessions(one, two.withSteps(step.withTitle("moved")));
        Reviewer reviewer =
                Reviewer.of(RuleSet.builder().id("ours").addAllRules(TELLING).build());
        for (List<Plan> move : List.of(List.of(early, late), List.of(late, early))) {
            Review anew = reviewer.review(RuleContext.of(move.get(1)));
            assertThat(reviewer.review(RuleContext.of(move.get(0)))
                            .update(move.get(1))
                            .review())
                    .isEqualTo(anew);
            assertThat(anew.findings(RuleId.of("each-step"))).hasSize(1);
        }
    }
}
