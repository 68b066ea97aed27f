package org.workplan.rule.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.workplan.rule.Finding;
import org.workplan.rule.Findings;
import org.workplan.rule.Review;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.Severity;

/** Shows things to one rule and takes down what it says. Not shared between threads. */
final class Recorder<U> {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private final Rule rule;
    private final Severity severity;
    private final ScopeSubjects<U> subjects;
    private final RuleContext context;
    private final boolean whole;
    private Findings findings;
    private final List<Outcome> outcomes = new ArrayList<>();
    private int looked;

    Recorder(RuleRun<U> run, ScopeSubjects<U> subjects, RuleContext context) {
        this.rule = run.rule();
        this.severity = run.severity();
        this.subjects = subjects;
        this.context = context;
        this.whole = subjects instanceof PlanSubject;
        this.findings = fresh();
    }

    private Findings fresh() {
        return Findings.of(rule, severity, context);
    }

    void look(List<U> some) {
        looked += some.size();
        for (int next = 0; next < some.size(); next++) {
            look(some.get(next));
        }
    }

    private void look(U subject) {
        Review.@Nullable Failure failure = null;
        try {
            rule.check(subject, findings);
        } catch (Throwable thrown) {
            failure = failure(subjects.subject(subjects.keyOf(subject)), RuleFaults.isolated(thrown));
        }
        if (failure != null || whole || !findings.isUntouched()) {
            looked--;
            take(subjects.keyOf(subject), Optional.ofNullable(failure));
        }
    }

    private void take(Object key, Optional<Review.Failure> failure) {
        Outcome outcome =
                new Outcome(key, findings.found(), failure, findings.looked().orElse(whole ? 0 : 1));
        findings = fresh();
        looked += outcome.looked();
        if (!outcome.isPlain()) {
            outcomes.add(outcome);
        }
    }

    /** Takes down that something could not be shown. */
    void failed(Object key, Throwable fault) {
        findings.looked(0);
        take(key, Optional.of(failure(subjects.subject(key), fault)));
    }

    /** Takes down that nothing could be shown. */
    void failed(Throwable fault) {
        findings.looked(0);
        take(Finding.PLAN, Optional.of(failure(Finding.PLAN, fault)));
    }

    private Review.Failure failure(String subject, Throwable fault) {
        LOG.debug("Rule {} failed on {}", rule.id(), subject, fault);
        return new Review.Failure(rule.id(), subject, RuleFaults.described(fault));
    }

    Overlay<Object, Outcome> outcomes() {
        return Overlay.of(outcomes, Outcome::key);
    }

    int looked() {
        return looked;
    }
}
