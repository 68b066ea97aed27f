package org.workplan.examples.html;

import java.util.List;
import java.util.Map;
import org.workplan.examples.sentences.AgreementSentences;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Actor;
import org.workplan.plan.Partnership;
import org.workplan.plan.Plan;
import org.workplan.wording.Wording;

/** Partners and how far agreements with them are, who endorses the plan, and how it may be revised. */
final class AgreementsSection {

    private final Plan plan;
    private final Wording wording;

    AgreementsSection(Plan plan, Wording wording) {
        this.plan = plan;
        this.wording = wording;
    }

    void fill(Map<String, Object> data) {
        List<Map<String, String>> endorsements = texts(AgreementSentences.endorsements(plan));
        List<Map<String, String>> revisions = texts(AgreementSentences.revisions(plan));
        data.put("partners", plan.partnerships().stream().map(this::partner).toList());
        data.put("hasPartners", !plan.partnerships().isEmpty());
        data.put("endorsements", endorsements);
        data.put("revisions", revisions);
        data.put("hasApprovals", !endorsements.isEmpty() || !revisions.isEmpty());
    }

    private List<Map<String, String>> texts(List<Explanation> told) {
        return told.stream().map(one -> Map.of("text", wording.sentence(one))).toList();
    }

    private Map<String, String> partner(Partnership one) {
        return Map.of(
                "title", one.title(),
                "parties",
                        String.join(
                                ", ", one.parties().stream().map(Actor::words).toList()),
                "style", style(one.status()),
                "state", wording.word("revision.state." + one.status()));
    }

    private static String style(Partnership.Status status) {
        return switch (status) {
            case SIGNED, ACTIVE -> "met";
            case IN_DISCUSSION -> "open";
            case PLANNED, ENDED -> "plain";
        };
    }
}
