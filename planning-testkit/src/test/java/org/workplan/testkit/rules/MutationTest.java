package org.workplan.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.workplan.rule.Finding;
import org.workplan.rule.Review;
import org.workplan.rule.Reviewer;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.standard.StandardRules;
import org.workplan.wording.Wording;

class MutationTest {
    private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);

    static Stream<Mutation> mutations() {
        return Stream.of(
                        TimeMutations.all(),
                        PeopleMutations.all(),
                        WorkMutations.all(),
                        AimMutations.all(),
                        RecordMutations.all())
                .flatMap(ImmutableList::stream);
    }

    static Review review(RuleContext context) {
        Review review = Reviewer.of(StandardRules.ruleSet()).review(context);
        assertThat(review.failures()).isEmpty();
        return review;
    }

    private static ImmutableSet<RuleId> found(Review review) {
        return review.findings().stream().map(Finding::rule).collect(ImmutableSet.toImmutableSet());
    }

    static void isFoundAlone(Mutation mutation, Shape shape) {
        ImmutableSet<RuleId> expected = Stream.concat(Stream.of(mutation.rule()), mutation.also().stream())
                .map(Rule::id)
                .collect(ImmutableSet.toImmutableSet());
        ImmutableSet<RuleId> found = found(review(mutation.applied(shape)));
        assertThat(found)
                .as("what is found after a fault for %s", mutation.rule().id())
                .contains(mutation.rule().id());
        assertThat(Sets.difference(found, expected)).as("what else is found").isEmpty();
    }

    @Test
    void nothing_is_found_in_the_clean_plan_though_two_rules_alone_have_nothing_to_look_at() {
        Review review = review(CleanPlan.context(Shape.PLAIN));
        assertThat(review.findings().stream().map(one -> one.rule() + ": " + ENGLISH.sentence(one.explanation())))
                .isEmpty();
        assertThat(review.idle())
                .containsExactlyInAnyOrder(
                        StandardRules.ASSUMPTION_CONTRADICTION.id(), StandardRules.STATUS_TENSE.id());
    }

    @Test
    void every_standard_rule_has_its_fault() {
        assertThat(mutations().map(Mutation::rule)).containsExactlyInAnyOrderElementsOf(StandardRules.all());
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void the_fault_is_found_where_it_is_and_told_with_its_numbers(Mutation mutation) {
        isFoundAlone(mutation, Shape.PLAIN);
        assertThat(review(mutation.applied(Shape.PLAIN))
                        .findings(mutation.rule().id()))
                .filteredOn(one -> one.subject().equals(mutation.subject()))
                .extracting(one -> ENGLISH.sentence(one.explanation()).replace("\"", ""))
                .anySatisfy(sentence ->
                        assertThat(sentence).contains(mutation.sentence().replace("\"", "")));
    }
}
