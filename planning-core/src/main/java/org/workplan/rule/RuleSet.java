package org.workplan.rule;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.workplan.plan.PlanKind;

/** A choice of rules with the severities and waivers that an organisation gives them: a value with a digest, so that a review can say what it was. */
@Value.Immutable
public sealed interface RuleSet extends WithRuleSet permits ImmutableRuleSet {

    /**
     * Obtains the id.
     *
     * @return a readable name, such as {@code standard}
     */
    String id();

    /**
     * Obtains the version.
     *
     * @return the version of the choice; empty text for none
     */
    @Value.Default
    default String version() {
        return "";
    }

    /**
     * Obtains the rules.
     *
     * @return the rules, with distinct ids
     */
    ImmutableList<Rule> rules();

    /**
     * Obtains rules that are switched off.
     *
     * @return their ids
     */
    ImmutableSet<RuleId> disabled();

    /**
     * Obtains severities that differ from the rules' own.
     *
     * @return severities by rule
     */
    ImmutableMap<RuleId, Severity> severities();

    /**
     * Obtains decisions to live with findings.
     *
     * @return the waivers
     */
    ImmutableList<Waiver> waivers();

    /**
     * Obtains the rules that speak about a kind of plan, in order of their ids.
     *
     * @param kind the kind
     * @return the rules that are switched on for it
     */
    default ImmutableList<Rule> rulesFor(PlanKind kind) {
        return rules().stream()
                .filter(rule -> !disabled().contains(rule.id()) && rule.kinds().contains(kind))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Obtains how much a rule's findings weigh here.
     *
     * @param rule the rule
     * @return the severity given here, or the rule's own
     */
    default Severity severityOf(Rule rule) {
        return Objects.requireNonNullElse(severities().get(rule.id()), rule.severity());
    }

    /**
     * Obtains a digest of everything that decides what a review finds. Rules print their parameters, as records do.
     *
     * @return 64 hexadecimal digits; equal for equal choices whatever the order of the rules
     */
    default String digest() {
        String canonical = rules().stream()
                .filter(rule -> !disabled().contains(rule.id()))
                .map(rule -> rule.id() + " " + severityOf(rule) + " " + rule.kinds() + " " + rule)
                .sorted()
                .collect(Collectors.joining("\n", id() + "\n" + version() + "\n", "\n" + waivers()));
        return Hashing.sha256().hashString(canonical, StandardCharsets.UTF_8).toString();
    }

    /**
     * Called by the builder.
     *
     * @throws IllegalStateException if two rules share an id
     */
    @Value.Check
    default void check() {
        ImmutableSet<RuleId> ids = rules().stream().map(Rule::id).collect(ImmutableSet.toImmutableSet());
        checkState(ids.size() == rules().size(), "The rule set %s holds two rules of one id.", id());
    }

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link RuleSet}. */
    final class Builder extends ImmutableRuleSet.Builder {
        Builder() {}
    }
}
