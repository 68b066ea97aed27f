package org.workplan.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.rule.Finding;
import org.workplan.rule.standard.StandardRules;
import org.workplan.testkit.RuleVerifier;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** Totals that were also reported by tag: parts that exclude each other add up, and no part that overlaps others is larger. */
class BreakdownRuleTest {

    private static final DatePeriod JANUARY = DatePeriod.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31));

    @Test
    void parts_that_exclude_each_other_must_add_up_to_their_total() {
        assertThat(reported("sex", 4, 5).findings())
                .extracting(Finding::subject, Finding::discriminator)
                .containsExactly(tuple("indicator/visitors", "total sex"));
        reported("sex", 4, 6).isClean();
    }

    @Test
    void parts_that_overlap_need_not_add_up_but_none_is_larger_than_the_total() {
        reported("trade", 9, 7).isClean();
        reported("trade", 9, 11).finds("indicator/visitors");
    }

    private static RuleVerifier reported(String tag, long one, long other) {
        Plan plan = Plan.builder()
                .id(PlanId.of("plan"))
                .kind(Plan.Kind.TARGET_PLAN)
                .title("plan")
                .addIndicators(Indicator.builder()
                        .id(PartId.of("visitors"))
                        .title("Visitors")
                        .addOverlappingTags("trade")
                        .build())
                .build();
        return RuleVerifier.of(StandardRules.PARTS_NOT_TOTAL)
                .given(plan)
                .measured(
                        seen("total", 10, ImmutableMap.of()),
                        seen("one", one, ImmutableMap.of(tag, "first")),
                        seen("other", other, ImmutableMap.of(tag, "second")));
    }

    private static Measurement seen(String id, long number, ImmutableMap<String, String> tags) {
        return Measurement.builder()
                .id(RecordId.of(id))
                .indicator(PartId.of("visitors"))
                .observed(JANUARY)
                .value(Observation.of(number))
                .tags(tags)
                .build();
    }
}
