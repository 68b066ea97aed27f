package org.workplan.rule.engine;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.workplan.rule.RuleContext;

/**
 * What the rules of one scope said in one review.
 *
 * @param subjects what they are shown
 * @param runs what each of them said
 * @param broken whether there was nothing to look at because the scope's keys threw
 */
record ScopeRun<U>(ScopeSubjects<U> subjects, ImmutableList<RuleRun<U>> runs, boolean broken) {

    /** Notes what could be shown. */
    private record Existing<U>(ScopeSubjects<U> subjects, Set<Object> keys) implements Visit<U> {

        @Override
        public void found(U subject) {
            keys.add(subjects.keyOf(subject));
        }

        @Override
        public void failed(Object key, Throwable fault) {
            // It is known as a failure.
        }
    }

    ScopeEvaluation<U> evaluation(RuleContext context) {
        return new ScopeEvaluation<>(this, context);
    }

    /** Shows to the rules again what an edit has touched. */
    ScopeRun<U> follow(Edited edited, RuleRun.Told told) {
        if (broken || subjects.grouping().flatMap(edited.fresh()::fault).isPresent()) {
            return fromScratch(edited, told);
        }
        Collection<?> touched = subjects.touched(edited.changes(), edited.old(), edited.fresh());
        return touched.isEmpty() ? this : again(touched, edited, told);
    }

    private ScopeRun<U> fromScratch(Edited edited, RuleRun.Told told) {
        ScopeRun<U> fresh = evaluation(edited.context()).fromScratch(edited.fresh());
        runs.forEach(run -> told.before().addAll(run.findings()));
        fresh.runs.forEach(run -> told.after().addAll(run.findings()));
        return fresh;
    }

    private ScopeRun<U> again(Collection<?> touched, Edited edited, RuleRun.Told told) {
        Set<Object> existed = new HashSet<>();
        ScopeEvaluation<U> evaluation = evaluation(edited.context());
        for (Object key : touched) {
            subjects.show(key, edited.old(), edited.context().plan(), new Existing<>(subjects, existed));
            evaluation.again(key, edited.fresh());
        }
        ImmutableList.Builder<RuleRun<U>> followed = ImmutableList.builder();
        for (int next = 0; next < runs.size(); next++) {
            followed.add(runs.get(next)
                    .followed(touched, existed, evaluation.recorders().get(next), told));
        }
        return new ScopeRun<>(subjects, followed.build(), false);
    }
}
