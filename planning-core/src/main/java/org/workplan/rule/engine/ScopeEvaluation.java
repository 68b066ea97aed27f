package org.workplan.rule.engine;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workplan.rule.RuleContext;

/**
 * Shows what is in one scope of a plan to its rules: some things to the first rule, then the same to the next, while they are at hand. Used once; not
 * shared between threads.
 */
final class ScopeEvaluation<U> implements Visit<U> {

    private final ScopeRun<U> rules;
    private final RuleContext context;
    private final ImmutableList<Recorder<U>> recorders;
    private final List<U> subjects = new ArrayList<>();

    ScopeEvaluation(ScopeRun<U> rules, RuleContext context) {
        this.rules = rules;
        this.context = context;
        this.recorders = rules.runs().stream()
                .map(run -> run.recorder(rules.subjects(), context))
                .collect(ImmutableList.toImmutableList());
    }

    /** Takes part in a walk, as far as an index shows what is looked at. */
    void join(PartTraversal walk, PartIndex index) {
        if (fault(index).isEmpty() && rules.subjects() instanceof PartSubjects<?, U> scope) {
            walk.add(scope.kind(), parts -> scope.show(parts, index, this));
        } else {
            walk.add(() -> everything(index));
        }
    }

    /** Returns by which groups the rules look, if by groups. */
    Optional<Grouping<?>> grouping() {
        return rules.subjects().grouping();
    }

    private Optional<Throwable> fault(PartIndex index) {
        return grouping().flatMap(index::fault);
    }

    private void everything(PartIndex index) {
        fault(index)
                .ifPresentOrElse(
                        fault -> recorders.forEach(recorder -> recorder.failed(fault)),
                        () -> rules.subjects().forEach(index, context.plan(), this));
    }

    /** Shows everything there is at once. */
    ScopeRun<U> fromScratch(PartIndex index) {
        everything(index);
        return done(index);
    }

    void again(Object key, PartIndex index) {
        rules.subjects().show(key, index, context.plan(), this);
    }

    @Override
    public void found(U subject) {
        subjects.add(subject);
        if (subjects.size() == PartTraversal.TOGETHER) {
            tell();
        }
    }

    private void tell() {
        recorders.forEach(recorder -> recorder.look(subjects));
        subjects.clear();
    }

    @Override
    public void failed(Object key, Throwable fault) {
        recorders.forEach(recorder -> recorder.failed(key, fault));
    }

    /** Returns the rules' recorders, which have seen everything shown so far. */
    ImmutableList<Recorder<U>> recorders() {
        tell();
        return recorders;
    }

    /** Returns what the rules said, after everything was shown. */
    ScopeRun<U> done(PartIndex index) {
        tell();
        ImmutableList.Builder<RuleRun<U>> done = ImmutableList.builder();
        for (int next = 0; next < recorders.size(); next++) {
            done.add(rules.runs().get(next).saying(recorders.get(next)));
        }
        return new ScopeRun<>(rules.subjects(), done.build(), fault(index).isPresent());
    }
}
