package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.workplan.plan.Plan;
import org.workplan.plan.PublicExtract;
import org.workplan.testkit.PlanArbitraries;

/** Plants a name in each text of a document in turn, whatever holds the text, and looks for it in the public extract. */
class DisclosureProperties {
    private static final JsonCodec CODEC = JsonCodec.standard();
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*(?:\\\\.[^\"\\\\]*)*)\"(?!\\s*:)");
    private static final PublicExtract.Policy POLICY =
            new PublicExtract.Policy(ImmutableSet.of("Ouyang Qiuxi"), ImmutableSet.of(), "***");

    @Provide
    Arbitrary<Plan> smallPlans() {
        return PlanArbitraries.plans(1);
    }

    @Property(tries = 15)
    void no_name_in_any_text_id_or_reference_gets_into_the_extract(@ForAll("smallPlans") Plan plan) {
        String document = CODEC.writePlan(plan);
        ImmutableList<MatchResult> texts = TEXT.matcher(document).results().collect(ImmutableList.toImmutableList());
        for (MatchResult text : texts) {
            Optional<Plan> planted =
                    planted(document, text, " Ouyang Qiuxi").or(() -> planted(document, text, "-Ouyang-Qiuxi"));
            planted.ifPresent(gossip -> assertThat(CODEC.writePlan(PublicExtract.of(gossip, POLICY)))
                    .as("A name at %s", text.group())
                    .doesNotContain("Ouyang Qiuxi", "Ouyang-Qiuxi"));
        }
    }

    private static Optional<Plan> planted(String document, MatchResult text, String secret) {
        String changed = document.substring(0, text.end(1)) + secret + document.substring(text.end(1));
        return CODEC.readPlan("plan", new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)))
                .value();
    }
}
