package org.workplan.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.workplan.plan.Plan;
import org.workplan.plan.Task;
import org.workplan.rule.Finding;
import org.workplan.rule.Review;
import org.workplan.rule.Reviewer;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleSet;
import org.workplan.rule.standard.StandardRules;

/** Reviews portfolios by twelve rules, as a whole, by hand, and after one edit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReviewBenchmark {

    /** How many tasks the plan has. */
    @Param({"1000", "10000", "100000"})
    public int tasks;

    private Plan plan;
    private Plan edited;
    private Reviewer reviewer;
    private Review review;

    /**
     * Builds the plan, and a copy with another title for one task. The plan is collected at once, so that it lies in memory in the order in which it was
     * made, and not as one of many threads of the collector happens to copy it.
     */
    @Setup
    public void build() {
        plan = Portfolio.of(tasks);
        System.gc();
        List<Task> changed = new ArrayList<>(plan.tasks());
        int middle = tasks / 2 + 1;
        changed.set(middle, changed.get(middle).withTitle("Task 1").withOwners(ImmutableList.of()));
        edited = plan.withTasks(changed);
        reviewer = Reviewer.of(PortfolioRules.ruleSet());
        review = reviewer.review(RuleContext.of(plan));
        if (!review.findings().equals(HandWritten.review(plan))) {
            throw new IllegalStateException("The loop by hand finds something else.");
        }
        if (review.update(edited).diff().isEmpty()) {
            throw new IllegalStateException("The edit changes no finding.");
        }
    }

    /**
     * Reviews the whole plan.
     *
     * @return the findings
     */
    @Benchmark
    public ImmutableList<Finding> review() {
        return reviewer.review(RuleContext.of(plan)).findings();
    }

    /**
     * Finds the same in one loop.
     *
     * @return the findings
     */
    @Benchmark
    public ImmutableList<Finding> byHand() {
        return HandWritten.review(plan);
    }

    /**
     * Follows one edit.
     *
     * @return the review after it, and the difference
     */
    @Benchmark
    public Review.Update oneEdit() {
        return review.update(edited);
    }

    /**
     * Follows one edit whose author says what it was.
     *
     * @return the review after it, and the difference
     */
    @Benchmark
    public Review.Update oneStatedEdit() {
        return review.update(edited, ImmutableList.of(edited.tasks().get(tasks / 2 + 1)), ImmutableList.of());
    }

    /**
     * Builds the standard rule set with its digest.
     *
     * @return the digest
     */
    @Benchmark
    public String ruleSet() {
        RuleSet rules = StandardRules.ruleSet();
        return rules.digest();
    }
}
