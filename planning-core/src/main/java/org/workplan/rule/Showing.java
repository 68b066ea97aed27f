package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;

/**
 * Shows what is in one scope of a plan to its rules: some things to the first rule, then the same to the next, while they are at hand. Used once; not
 * shared between threads.
 */
final class Showing<U> implements Visit<U> {

    /** How many things a rule is shown before the next rule sees them: few enough to stay in the cache of a processor. */
    private static final int TOGETHER = 256;

    private final ScopeRun<U> rules;
    private final RuleContext context;
    private final PartIndex index;
    private final ImmutableList<Recorder<U>> recorders;
    private final List<U> subjects = new ArrayList<>();

    Showing(ScopeRun<U> rules, RuleContext context, PartIndex index) {
        this.rules = rules;
        this.context = context;
        this.index = index;
        this.recorders =
                rules.runs().stream().map(run -> run.recorder(context)).collect(ImmutableList.toImmutableList());
    }

    /** Divides parts into lists of as many as a rule is shown before the next sees them. */
    static Iterable<? extends List<? extends Part>> blocks(Iterable<? extends Part> parts) {
        return parts instanceof List<? extends Part> list
                ? Lists.partition(list, TOGETHER)
                : Iterables.partition(parts, TOGETHER);
    }

    private Optional<RuntimeException> fault() {
        return rules.scope().grouping().flatMap(index::fault);
    }

    /** Obtains the kind of parts that can be shown one by one, if that is how the scope looks and nothing is in the way. */
    Optional<PartKind> kind() {
        return rules.scope() instanceof PartScope<?, U> scope && fault().isEmpty()
                ? Optional.of(scope.kind())
                : Optional.empty();
    }

    void parts(List<? extends Part> parts) {
        ((PartScope<?, U>) rules.scope()).show(parts, index, this);
    }

    void everything() {
        fault().ifPresentOrElse(
                        exception -> recorders.forEach(recorder -> recorder.failed(exception)),
                        () -> rules.scope().forEach(index, context.plan(), this));
    }

    void again(Object key) {
        rules.scope().show(key, index, context.plan(), this);
    }

    @Override
    public void found(U subject) {
        subjects.add(subject);
        if (subjects.size() == TOGETHER) {
            tell();
        }
    }

    private void tell() {
        recorders.forEach(recorder -> recorder.look(subjects));
        subjects.clear();
    }

    @Override
    public void failed(Object key, RuntimeException exception) {
        recorders.forEach(recorder -> recorder.failed(key, exception));
    }

    /** Obtains the rules' recorders, which have seen everything shown so far. */
    ImmutableList<Recorder<U>> recorders() {
        tell();
        return recorders;
    }

    /** Obtains what the rules said, after everything was shown. */
    ScopeRun<U> done() {
        tell();
        ImmutableList.Builder<RuleRun<U>> done = ImmutableList.builder();
        for (int next = 0; next < recorders.size(); next++) {
            done.add(rules.runs().get(next).saying(recorders.get(next)));
        }
        return new ScopeRun<>(rules.scope(), done.build(), fault().isPresent());
    }
}
