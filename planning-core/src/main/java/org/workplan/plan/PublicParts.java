package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.workplan.value.Quantity;

/** The parts of a plan as they may be shown in public: who takes part, what is counted, and under which headings. */
final class PublicParts {

    private final Disclosure disclosure;
    private final PublicPhrases phrases;
    private final PublicWork work;

    PublicParts(Disclosure disclosure, PublicPhrases phrases) {
        this.disclosure = disclosure;
        this.phrases = phrases;
        this.work = new PublicWork(disclosure, phrases);
    }

    /** Obtains what is shown of a top-level part; nothing of a person. */
    Optional<Part> shown(Part part) {
        return switch (part.kind()) {
            case SECTION -> Optional.of(section((Section) part));
            case PLACE -> Optional.of(place((Place) part));
            case LADDER -> Optional.of(ladder((Ladder) part));
            case GROUP -> Optional.of(group((Group) part));
            case ROLE -> Optional.of(role((Role) part));
            case FACT -> Optional.of(work.fact((Fact) part));
            case NEED -> Optional.of(work.need((Need) part));
            case GOAL -> Optional.of(work.goal((Goal) part));
            case TASK -> Optional.of(work.task((Task) part));
            case SESSION -> Optional.of(work.session((Session) part));
            case RESOURCE -> Optional.of(work.resource((Resource) part));
            case RISK -> Optional.of(work.risk((Risk) part));
            case EVALUATION -> Optional.of(design((EvaluationDesign) part));
            case PARTNERSHIP -> Optional.of(partnership((Partnership) part));
            case INDICATOR -> Optional.of(indicator((Indicator) part));
            case TARGET -> Optional.of(target((Target) part));
            case PERSON, STEP, CONTINGENCY -> Optional.empty();
        };
    }

    private Section section(Section section) {
        return section.withId(disclosure.id(PartKind.SECTION, section.id()))
                .withLabel(disclosure.text(section.label()))
                .withTitle(disclosure.text(section.title()))
                .withRemarks(disclosure.texts(section.remarks()))
                .withSources(phrases.sources(section.sources()))
                .withExtensions(ImmutableMap.of())
                .withParent(disclosure.id(PartKind.SECTION, section.parent()))
                .withText(disclosure.text(section.text()));
    }

    private Place place(Place place) {
        return place.withId(disclosure.id(PartKind.PLACE, place.id()))
                .withLabel(disclosure.text(place.label()))
                .withTitle(disclosure.text(place.title()))
                .withRemarks(disclosure.texts(place.remarks()))
                .withSources(phrases.sources(place.sources()))
                .withExtensions(ImmutableMap.of())
                .withAliases(disclosure.texts(place.aliases()))
                .withVenue(disclosure.text(place.venue()));
    }

    private Ladder ladder(Ladder ladder) {
        return ladder.withId(disclosure.id(PartKind.LADDER, ladder.id()))
                .withLabel(disclosure.text(ladder.label()))
                .withTitle(disclosure.text(ladder.title()))
                .withRemarks(disclosure.texts(ladder.remarks()))
                .withSources(phrases.sources(ladder.sources()))
                .withExtensions(ImmutableMap.of())
                .withLevels(disclosure.texts(ladder.levels()));
    }

    private Group group(Group group) {
        return group.withId(disclosure.id(PartKind.GROUP, group.id()))
                .withLabel(disclosure.text(group.label()))
                .withTitle(disclosure.text(group.title()))
                .withRemarks(disclosure.texts(group.remarks()))
                .withSources(phrases.sources(group.sources()))
                .withExtensions(ImmutableMap.of())
                .withSize(size(group))
                .withUnits(phrases.quantity(group.units()))
                .withUnitSize(phrases.quantity(group.unitSize()))
                .withPartOf(disclosure.id(PartKind.GROUP, group.partOf()))
                .withMembers(ImmutableList.of())
                .withAliases(disclosure.texts(group.aliases()))
                .withEligibility(disclosure.texts(group.eligibility()))
                .withDetails(disclosure.texts(group.details()));
    }

    private Role role(Role role) {
        return role.withId(disclosure.id(PartKind.ROLE, role.id()))
                .withLabel(disclosure.text(role.label()))
                .withTitle(disclosure.text(role.title()))
                .withRemarks(disclosure.texts(role.remarks()))
                .withSources(phrases.sources(role.sources()))
                .withExtensions(ImmutableMap.of())
                .withSection(disclosure.id(PartKind.SECTION, role.section()))
                .withDuties(disclosure.texts(role.duties()))
                .withPeople(disclosure.ids(PartKind.PERSON, role.people()))
                .withRequired(phrases.quantity(role.required()))
                .withSessions(disclosure.ids(PartKind.SESSION, role.sessions()))
                .withEligibility(disclosure.texts(role.eligibility()));
    }

