package org.workplan.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Eight writers who all begin at the same moment. */
final class Writers {
    static final int COUNT = 8;

    private Writers() {}

    /** What one writer does. */
    interface Work<T> {
        T by(int writer) throws Exception;
    }

    /** Lets them work, and waits for all of them. */
    static <T> List<T> atOnce(Work<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(COUNT);
        try {
            CyclicBarrier start = new CyclicBarrier(COUNT);
            List<Callable<T>> tasks = new ArrayList<>();
            for (int number = 0; number < COUNT; number++) {
                int writer = number;
                tasks.add(() -> {
                    start.await();
                    return work.by(writer);
                });
            }
            List<T> outcomes = new ArrayList<>();
            for (Future<T> outcome : threads.invokeAll(tasks)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
