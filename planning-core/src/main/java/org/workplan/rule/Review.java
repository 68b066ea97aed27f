package org.workplan.rule;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.rule.engine.ReviewState;
import org.workplan.value.PlanId;

/**
 * What a rule set says about a plan. A value: two reviews are equal when they found the same. It remembers what it looked at, so that {@link #update}
 * can follow an edit without looking at everything again.
 */
public final class Review {

    private final RuleSet rules;
    private final ReviewState state;

    Review(RuleSet rules, ReviewState state) {
        this.rules = rules;
        this.state = state;
    }

    /** {@return which plan was reviewed} */
    public PlanId plan() {
        return state.plan().id();
    }

    /** {@return by which rule set} */
    public String ruleSet() {
        return rules.id();
    }

    /** {@return the rule set's digest} */
    public String digest() {
        return rules.digest();
    }

    /** {@return what was found} */
    public ImmutableList<Finding> findings() {
        return state.findings();
    }

    /**
     * {@return the findings of one rule}
     *
     * @param rule the rule
     */
    public ImmutableList<Finding> findings(RuleId rule) {
        requirePresent("rule", rule);
        return findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return what could not be looked at to the end} */
    public ImmutableList<Failure> failures() {
        return state.failures();
    }

    /** {@return how many subjects each rule looked at; 0 says that there was nothing to look at} */
    public ImmutableSortedMap<RuleId, Integer> looked() {
        return state.looked();
    }

    /** {@return the rules that had nothing to look at, so that their silence says nothing} */
    public ImmutableSet<RuleId> idle() {
        return ImmutableSet.copyOf(
                Maps.filterValues(looked(), count -> count == 0).keySet());
    }

    /**
     * Checks if the plan cannot be carried out as written.
     *
     * @return true if an error is not waived
     */
    public boolean hasErrors() {
        return findings().stream()
                .anyMatch(finding ->
                        finding.severity() == Severity.ERROR && finding.waiver().isEmpty());
    }

    /**
     * A review that follows an edit.
     *
     * @param review the review of the edited plan, equal to one made from scratch
     * @param diff what tells it from the review before
     */
    public record Update(Review review, Diff diff) {
        /** Refuses null. */
        public Update {
            requirePresent("review", review, "diff", diff);
        }
    }

    /**
     * Reviews an edited plan. Only what has changed is looked at again; parts that are still the same objects are taken as unchanged.
     *
     * @param edited the plan after the edit
     * @return the review and what tells it from this one
     */
    public Update update(Plan edited) {
        requirePresent("edited", edited);
        return updated(state.follow(edited));
    }

    /**
     * Reviews an edited plan whose author knows what has changed, so that the plans need not be compared: after one edit
     * of a large portfolio comparing takes longer than all that follows. The caller answers for the lists: a part that is
     * in neither is taken as unchanged.
     *
     * @param edited the plan after the edit
     * @param put the top-level parts of the edited plan that are new, differ from before or stand in another place
     * @param removed the paths of the top-level parts that are no longer there
     * @return the review and what tells it from this one
     */
    public Update update(Plan edited, Collection<? extends Part> put, Collection<PartPath> removed) {
        requirePresent("edited", edited, "put", put, "removed", removed);
        return updated(state.follow(edited, put, removed));
    }

    private Update updated(ReviewState.Followed followed) {
        return new Update(new Review(rules, followed.state()), followed.diff());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Review that
                && plan().equals(that.plan())
                && digest().equals(that.digest())
                && findings().equals(that.findings())
                && failures().equals(that.failures())
                && looked().equals(that.looked());
    }

    @Override
    public int hashCode() {
        return Objects.hash(plan(), digest(), findings());
    }

    @Override
    public String toString() {
        return "Review of " + plan() + " by " + ruleSet() + ": " + findings().size() + " findings";
    }

    /**
     * A rule that threw while it checked a subject. Its findings about other subjects stand, and the other rules ran. A stack overflow, a failed assertion or
     * another error of the rule counts like an exception.
     *
     * @param rule the rule
     * @param subject the path of the part that it checked, or {@code plan}
     * @param message the type and message of what it threw
     */
    public record Failure(RuleId rule, String subject, String message) implements Comparable<Failure> {

        private static final Comparator<Failure> ORDER = Comparator.comparing(Failure::rule)
                .thenComparing(Failure::subject)
                .thenComparing(Failure::message);

        /** Refuses null. */
        public Failure {
            requirePresent("rule", rule, "subject", subject, "message", message);
        }

        @Override
        public int compareTo(Failure other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * What tells two reviews apart. A finding is known by its rule, subject and discriminator, never by its text.
     *
     * @param appeared findings that only the later review has
     * @param resolved findings that only the earlier review has
     * @param changed findings of both that say something else now, as they are now
     */
    public record Diff(
            ImmutableList<Finding> appeared, ImmutableList<Finding> resolved, ImmutableList<Finding> changed) {

        /** Refuses null. */
        public Diff {
            requirePresent("appeared", appeared, "resolved", resolved, "changed", changed);
        }

        private record Identity(RuleId rule, String subject, String discriminator) implements Comparable<Identity> {

            static Identity of(Finding finding) {
                return new Identity(finding.rule(), finding.subject(), finding.discriminator());
            }

            @Override
            public int compareTo(Identity other) {
                int order = rule.compareTo(other.rule);
                order = order != 0 ? order : subject.compareTo(other.subject);
                return order != 0 ? order : discriminator.compareTo(other.discriminator);
            }
        }

        /**
         * Compares findings.
         *
         * @param before the earlier ones
         * @param after the later ones
         * @return what tells them apart, in the canonical order
         */
        public static Diff between(Collection<Finding> before, Collection<Finding> after) {
            requirePresent("before", before, "after", after);
            Map<Identity, Finding> old = new TreeMap<>();
            before.forEach(finding -> old.put(Identity.of(finding), finding));
            ImmutableList.Builder<Finding> appeared = ImmutableList.builder();
            ImmutableList.Builder<Finding> changed = ImmutableList.builder();
            for (Finding finding : after) {
                @Nullable Finding was = old.remove(Identity.of(finding));
                if (was == null) {
                    appeared.add(finding);
                } else if (!was.equals(finding)) {
                    changed.add(finding);
                }
            }
            return new Diff(
                    ImmutableList.sortedCopyOf(Finding.ORDER, appeared.build()),
                    ImmutableList.sortedCopyOf(Finding.ORDER, old.values()),
                    ImmutableList.sortedCopyOf(Finding.ORDER, changed.build()));
        }

        /**
         * Checks if the reviews find the same.
         *
         * @return true if nothing appeared, was resolved or changed
         */
        public boolean isEmpty() {
            return appeared.isEmpty() && resolved.isEmpty() && changed.isEmpty();
        }
    }
}