    private EvaluationDesign design(EvaluationDesign design) {
        return design.withId(disclosure.id(PartKind.EVALUATION, design.id()))
                .withLabel(disclosure.text(design.label()))
                .withTitle(disclosure.text(design.title()))
                .withRemarks(disclosure.texts(design.remarks()))
                .withSources(phrases.sources(design.sources()))
                .withExtensions(ImmutableMap.of())
                .withMethod(disclosure.text(design.method()))
                .withEvaluators(phrases.actors(design.evaluators()))
                .withCriteria(disclosure.texts(design.criteria()))
                .withInstrument(disclosure.text(design.instrument()))
                .withCarryForward(disclosure.text(design.carryForward()))
                .withCarryForwardDue(phrases.due(design.carryForwardDue()))
                .withSection(disclosure.id(PartKind.SECTION, design.section()))
                .withDetails(disclosure.texts(design.details()));
    }

    private Partnership partnership(Partnership partnership) {
        return partnership
                .withId(disclosure.id(PartKind.PARTNERSHIP, partnership.id()))
                .withLabel(disclosure.text(partnership.label()))
                .withTitle(disclosure.text(partnership.title()))
                .withRemarks(disclosure.texts(partnership.remarks()))
                .withSources(phrases.sources(partnership.sources()))
                .withExtensions(ImmutableMap.of())
                .withParties(phrases.actors(partnership.parties()))
                .withTasks(disclosure.ids(PartKind.TASK, partnership.tasks()))
                .withDue(phrases.due(partnership.due()))
                .withSection(disclosure.id(PartKind.SECTION, partnership.section()))
                .withDetails(disclosure.texts(partnership.details()));
    }

    private Indicator indicator(Indicator indicator) {
        return indicator
                .withId(disclosure.id(PartKind.INDICATOR, indicator.id()))
                .withLabel(disclosure.text(indicator.label()))
                .withTitle(disclosure.text(indicator.title()))
                .withRemarks(disclosure.texts(indicator.remarks()))
                .withSources(phrases.sources(indicator.sources()))
                .withExtensions(ImmutableMap.of())
                .withUnit(disclosure.text(indicator.unit()))
                .withCounts(disclosure.text(indicator.counts()))
                .withFilter(phrases.filter(indicator.filter()))
                .withOverlappingTags(disclosure.texts(indicator.overlappingTags()))
                .withLadder(disclosure.id(PartKind.LADDER, indicator.ladder()))
                .withNumerator(disclosure.text(indicator.numerator()))
                .withDenominator(disclosure.text(indicator.denominator()))
                .withDetails(disclosure.texts(indicator.details()));
    }

    private Target target(Target target) {
        return target.withId(disclosure.id(PartKind.TARGET, target.id()))
                .withLabel(disclosure.text(target.label()))
                .withTitle(disclosure.text(target.title()))
                .withRemarks(disclosure.texts(target.remarks()))
                .withSources(phrases.sources(target.sources()))
                .withExtensions(ImmutableMap.of())
                .withTask(disclosure.id(PartKind.TASK, target.task()))
                .withGoals(disclosure.ids(PartKind.GOAL, target.goals()))
                .withIndicator(disclosure.id(PartKind.INDICATOR, target.indicator()))
                .withCriterion(phrases.criterion(target.criterion()))
                .withWording(disclosure.text(target.wording()))
                .withDue(phrases.due(target.due()))
                .withOwners(phrases.actors(target.owners()))
                .withPartners(phrases.actors(target.partners()))
                .withDataSource(disclosure.text(target.dataSource()))
                .withFocus(disclosure.text(target.focus()))
                .withStatusWording(disclosure.text(target.statusWording()))
                .withEligibility(disclosure.texts(target.eligibility()))
                .withDependsOn(disclosure.texts(target.dependsOn()))
                .withPurposes(disclosure.texts(target.purposes()))
                .withLists(phrases.lists(target.lists()))
                .withDetails(disclosure.texts(target.details()));
    }

    /** Members are not listed, but how many they are stays known. */
    private Optional<Quantity> size(Group group) {
        Optional<Quantity> listed = group.members().isEmpty()
                ? Optional.empty()
                : Optional.of(Quantity.of(group.members().size(), ""));
        return phrases.quantity(group.size().or(() -> listed));
    }
}
