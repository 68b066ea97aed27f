package org.workplan.examples.sentences;

import com.google.common.collect.ImmutableList;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Actor;
import org.workplan.plan.Fact;
import org.workplan.plan.Partnership;
import org.workplan.plan.Plan;

/** What there is to say about partners of a plan and about those who approve it. */
public final class AgreementSentences {

    private AgreementSentences() {}

    /**
     * Tells the partnerships and how far they are.
     *
     * @param plan the plan
     * @return a sentence for each
     */
    public static ImmutableList<Explanation> partnerships(Plan plan) {
        return plan.partnerships().stream()
                .map(AgreementSentences::partnership)
                .collect(ImmutableList.toImmutableList());
    }

    private static Explanation partnership(Partnership one) {
        return Explanation.of("logistics.partnership")
                .text("title", one.title())
                .with(
                        "parties",
                        Words.texts(one.parties().stream().map(Actor::words).toList()))
                .word("status", "revision.state." + one.status())
                .note();
    }

    /**
     * Tells which bodies endorse the plan, and when; an endorsement without a date is still to come.
     *
     * @param plan the plan
     * @return a sentence for each
     */
    public static ImmutableList<Explanation> endorsements(Plan plan) {
        return plan.facts().stream()
                .filter(fact -> fact.factKind() == Fact.Kind.ENDORSEMENT)
                .map(AgreementSentences::endorsement)
                .collect(ImmutableList.toImmutableList());
    }

    private static Explanation endorsement(Fact fact) {
        Explanation.Builder why = Explanation.of(
                        fact.date().isPresent() ? "logistics.endorsed" : "logistics.endorsement-to-come")
                .text("title", fact.title())
                .with("by", Words.texts(fact.by().stream().map(Actor::words).toList()));
        fact.date().ifPresent(day -> why.day("date", day));
        return why.note();
    }

    /**
     * Tells how the plan may be revised, in its own words.
     *
     * @param plan the plan
     * @return the text of each rule about revision
     */
    public static ImmutableList<Explanation> revisions(Plan plan) {
        return plan.facts().stream()
                .filter(fact -> fact.factKind() == Fact.Kind.REVISION)
                .map(fact -> Explanation.of("logistics.revision-rule")
                        .text("text", fact.title())
                        .note())
                .collect(ImmutableList.toImmutableList());
    }
}
