package org.workplan.plan;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.workplan.value.PlanId;

/**
 * The part of a plan that everybody may read: no people, no sensitive groups or needs, nothing counted one by one over such groups, and no name of a
 * person in any text, id or reference. Every reference that led somewhere still leads there or is gone.
 *
 * <p>A name is masked wherever it occurs, in any mix of capitals, also inside longer words: an extract rather says too little. Members of groups are not
 * listed, extensions are left out (the library cannot know what they say), and an id that holds a name becomes a number.
 */
public final class PublicExtract {

    private PublicExtract() {}

    /**
     * Obtains the extract of a plan.
     *
     * @param plan the plan
     * @param policy what is withheld beyond what the plan itself marks
     * @return a plan without personal data
     */
    public static Plan of(Plan plan, ExtractPolicy policy) {
        Disclosure disclosure = Disclosure.of(plan, policy);
        PublicPhrases phrases = new PublicPhrases(disclosure);
        PublicParts parts = new PublicParts(disclosure, phrases);
        Plan header = plan.header();
        Plan shown =
                header.with(builder -> builder.id(disclosure.names(plan.id().value()) ? PlanId.of("1") : plan.id())
                        .label(disclosure.text(header.label()))
                        .title(disclosure.text(header.title()))
                        .theme(disclosure.text(header.theme()))
                        .language(disclosure.text(header.language()))
                        .authors(phrases.actors(header.authors()))
                        .organisation(disclosure.text(header.organisation()))
                        .remarks(disclosure.texts(header.remarks()))
                        .sources(phrases.sources(header.sources()))
                        .extensions(ImmutableMap.of()));
        return shown.withParts(plan.topLevelParts().stream()
                .filter(part -> disclosure.shows(part.path()))
                .map(parts::shown)
                .flatMap(Optional::stream)
                .toList());
    }
}
