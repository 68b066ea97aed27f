package org.workplan.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.workplan.value.Rational;

/** Adds scores up: inside each group first, then across groups by weight. */
final class Scores {

    private final EvaluationPolicy policy;
    private final Map<String, List<Rational>> byGroup = new LinkedHashMap<>();

    Scores(EvaluationPolicy policy) {
        this.policy = policy;
    }

    void add(String group, Rational score) {
        byGroup.computeIfAbsent(group, name -> new ArrayList<>()).add(score);
    }

    boolean isEmpty() {
        return byGroup.isEmpty();
    }

    ImmutableList<StageEvaluation.GroupMean> groups(Iterable<String> order) {
        Set<String> names = new LinkedHashSet<>();
        order.forEach(names::add);
        names.addAll(ImmutableSet.copyOf(ImmutableList.sortedCopyOf(byGroup.keySet())));
        names.retainAll(byGroup.keySet());
        return names.stream()
                .map(name -> new StageEvaluation.GroupMean(name, of(name).size(), mean(of(name))))
                .collect(ImmutableList.toImmutableList());
    }

    Rational acrossGroups() {
        Rational sum = Rational.ZERO;
        Rational weights = Rational.ZERO;
        for (Map.Entry<String, List<Rational>> group : byGroup.entrySet()) {
            Rational weight = policy.weight(group.getKey());
            sum = sum.plus(weight.times(mean(group.getValue())));
            weights = weights.plus(weight);
        }
        return sum.dividedBy(weights);
    }

    Rational acrossPeople() {
        return mean(byGroup.values().stream().flatMap(List::stream).toList());
    }

    private List<Rational> of(String group) {
        return byGroup.getOrDefault(group, List.of());
    }

    static Rational mean(List<Rational> scores) {
        return scores.stream().reduce(Rational.ZERO, Rational::plus).dividedBy(Rational.of(scores.size()));
    }
}
