package org.workplan.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.workplan.plan.Plan;
import org.workplan.rule.Finding;
import org.workplan.rule.Reviewer;
import org.workplan.rule.RuleContext;

/**
 * Compares a review with the loop written by hand where both take turns in one process, so that whatever else slows the machine slows both. It tells the
 * processor time of the thread, of which the median counts, and takes the second half of its rounds.
 */
public final class ReviewTurns {

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final Duration TIME = Duration.ofSeconds(12);

    /** How many tasks are looked at in one turn, at the least. */
    private static final int A_TURN = 20_000;

    private ReviewTurns() {}

    /**
     * Prints both times and how many times the loop's the review's is.
     *
     * @param arguments numbers of tasks; 1000 and 10000 if there are none
     */
    public static void main(String[] arguments) {
        for (String tasks : arguments.length == 0 ? new String[] {"1000", "10000"} : arguments) {
            compare(Integer.parseInt(tasks));
        }
    }

    private static void compare(int tasks) {
        Plan plan = Portfolio.of(tasks);
        Reviewer reviewer = Reviewer.of(PortfolioRules.ruleSet());
        int repeats = Math.max(1, A_TURN / tasks);
        List<Long> byHand = new ArrayList<>();
        List<Long> review = new ArrayList<>();
        long end = System.nanoTime() + TIME.toNanos();
        while (System.nanoTime() < end) {
            byHand.add(time(repeats, () -> HandWritten.review(plan)));
            review.add(time(repeats, () -> reviewer.review(RuleContext.of(plan)).findings()));
        }
        BigDecimal loop = microseconds(byHand, repeats);
        BigDecimal whole = microseconds(review, repeats);
        System.out.printf(
                "%d tasks: by hand %s us, review %s us, %s times%n",
                tasks, loop, whole, whole.divide(loop, 2, RoundingMode.HALF_UP));
    }

    private static long time(int repeats, Supplier<List<Finding>> once) {
        long start = THREAD.getCurrentThreadCpuTime();
        for (int repeat = 0; repeat < repeats; repeat++) {
            if (once.get().isEmpty()) {
                throw new IllegalStateException("Nothing was found.");
            }
        }
        return THREAD.getCurrentThreadCpuTime() - start;
    }

    private static BigDecimal microseconds(List<Long> times, int repeats) {
        List<Long> warm = new ArrayList<>(times.subList(times.size() / 2, times.size()));
        Collections.sort(warm);
        return BigDecimal.valueOf(warm.get(warm.size() / 2))
                .divide(BigDecimal.valueOf(1000L * repeats), 1, RoundingMode.HALF_UP);
    }
}
