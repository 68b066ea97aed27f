package org.workplan.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Availability;
import org.workplan.plan.Plan;
import org.workplan.plan.PlanKind;
import org.workplan.plan.Resource;
import org.workplan.report.Wording;
import org.workplan.rule.standard.StandardRules;
import org.workplan.testkit.RuleVerifier;
import org.workplan.value.Amount;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.Quantity;

class SupplyFindingsTest {

    private static Plan chairs(Amount wanted, Amount given) {
        return Plan.builder()
                .id(PlanId.of("chairs"))
                .kind(PlanKind.PROGRAMME)
                .title("Chairs")
                .resources(ImmutableList.of(
                        chairs("wanted", Availability.REQUIRED, wanted).build(),
                        chairs("given", Availability.POSSESSED, given)
                                .addSupplies(PartId.of("wanted"))
                                .build()))
                .build();
    }

    private static Resource.Builder chairs(String id, Availability availability, Amount amount) {
        return Resource.builder()
                .id(PartId.of(id))
                .title(id)
                .availability(availability)
                .quantity(Quantity.of(amount, "chairs"));
    }

    private static RuleVerifier reviewed(Amount wanted, Amount given) {
        return RuleVerifier.of(StandardRules.RESOURCE_SHORT).given(chairs(wanted, given));
    }

    private static String told(RuleVerifier verifier) {
        return Wording.of(Locale.ENGLISH)
                .sentence(verifier.findings().get(0).explanation())
                .replace("\"", "");
    }

    @Test
    void twenty_of_fifty_three_chairs_are_33_short() {
        assertThat(told(reviewed(Amount.bare(53), Amount.bare(20))))
                .isEqualTo("wanted: 53 chairs required, 20 at hand or promised (given); 33 short.");
        reviewed(Amount.bare(20), Amount.bare(53)).isClean();
    }

    @Test
    void a_number_of_chairs_or_about_fifty_may_or_may_not_be_enough() {
        reviewed(Amount.bare(53), Amount.vague("a number of")).isUndetermined("resource/wanted");
        reviewed(Amount.bare(53), Amount.about(50)).isUndetermined("resource/wanted");
        reviewed(Amount.bare(53), Amount.about(40)).finds("resource/wanted").isUndetermined();
    }

    @Test
    void less_than_nothing_counts_as_nothing() {
        Amount negative = new Amount.Stated(Amount.Comparator.BARE, BigDecimal.valueOf(-2));
        reviewed(negative, Amount.bare(1)).isClean();
        assertThat(told(reviewed(Amount.bare(1), negative))).contains("1 short");
    }
}
