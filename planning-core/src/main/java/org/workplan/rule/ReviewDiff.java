package org.workplan.rule;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What tells two reviews apart. A finding is known by its rule, subject and discriminator, never by its text.
 *
 * @param appeared findings that only the later review has
 * @param resolved findings that only the earlier review has
 * @param changed findings of both that say something else now, as they are now
 */
public record ReviewDiff(
        ImmutableList<Finding> appeared, ImmutableList<Finding> resolved, ImmutableList<Finding> changed) {

    /** Refuses null. */
    public ReviewDiff {
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
    public static ReviewDiff between(Collection<Finding> before, Collection<Finding> after) {
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
        return new ReviewDiff(
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
