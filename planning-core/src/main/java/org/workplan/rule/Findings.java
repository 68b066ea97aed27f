package org.workplan.rule;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Part;
import org.workplan.plan.PartPath;
import org.workplan.value.Verdict;

/**
 * Takes what one rule finds in one review. Not shared between threads, and of no use once the rule has returned: what is added then is lost or counts for
 * something else.
 */
public final class Findings {

    private static final int UNSAID = -1;

    private final Rule rule;
    private final Severity severity;
    private final RuleContext context;
    private final int unlessSaid;
    private final List<Finding> found = new ArrayList<>(0);
    private int looked = UNSAID;
    private boolean touched;

    Findings(ScopedRule<?> rule, Severity severity, RuleContext context) {
        this.rule = rule;
        this.severity = severity;
        this.context = context;
        this.unlessSaid = rule.scope() instanceof AllScope ? 0 : 1;
        this.touched = unlessSaid == 0;
    }

    /** {@return what else may be asked; a rule with a scope reads of its plan only the plan's own fields} */
    public RuleContext context() {
        return context;
    }

    /**
     * Says that subjects were looked at. A rule that does not say has looked at one subject each time it is asked, or at none if its scope is the whole plan.
     *
     * @param subjects how many more
     */
    public void looked(int subjects) {
        looked = Math.max(looked, 0) + subjects;
        touched = true;
    }

    /**
     * Reports a finding about one part.
     *
     * @param part the part
     * @param explanation why; its replayed verdict becomes the finding's, not met for a mere remark
     * @param repairs edits that would mend it, best first
     */
    public void add(Part part, Explanation explanation, Repair... repairs) {
        requirePresent("part", part, "explanation", explanation, "repairs", repairs);
        add(part.path().toString(), "", explanation, repairs);
    }

    /**
     * Reports one of several findings about one part.
     *
     * @param path the part's path
     * @param discriminator what tells it from the rule's other findings about the part
     * @param explanation why
     * @param repairs edits that would mend it, best first
     */
    public void add(PartPath path, String discriminator, Explanation explanation, Repair... repairs) {
        requirePresent("path", path, "discriminator", discriminator, "explanation", explanation);
        requirePresent("repairs", repairs);
        add(path.toString(), discriminator, explanation, repairs);
    }

    /**
     * Reports a finding about the plan as a whole.
     *
     * @param discriminator what tells it from the rule's other findings about the plan; may be empty
     * @param explanation why
     * @param repairs edits that would mend it, best first
     */
    public void addForPlan(String discriminator, Explanation explanation, Repair... repairs) {
        requirePresent("discriminator", discriminator, "explanation", explanation, "repairs", repairs);
        add(Finding.PLAN, discriminator, explanation, repairs);
    }

    private void add(String subject, String discriminator, Explanation explanation, Repair... repairs) {
        Verdict verdict = explanation.replay().orElse(Verdict.NOT_MET);
        touched = true;
        found.add(Finding.builder()
                .rule(rule.id())
                .severity(severity)
                .verdict(verdict)
                .subject(subject)
                .discriminator(discriminator)
                .explanation(explanation)
                .addRepairs(repairs)
                .build());
    }

    /** Checks if a rule that looks at one subject at a time has said nothing about it. */
    boolean isUntouched() {
        return !touched;
    }

    /** Hands over what was found about one thing, and is ready for the next. */
    Outcome take(Object key, Optional<RuleFailure> failure) {
        Outcome outcome =
                new Outcome(key, ImmutableList.copyOf(found), failure, looked == UNSAID ? unlessSaid : looked);
        found.clear();
        looked = UNSAID;
        touched = unlessSaid == 0;
        return outcome;
    }
}
