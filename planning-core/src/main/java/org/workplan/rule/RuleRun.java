package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one rule found on one plan, subject by subject. Subjects about which there is nothing to say take no room. */
final class RuleRun<U> {

    private static final Logger LOG = LoggerFactory.getLogger(RuleRun.class);

    /** What was found about one subject. */
    record Outcome(ImmutableList<Finding> findings, Optional<RuleFailure> failure, int looked) {
        private static final Outcome PLAIN = new Outcome(ImmutableList.of(), Optional.empty(), 1);

        private boolean isPlain() {
            return findings.isEmpty() && failure.isEmpty() && looked == 1;
        }
    }

    /** A run that follows another, with the findings about the subjects that were looked at again. */
    record Followed(RuleRun<?> run, ImmutableList<Finding> before, ImmutableList<Finding> after) {}

    private final ScopedRule<U> rule;
    private final Severity severity;
    private final Overlay<Object, Outcome> outcomes;
    private final int looked;
    private final boolean broken;

    private RuleRun(
            ScopedRule<U> rule, Severity severity, Overlay<Object, Outcome> outcomes, int looked, boolean broken) {
        this.rule = rule;
        this.severity = severity;
        this.outcomes = outcomes;
        this.looked = looked;
        this.broken = broken;
    }

    static <U> RuleRun<U> of(ScopedRule<U> rule, Severity severity, RuleContext context, PartIndex index) {
        Map<Object, Outcome> outcomes = new HashMap<>();
        int[] looked = {0};
        boolean broken = false;
        try {
            rule.scope().forEach(index, context.plan(), (key, subject) -> {
                Outcome outcome = look(rule, severity, context, key, subject);
                looked[0] += outcome.looked();
                if (!outcome.isPlain()) {
                    outcomes.put(key, outcome);
                }
            });
        } catch (RuntimeException exception) {
            broken = true;
            outcomes.put(
                    new Object(),
                    new Outcome(ImmutableList.of(), Optional.of(failure(rule, Finding.PLAN, exception)), 0));
        }
        return new RuleRun<>(rule, severity, Overlay.of(outcomes), looked[0], broken);
    }

    private static RuleFailure failure(Rule rule, String subject, RuntimeException exception) {
        LOG.debug("Rule {} failed on {}", rule.id(), subject, exception);
        return new RuleFailure(rule.id(), subject, exception.toString());
    }

    private static <U> Outcome look(ScopedRule<U> rule, Severity severity, RuleContext context, Object key, U subject) {
        Findings findings = new Findings(rule, severity, context);
        Optional<RuleFailure> failure = Optional.empty();
        try {
            rule.check(subject, context, findings);
        } catch (RuntimeException exception) {
            failure = Optional.of(failure(rule, rule.scope().subject(key), exception));
        }
        int looked = findings.lookedOr(rule instanceof WholeRule ? 0 : 1);
        boolean plain = looked == 1 && failure.isEmpty() && findings.isEmpty();
        return plain ? Outcome.PLAIN : new Outcome(findings.all(), failure, looked);
    }

    RuleId id() {
        return rule.id();
    }

    int looked() {
        return looked;
    }

    void forEach(Consumer<Outcome> visit) {
        outcomes.forEach((key, outcome) -> visit.accept(outcome));
    }

    Followed follow(PartChanges changes, RuleContext context, PartIndex old, PartIndex fresh) {
        if (broken) {
            return anew(context, fresh);
        }
        try {
            return onlyTouched(changes, context, old, fresh);
        } catch (RuntimeException exception) {
            return anew(context, fresh);
        }
    }

    private Followed anew(RuleContext context, PartIndex fresh) {
        RuleRun<U> run = of(rule, severity, context, fresh);
        return new Followed(run, findings(), run.findings());
    }

    private ImmutableList<Finding> findings() {
        ImmutableList.Builder<Finding> all = ImmutableList.builder();
        forEach(outcome -> all.addAll(outcome.findings()));
        return all.build();
    }

    private Followed onlyTouched(PartChanges changes, RuleContext context, PartIndex old, PartIndex fresh) {
        Scope<U> scope = rule.scope();
        ImmutableSet<Object> touched = touched(scope, changes, old, fresh);
        Map<Object, Optional<Outcome>> again = new HashMap<>();
        List<Finding> before = new ArrayList<>();
        List<Finding> after = new ArrayList<>();
        int more = 0;
        for (Object key : touched) {
            Optional<Outcome> known = outcomes.get(key);
            known.ifPresent(outcome -> before.addAll(outcome.findings()));
            more -= known.map(Outcome::looked)
                    .orElseGet(() -> scope.unit(key, old, context.plan()).isPresent() ? 1 : 0);
            Optional<Outcome> now =
                    scope.unit(key, fresh, context.plan()).map(subject -> look(rule, severity, context, key, subject));
            now.ifPresent(outcome -> after.addAll(outcome.findings()));
            more += now.map(Outcome::looked).orElse(0);
            again.put(key, now.filter(outcome -> !outcome.isPlain()));
        }
        return new Followed(
                new RuleRun<>(rule, severity, outcomes.with(again), looked + more, false),
                ImmutableList.copyOf(before),
                ImmutableList.copyOf(after));
    }

    private static ImmutableSet<Object> touched(Scope<?> scope, PartChanges changes, PartIndex old, PartIndex fresh) {
        if (scope instanceof AllScope) {
            return changes.kinds().stream().anyMatch(scope.kinds()::contains)
                    ? ImmutableSet.of(Finding.PLAN)
                    : ImmutableSet.of();
        }
        ImmutableSet.Builder<Object> touched = ImmutableSet.builder();
        changes.of(scope.kinds()).forEach(edit -> {
            edit.before().ifPresent(part -> touched.addAll(scope.touched(part, old)));
            edit.after().ifPresent(part -> touched.addAll(scope.touched(part, fresh)));
        });
        return touched.build();
    }
}
