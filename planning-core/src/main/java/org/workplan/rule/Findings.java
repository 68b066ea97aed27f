package org.workplan.rule;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Part;
import org.workplan.plan.PartPath;
import org.workplan.value.Verdict;

/**
 * Collects what one rule finds. Not shared between threads, and of no use once the rule has returned: what is added then is lost or counts for something
 * else.
 */
public final class Findings {

    private final Rule rule;
    private final Severity severity;
    private final RuleContext context;
    private final List<Finding> found = new ArrayList<>(0);
    private @Nullable Integer looked;

    private Findings(Rule rule, Severity severity, RuleContext context) {
        this.rule = rule;
        this.severity = severity;
        this.context = context;
    }

    /**
     * {@return the empty findings of a rule, such as for a test of what it checks}
     *
     * @param rule the rule
     * @param severity the severity that its findings get
     * @param context the plan and what else may be asked
     */
    public static Findings of(Rule rule, Severity severity, RuleContext context) {
        requirePresent("rule", rule, "severity", severity, "context", context);
        return new Findings(rule, severity, context);
    }

    /** {@return what else may be asked; a rule with a scope reads of its plan only the plan's own fields} */
    public RuleContext context() {
        return context;
    }

    /**
     * {@return the value of a parameter of the rule}
     *
     * @param parameter a parameter that the rule declares
     * @param <T> the type of the value
     * @throws IllegalArgumentException if the rule has no such parameter
     */
    public <T> T get(Rule.Parameter<T> parameter) {
        requirePresent("parameter", parameter);
        return rule.get(parameter);
    }

    /**
     * Says that subjects were looked at. A rule that does not say has looked at one subject each time it is asked, or at none if its scope is the whole plan.
     *
     * @param subjects how many more
     */
    public void looked(int subjects) {
        looked = (looked == null ? 0 : looked) + subjects;
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

    /** {@return what was found so far, in the order of finding} */
    public ImmutableList<Finding> found() {
        return ImmutableList.copyOf(found);
    }

    /** {@return how many subjects the rule says that it looked at; empty if it says nothing} */
    public Optional<Integer> looked() {
        return Optional.ofNullable(looked);
    }

    /** {@return true if nothing was found or said} */
    public boolean isUntouched() {
        return looked == null && found.isEmpty();
    }
}
