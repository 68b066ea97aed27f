package org.workplan.rule.engine;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.workplan.rule.Finding;
import org.workplan.rule.Review;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;

/** What one rule said in one review, by what it was shown. Things about which it had nothing to say take no room. */
record RuleRun<U>(Rule rule, Severity severity, Overlay<Object, Outcome> outcomes, int looked) {

    /** The order of rules among findings: the weightiest first, then by id. */
    static final Comparator<RuleRun<?>> ORDER =
            Comparator.<RuleRun<?>, Severity>comparing(RuleRun::severity).thenComparing(RuleRun::id);

    private static final Comparator<Finding> BY_SUBJECT =
            Comparator.comparing(Finding::subject).thenComparing(Finding::discriminator);

    /** Returns the run of a rule that has been shown nothing yet. */
    static <U> RuleRun<U> unseen(Rule rule, Severity severity) {
        return new RuleRun<>(rule, severity, Overlay.of(ImmutableMap.of()), 0);
    }

    RuleId id() {
        return rule.id();
    }

    Recorder<U> recorder(ScopeSubjects<U> subjects, RuleContext context) {
        return new Recorder<>(this, subjects, context);
    }

    RuleRun<U> saying(Recorder<U> recorder) {
        return new RuleRun<>(rule, severity, recorder.outcomes(), recorder.looked());
    }

    /** Returns the findings, all of one rule and severity, in the canonical order. */
    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        outcomes.forEach((key, outcome) -> outcome.findings().forEach(found::add));
        found.sort(BY_SUBJECT);
        return found;
    }

    void forEachFailure(Consumer<Review.Failure> visit) {
        outcomes.forEach((key, outcome) -> outcome.failure().ifPresent(visit));
    }

    /** What an edit changed: the findings about what was looked at again, as they were and as they are. */
    record Told(List<Finding> before, List<Finding> after) {}

    /**
     * Returns the run after some things were shown again.
     *
     * @param touched the keys of those things
     * @param existed those of them that were there before
     * @param again what the rule says now
     * @param told takes the findings about them
     */
    RuleRun<U> followed(Collection<?> touched, Set<Object> existed, Recorder<U> again, Told told) {
        Map<Object, Optional<Outcome>> changed = new HashMap<>();
        Overlay<Object, Outcome> said = again.outcomes();
        int before = 0;
        for (Object key : touched) {
            @Nullable Outcome known = outcomes.get(key);
            @Nullable Outcome now = said.get(key);
            if (known != null) {
                before += known.looked();
                told.before().addAll(known.findings());
            } else if (existed.contains(key)) {
                before++;
            }
            if (now != null) {
                told.after().addAll(now.findings());
            }
            if (known != null || now != null) {
                changed.put(key, Optional.ofNullable(now));
            }
        }
        int sum = looked - before + again.looked();
        return changed.isEmpty() && sum == looked ? this : new RuleRun<>(rule, severity, outcomes.with(changed), sum);
    }
}
