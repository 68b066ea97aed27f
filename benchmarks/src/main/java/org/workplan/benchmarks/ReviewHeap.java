package org.workplan.benchmarks;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.openjdk.jol.vm.VM;
import org.workplan.plan.Plan;
import org.workplan.plan.Task;
import org.workplan.rule.Review;
import org.workplan.rule.Reviewer;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleSet;

/**
 * Tells how many bytes a review keeps beside the plan and the rules, by cause. Run it with {@code -Djol.magicFieldOffset=true} and with
 * {@code --add-opens java.base/P=ALL-UNNAMED} for the packages P {@code java.lang}, {@code java.math}, {@code java.time} and {@code java.util}.
 */
public final class ReviewHeap {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private ReviewHeap() {}

    /**
     * Prints the bytes, after a whole review and after one edit.
     *
     * @param arguments numbers of tasks; 100000 if there are none
     * @throws IllegalAccessException if a package is not opened
     */
    public static void main(String[] arguments) throws IllegalAccessException {
        for (String tasks : arguments.length == 0 ? new String[] {"100000"} : arguments) {
            Plan plan = Portfolio.of(Integer.parseInt(tasks));
            RuleSet rules = PortfolioRules.ruleSet();
            Review review = Reviewer.of(rules).review(RuleContext.of(plan));
            print(tasks + " tasks, reviewed", List.of(plan, rules), review);
            List<Task> changed = new ArrayList<>(plan.tasks());
            changed.set(changed.size() / 2, changed.get(changed.size() / 2).withTitle("Task 1"));
            Plan edited = plan.withTasks(changed);
            print(
                    tasks + " tasks, one edit later",
                    List.of(plan, edited, rules),
                    review.update(edited).review());
        }
    }

    private static void print(String what, List<?> input, Review review) throws IllegalAccessException {
        ReviewHeap heap = new ReviewHeap();
        heap.bytes(input);
        System.out.println(what + ": " + review.findings().size() + " findings");
        System.out.println("  findings with evidence " + heap.bytes(review.findings()));
        for (Field field : Review.class.getDeclaredFields()) {
            field.setAccessible(true);
            System.out.println("  " + field.getName() + " " + heap.bytes(field.get(review)));
        }
    }

    /** Adds up what an object reaches and nothing before it has reached. */
    private long bytes(Object root) throws IllegalAccessException {
        long bytes = 0;
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (!(next instanceof Class<?>) && seen.add(next)) {
                bytes += VM.current().sizeOf(next);
                if (next instanceof Object[] array) {
                    for (Object element : array) {
                        push(element, open);
                    }
                }
                for (Class<?> type = next.getClass(); type != null; type = type.getSuperclass()) {
                    fields(next, type, open);
                }
            }
        }
        return bytes;
    }

    private static void fields(Object object, Class<?> type, Deque<Object> open) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                push(field.get(object), open);
            }
        }
    }

    private static void push(Object object, Deque<Object> open) {
        if (object != null) {
            open.push(object);
        }
    }
}
