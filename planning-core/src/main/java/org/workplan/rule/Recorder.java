package org.workplan.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows things to one rule and takes down what it says. Not shared between threads. */
final class Recorder<U> {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private final ScopedRule<U> rule;
    private final RuleContext context;
    private final Findings findings;
    private final List<Outcome> outcomes = new ArrayList<>();
    private int looked;

    Recorder(ScopedRule<U> rule, Severity severity, RuleContext context) {
        this.rule = rule;
        this.context = context;
        this.findings = new Findings(rule, severity, context);
    }

    void look(List<U> subjects) {
        looked += subjects.size();
        for (int next = 0; next < subjects.size(); next++) {
            look(subjects.get(next));
        }
    }

    private void look(U subject) {
        @Nullable RuleFailure failure = null;
        try {
            rule.check(subject, context, findings);
        } catch (Throwable thrown) {
            failure = failure(rule.scope().subject(rule.scope().keyOf(subject)), RuleFaults.isolated(thrown));
        }
        if (failure != null || !findings.isUntouched()) {
            looked--;
            take(rule.scope().keyOf(subject), Optional.ofNullable(failure));
        }
    }

    private void take(Object key, Optional<RuleFailure> failure) {
        Outcome outcome = findings.take(key, failure);
        looked += outcome.looked();
        if (!outcome.isPlain()) {
            outcomes.add(outcome);
        }
    }

    /** Takes down that something could not be shown. */
    void failed(Object key, Throwable fault) {
        findings.looked(0);
        take(key, Optional.of(failure(rule.scope().subject(key), fault)));
    }

    /** Takes down that nothing could be shown. */
    void failed(Throwable fault) {
        findings.looked(0);
        take(Finding.PLAN, Optional.of(failure(Finding.PLAN, fault)));
    }

    private RuleFailure failure(String subject, Throwable fault) {
        LOG.debug("Rule {} failed on {}", rule.id(), subject, fault);
        return new RuleFailure(rule.id(), subject, RuleFaults.described(fault));
    }

    Overlay<Object, Outcome> outcomes() {
        return Overlay.of(outcomes, Outcome::key);
    }

    int looked() {
        return looked;
    }
}
