package org.workplan.rule.engine;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.stream.Stream;
import org.workplan.rule.RuleId;
import org.workplan.rule.RuleSet;
import org.workplan.value.internal.NearestNames;

/** The ids of a set's rules, former ids included. Refuses others and suggests the nearest. */
public final class KnownRules {

    private static final int SUGGESTIONS = 3;

    private final RuleSet rules;
    private final ImmutableSet<RuleId> ids;

    public KnownRules(RuleSet rules) {
        this.rules = rules;
        this.ids = rules.rules().stream()
                .flatMap(rule -> Stream.concat(Stream.of(rule.id()), rule.formerIds().stream()))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Refuses ids of rules that the set does not hold, wherever the set or one of its profiles names a rule. */
    public void check() {
        check("disabled", rules.disabled());
        check("severities", rules.severities().keySet());
        rules.waivers().forEach(waiver -> check("waivers", ImmutableSet.of(waiver.rule())));
        rules.profiles().forEach((kind, profile) -> {
            check("disabled for " + kind, profile.disabled());
            check("severities for " + kind, profile.severities().keySet());
        });
    }

    private void check(String place, Collection<RuleId> named) {
        for (RuleId id : named) {
            if (!ids.contains(id)) {
                throw unknown(place, id);
            }
        }
    }

    /** Returns the exception for an id that the set does not hold. */
    public IllegalArgumentException unknown(String place, RuleId id) {
        String remedy = ids.isEmpty()
                ? "The set has no rules; add the rule first."
                : "The nearest ids are " + String.join(", ", nearest(id)) + ".";
        return new IllegalArgumentException(
                String.format("The rule set %s has no rule %s, named in %s. %s", rules.id(), id, place, remedy));
    }

    private Collection<String> nearest(RuleId id) {
        return NearestNames.of(id.value(), ids.stream().map(RuleId::value).toList(), SUGGESTIONS);
    }
}
