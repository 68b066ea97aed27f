package org.workplan.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.workplan.evaluation.Evaluation;
import org.workplan.progress.Measurement;
import org.workplan.rule.standard.StandardRules;
import org.workplan.testkit.RuleVerifier;
import org.workplan.value.RecordId;
import org.workplan.wording.Wording;

class BrokenCorrectionTest {

    private static final Shape SHAPE = Shape.PLAIN;

    private static Measurement visit(String id, String corrects) {
        return CleanRecords.value(id, "visits", SHAPE.day(3, 3), 1).withCorrects(RecordId.of(corrects));
    }

    private static ImmutableList<String> told(RuleVerifier verifier) {
        Wording english = Wording.of(Locale.ENGLISH);
        return verifier.findings().stream()
                .map(one -> english.sentence(one.explanation()))
                .collect(ImmutableList.toImmutableList());
    }

    private static RuleVerifier given() {
        return RuleVerifier.of(StandardRules.BROKEN_CORRECTION).given(CleanPlan.plan(SHAPE));
    }

    @Test
    void a_chain_of_corrections_is_in_order() {
        given().measured(CleanRecords.value("v1", "visits", SHAPE.day(3, 3), 2), visit("v2", "v1"), visit("v3", "v2"))
                .isClean();
    }

    @Test
    void records_that_correct_each_other_are_told_with_the_one_that_counts() {
        assertThat(told(given().measured(visit("v1", "v2"), visit("v2", "v1"))))
                .containsExactly(
                        "The entries v1, v2 correct each other; v2, recorded last, counts. Remove the correction of v2.");
        assertThat(told(given().measured(visit("v1", "v1"))))
                .containsExactly("The entry v1 corrects itself; it counts. Name the entry that it replaces.");
    }

    @Test
    void an_evaluation_that_corrects_what_is_not_there_is_told() {
        Evaluation said = CleanRecords.evaluations(SHAPE).get(0).withCorrects(RecordId.of("e0"));
        assertThat(told(given().evaluated(said)))
                .singleElement()
                .asString()
                .startsWith("1 entry corrects an entry that does not exist, so the original still counts: e1 (e0).");
    }
}
