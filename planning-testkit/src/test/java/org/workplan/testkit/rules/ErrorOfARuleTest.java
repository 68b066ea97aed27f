package org.workplan.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operation;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Task;
import org.workplan.rule.Review;
import org.workplan.rule.Reviewer;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.RuleSet;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** An error of a rule's own making is a failure of that rule, like an exception; an error of the machine ends the review. */
class ErrorOfARuleTest {

    private static final Task GOOD = task("good");
    private static final Task BAD = task("bad");

    /** What a rule does wrong. */
    enum Fault {
        STACK_OVERFLOW(StackOverflowError.class) {
            @Override
            void happen() {
                happen();
            }
        },
        ASSERTION(AssertionError.class) {
            @Override
            void happen() {
                throw new AssertionError("impossible");
            }
        },
        INITIALIZER(ExceptionInInitializerError.class) {
            @Override
            void happen() {
                throw new ExceptionInInitializerError("no table");
            }
        },
        LINKAGE(NoClassDefFoundError.class) {
            @Override
            void happen() {
                throw new NoClassDefFoundError("org/workplan/Gone");
            }
        },
        UNREADABLE_MESSAGE(Unreadable.class) {
            @Override
            void happen() {
                throw new Unreadable();
            }
        };

        private final Class<? extends Throwable> type;

        Fault(Class<? extends Throwable> type) {
            this.type = type;
        }

        abstract void happen();
    }

    /** Fails again when it is asked what it is. */
    private static final class Unreadable extends Error {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }

    private static Task task(String id) {
        return Task.builder().id(PartId.of(id)).title(id).build();
    }

    private static Plan plan(Task... tasks) {
        return Plan.builder()
                .id(PlanId.of("plan"))
                .kind(Plan.Kind.TARGET_PLAN)
                .title("plan")
                .addTasks(tasks)
                .build();
    }

    private static Explanation why() {
        return Explanation.of("why").build(new Operation.Fixed(Verdict.NOT_MET));
    }

    /** Rules that fail in every way in which the engine calls them, and one that does not. */
    private static Reviewer reviewer(Consumer<Task> fault) {
        return Reviewer.of(RuleSet.builder()
                .id("ours")
                .addRules(
                        Rule.of("in-body", Severity.ADVICE, Scope.each(Task.class), (task, findings) -> {
                            fault.accept(task);
                            findings.add(task, why());
                        }),
                        Rule.of(
                                "in-scope",
                                Severity.ADVICE,
                                Scope.each(Task.class, task -> tested(task, fault)),
                                (task, findings) -> findings.add(task, why())),
                        Rule.of(
                                "in-keys",
                                Severity.ADVICE,
                                Scope.sharing(Task.class, task -> Optional.of(tested(task, fault))),
                                (shared, findings) -> findings.addForPlan("", why())),
                        Rule.of(
                                "in-sum",
                                Severity.ADVICE,
                                Scope.sharing(Task.class, task -> Optional.of("all")),
                                (all, findings) -> findings.addForPlan(
                                        all.sum(task -> tested(task, fault) ? Rational.ONE : Rational.ZERO)
                                                .toString(),
                                        why())),
                        Rule.of(
                                "in-plan",
                                Severity.ADVICE,
                                Scope.all(PartKind.TASK),
                                (plan, findings) -> plan.tasks().forEach(fault)),
                        Rule.of(
                                "sound",
                                Severity.ADVICE,
                                Scope.each(Task.class),
                                (task, findings) -> findings.add(task, why())))
                .build());
    }

    private static boolean tested(Task task, Consumer<Task> fault) {
        fault.accept(task);
        return true;
    }

    private static void onBad(Task task, Fault fault) {
        if (task.equals(BAD)) {
            fault.happen();
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void is_its_failure_and_the_rest_stands(Fault fault) {
        Reviewer reviewer = reviewer(task -> onBad(task, fault));
        Review review = reviewer.review(RuleContext.of(plan(BAD, GOOD)));
        assertThat(review.failures())
                .extracting(Review.Failure::rule, Review.Failure::subject)
                .containsExactly(
                        tuple(RuleId.of("in-body"), "task/bad"),
                        tuple(RuleId.of("in-keys"), "plan"),
                        tuple(RuleId.of("in-plan"), "plan"),
                        tuple(RuleId.of("in-scope"), "task/bad"),
                        tuple(RuleId.of("in-sum"), "plan"));
        assertThat(review.failures())
                .allSatisfy(failure -> assertThat(failure.message()).startsWith(fault.type.getName()));
        assertThat(review.findings())
                .extracting(finding -> finding.rule() + " " + finding.subject())
                .containsExactly("in-body task/good", "in-scope task/good", "sound task/bad", "sound task/good");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void is_the_same_failure_in_an_update_and_on_several_threads(Fault fault) {
        Reviewer reviewer = reviewer(task -> onBad(task, fault));
        Review broken = reviewer.review(RuleContext.of(plan(GOOD, BAD)));
        Review sound = reviewer.review(RuleContext.of(plan(GOOD)));
        assertThat(sound.failures()).isEmpty();
        assertThat(sound.update(plan(GOOD, BAD)).review()).isEqualTo(broken);
        assertThat(broken.update(plan(GOOD)).review()).isEqualTo(sound);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            assertThat(reviewer.review(RuleContext.of(plan(GOOD, BAD)), threads))
                    .isEqualTo(broken);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void exhausted_memory_is_thrown_as_it_is_from_every_way_of_reviewing() {
        OutOfMemoryError exhausted = new OutOfMemoryError("simulated");
        Reviewer reviewer = reviewer(task -> {
            if (task.equals(BAD)) {
                throw exhausted;
            }
        });
        RuleContext broken = RuleContext.of(plan(GOOD, BAD));
        assertThat(catchThrowable(() -> reviewer.review(broken))).isSameAs(exhausted);
        Review sound = reviewer.review(RuleContext.of(plan(GOOD)));
        assertThat(catchThrowable(() -> sound.update(plan(GOOD, BAD)))).isSameAs(exhausted);
        assertThat(sound.update(plan(GOOD, task("more"))).review().failures()).isEmpty();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            assertThat(catchThrowable(() -> reviewer.review(broken, threads))).isSameAs(exhausted);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void an_internal_error_of_the_machine_is_thrown_too() {
        Reviewer reviewer = reviewer(task -> {
            throw new InternalError("simulated");
        });
        assertThatThrownBy(() -> reviewer.review(RuleContext.of(plan(GOOD)))).isInstanceOf(InternalError.class);
    }
}
