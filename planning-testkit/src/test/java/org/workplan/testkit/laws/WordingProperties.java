package org.workplan.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Plan;
import org.workplan.progress.Assessment;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.Measurement;
import org.workplan.progress.PlanAssessment;
import org.workplan.wording.Wording;

/** Every explanation has words in both languages. */
class WordingProperties {
    private static final Pattern PLACE = Pattern.compile("\\{[a-zA-Z-]+[}?]");

    @Provide
    Arbitrary<PlanAssessment> assessments() {
        return Combinators.combine(DrawnPlan.any(), Arbitraries.integers().between(-10, 500))
                .as((drawn, days) -> assess(drawn.plan(), drawn.log(), days));
    }

    private static PlanAssessment assess(Plan plan, ImmutableList<Measurement> log, int days) {
        return Assessor.of(AssessmentPolicy.STANDARD)
                .assess(plan, log, LocalDate.of(2025, 1, 1).plusDays(days));
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void every_explanation_is_told_in_english_and_in_chinese(@ForAll("assessments") PlanAssessment assessment) {
        for (Locale locale : ImmutableList.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Wording wording = Wording.of(locale);
            for (Assessment one : assessment.targets()) {
                requireWords(wording, one.explanation());
                assertThat(wording.tree(one.explanation())).isNotBlank();
                assertThat(wording.word("status." + one.status())).isNotEqualTo("status." + one.status());
                one.missing()
                        .forEach(missing -> assertThat(wording.word("missing." + missing.what()))
                                .isNotEqualTo("missing." + missing.what()));
            }
            assessment
                    .rejected()
                    .forEach(one -> assertThat(wording.word("rejected." + one.reason()))
                            .isNotEqualTo("rejected." + one.reason()));
            assessment.inconsistencies().forEach(one -> requireWords(wording, one.explanation()));
        }
    }

    /** A sentence without a template would begin with its key; a fact without a value would leave its place open. */
    private static void requireWords(Wording wording, Explanation node) {
        assertThat(wording.word(node.key())).as("a template for %s", node.key()).isNotEqualTo(node.key());
        String template = wording.word(node.key());
        PLACE.matcher(template)
                .results()
                .map(place -> place.group().replaceAll("[{}?]", ""))
                .forEach(name -> assertThat(node.operands())
                        .as("%s of %s", name, node.key())
                        .containsKey(name));
        node.operands().values().forEach(fact -> assertThat(wording.text(fact)).isNotNull());
        node.reasons().forEach(reason -> requireWords(wording, reason));
    }
}
