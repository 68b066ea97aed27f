package org.workplan.rule;

import static com.google.common.base.Preconditions.checkState;
import static org.workplan.value.internal.Arguments.requirePresent;
import static org.workplan.value.internal.Arguments.requireText;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.workplan.plan.Plan;
import org.workplan.rule.engine.KnownRules;

/** A choice of rules with the severities and waivers that an organisation gives them: a value with a digest, so that a review can say what it was. */
@Value.Immutable
public sealed interface RuleSet extends WithRuleSet permits ImmutableRuleSet {

    /** {@return the id} */
    String id();

    /** {@return the version; empty text for none} */
    @Value.Default
    default String version() {
        return "";
    }

    /** {@return the rules} */
    ImmutableList<Rule> rules();

    /** {@return rules that are switched off} */
    ImmutableSet<RuleId> disabled();

    /** {@return severities that differ from the rules' own} */
    ImmutableMap<RuleId, Severity> severities();

    /** {@return decisions to live with findings} */
    ImmutableList<Waiver> waivers();

    /** {@return what holds for plans of one kind only; kinds without one have none} */
    ImmutableMap<Plan.Kind, Profile> profiles();

    /**
     * Finds a rule.
     *
     * @param id its id, or one that it bore formerly
     * @return the rule; empty when the set has no such rule
     */
    default Optional<Rule> find(RuleId id) {
        requirePresent("id", id);
        return rules().stream()
                .filter(rule -> isNamed(rule, ImmutableSet.of(id)))
                .findFirst();
    }

    private static boolean isNamed(Rule rule, Set<RuleId> ids) {
        return ids.contains(rule.id()) || rule.formerIds().stream().anyMatch(ids::contains);
    }

    /**
     * {@return the same set with another value of a rule's parameter}
     *
     * @param id the rule, by its id or one that it bore formerly
     * @param parameter the parameter's name
     * @param value its value
     * @throws IllegalArgumentException if there is no such rule or parameter, or the value does not fit it
     */
    default RuleSet withParameter(RuleId id, String parameter, String value) {
        requirePresent("id", id, "parameter", parameter, "value", value);
        Rule tuned = find(id).orElseThrow(() -> new KnownRules(this).unknown("parameters", id))
                .withParameter(parameter, value);
        return withRules(rules().stream()
                .map(rule -> rule.id().equals(tuned.id()) ? tuned : rule)
                .toList());
    }

    /**
     * {@return the rules that speak about a kind of plan, in order of their ids}
     *
     * @param kind the kind
     */
    default ImmutableList<Rule> rulesFor(Plan.Kind kind) {
        requirePresent("kind", kind);
        return rules().stream()
                .filter(rule -> rule.kinds().contains(kind) && isOn(rule, kind))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean isOn(Rule rule, Plan.Kind kind) {
        Profile profile = profiles().getOrDefault(kind, Profile.NONE);
        return !isNamed(rule, disabled()) && !isNamed(rule, profile.disabled());
    }

    /**
     * {@return how much a rule's findings weigh here}
     *
     * @param rule the rule
     * @param kind the kind of plan
     */
    default Severity severityOf(Rule rule, Plan.Kind kind) {
        requirePresent("rule", rule, "kind", kind);
        Profile profile = profiles().getOrDefault(kind, Profile.NONE);
        return given(rule, profile.severities())
                .or(() -> given(rule, severities()))
                .orElse(rule.severity());
    }

    private static Optional<Severity> given(Rule rule, Map<RuleId, Severity> severities) {
        return Stream.concat(Stream.of(rule.id()), rule.formerIds().stream())
                .flatMap(id -> Stream.ofNullable(severities.get(id)))
                .findFirst();
    }

    /**
     * {@return a digest of everything that decides what a review finds: the rules with their parameters, severities and kinds of plan, and the
     * waivers; equal for equal choices whatever the order of the rules}
     */
    @Value.Lazy
    default String digest() {
        String canonical = Arrays.stream(Plan.Kind.values())
                .flatMap(kind -> rulesFor(kind).stream()
                        .map(rule -> kind + " " + rule.id() + " " + severityOf(rule, kind) + " " + rule.parameters()))
                .collect(Collectors.joining("\n", id() + "\n" + version() + "\n", "\n" + waivers()));
        return Hashing.sha256().hashString(canonical, StandardCharsets.UTF_8).toString();
    }

    /**
     * Called by the builder.
     *
     * @throws IllegalStateException if two rules share an id
     * @throws IllegalArgumentException if the id is blank, or if disabled rules, severities, waivers or profiles name a rule that the set does not hold
     */
    @Value.Check
    default void check() {
        requireText("id", id());
        Set<RuleId> ids = new HashSet<>();
        rules().forEach(rule -> checkState(
                ids.add(rule.id()),
                "The rule set %s holds two rules with the id %s. Give one of them another id.",
                id(),
                rule.id()));
        new KnownRules(this).check();
    }

    /**
     * What a rule set says otherwise for plans of one kind.
     *
     * @param disabled rules that are switched off for the kind
     * @param severities severities for the kind, which go before those of the set
     */
    record Profile(ImmutableSet<RuleId> disabled, ImmutableMap<RuleId, Severity> severities) {

        /** Nothing said otherwise. */
        public static final Profile NONE = new Profile(ImmutableSet.of(), ImmutableMap.of());

        /** Refuses null. */
        public Profile {
            requirePresent("disabled", disabled, "severities", severities);
        }
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
