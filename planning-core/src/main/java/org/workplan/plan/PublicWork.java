package org.workplan.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableMap;

/** What a plan says and promises, as it may be shown in public: facts, needs, goals, tasks, sessions, resources and risks. */
final class PublicWork {

    private final Disclosure disclosure;
    private final PublicPhrases phrases;

    PublicWork(Disclosure disclosure, PublicPhrases phrases) {
        this.disclosure = disclosure;
        this.phrases = phrases;
    }

    Fact fact(Fact fact) {
        return fact.withId(disclosure.id(PartKind.FACT, fact.id()))
                .withLabel(disclosure.text(fact.label()))
                .withTitle(disclosure.text(fact.title()))
                .withRemarks(disclosure.texts(fact.remarks()))
                .withSources(phrases.sources(fact.sources()))
                .withExtensions(ImmutableMap.of())
                .withSection(disclosure.id(PartKind.SECTION, fact.section()))
                .withText(disclosure.text(fact.text()))
                .withFigures(phrases.figures(fact.figures()))
                .withAbout(disclosure.paths(fact.about()))
                .withBy(phrases.actors(fact.by()))
                .withLists(phrases.lists(fact.lists()))
                .withDetails(disclosure.texts(fact.details()));
    }

    Need need(Need need) {
        return need.withId(disclosure.id(PartKind.NEED, need.id()))
                .withLabel(disclosure.text(need.label()))
                .withTitle(disclosure.text(need.title()))
                .withRemarks(disclosure.texts(need.remarks()))
                .withSources(phrases.sources(need.sources()))
                .withExtensions(ImmutableMap.of())
                .withSection(disclosure.id(PartKind.SECTION, need.section()))
                .withAnswers(disclosure.ids(PartKind.NEED, need.answers()))
                .withConsequences(disclosure.texts(need.consequences()))
                .withCause(disclosure.text(need.cause()))
                .withProminence(disclosure.text(need.prominence()))
                .withDetails(disclosure.texts(need.details()));
    }

    Goal goal(Goal goal) {
        return goal.withId(disclosure.id(PartKind.GOAL, goal.id()))
                .withLabel(disclosure.text(goal.label()))
                .withTitle(disclosure.text(goal.title()))
                .withRemarks(disclosure.texts(goal.remarks()))
                .withSources(phrases.sources(goal.sources()))
                .withExtensions(ImmutableMap.of())
                .withSection(disclosure.id(PartKind.SECTION, goal.section()))
                .withReach(disclosure.text(goal.reach()))
                .withNeeds(disclosure.ids(PartKind.NEED, goal.needs()))
                .withAmount(phrases.quantity(goal.amount()))
                .withLists(phrases.lists(goal.lists()))
                .withDetails(disclosure.texts(goal.details()));
    }

    Task task(Task task) {
        return task.withId(disclosure.id(PartKind.TASK, task.id()))
                .withLabel(disclosure.text(task.label()))
                .withTitle(disclosure.text(task.title()))
                .withRemarks(disclosure.texts(task.remarks()))
                .withSources(phrases.sources(task.sources()))
                .withExtensions(ImmutableMap.of())
                .withSection(disclosure.id(PartKind.SECTION, task.section()))
                .withParent(disclosure.id(PartKind.TASK, task.parent()))
                .withWording(disclosure.text(task.wording()))
                .withOwners(phrases.actors(task.owners()))
                .withPartners(phrases.actors(task.partners()))
                .withAudience(disclosure.ids(PartKind.GROUP, task.audience()))
                .withGoals(disclosure.ids(PartKind.GOAL, task.goals()))
                .withNeeds(disclosure.ids(PartKind.NEED, task.needs()))
                .withCadence(phrases.cadence(task.cadence()))
                .withDue(phrases.due(task.due()))
                .withDependsOn(disclosure.ids(PartKind.TASK, task.dependsOn()))
                .withAmount(phrases.quantity(task.amount()))
                .withFigures(phrases.figures(task.figures()))
                .withStatusWording(disclosure.text(task.statusWording()))
                .withPurposes(disclosure.texts(task.purposes()))
                .withLists(phrases.lists(task.lists()))
                .withDetails(disclosure.texts(task.details()));
    }

    Session session(Session session) {
        return session.withId(disclosure.id(PartKind.SESSION, session.id()))
                .withLabel(disclosure.text(session.label()))
                .withTitle(disclosure.text(session.title()))
                .withRemarks(disclosure.texts(session.remarks()))
                .withSources(phrases.sources(session.sources()))
                .withExtensions(ImmutableMap.of())
                .withSection(disclosure.id(PartKind.SECTION, session.section()))
                .withPlace(disclosure.id(PartKind.PLACE, session.place()))
                .withTheme(disclosure.text(session.theme()))
                .withAudience(disclosure.ids(PartKind.GROUP, session.audience()))
                .withStaff(disclosure.ids(PartKind.PERSON, session.staff()))
                .withForms(disclosure.ids(PartKind.FACT, session.forms()))
                .withNeeds(disclosure.ids(PartKind.NEED, session.needs()))
                .withGoals(disclosure.ids(PartKind.GOAL, session.goals()))
                .withTasks(disclosure.ids(PartKind.TASK, session.tasks()))
                .withSteps(session.steps().stream()
                        .filter(one -> disclosure.shows(one.path()))
                        .map(this::step)
                        .collect(toImmutableList()))
                .withDetails(disclosure.texts(session.details()));
    }

    private Step step(Step step) {
        return step.withId(disclosure.id(PartKind.STEP, step.id()))
                .withLabel(disclosure.text(step.label()))
                .withTitle(disclosure.text(step.title()))
                .withRemarks(disclosure.texts(step.remarks()))
                .withSources(phrases.sources(step.sources()))
                .withExtensions(ImmutableMap.of())
                .withActors(phrases.actors(step.actors()))
                .withCondition(disclosure.text(step.condition()))
                .withTimings(phrases.timings(step.timings()))
                .withConcerns(disclosure.ids(PartKind.GROUP, step.concerns()))
                .withUses(phrases.uses(step.uses()))
                .withAttendance(disclosure.ids(PartKind.GROUP, step.attendance()))
                .withFigures(phrases.figures(step.figures()))
                .withLists(phrases.lists(step.lists()))
                .withDetails(disclosure.texts(step.details()));
    }

    Resource resource(Resource resource) {
        return resource.withId(disclosure.id(PartKind.RESOURCE, resource.id()))
                .withLabel(disclosure.text(resource.label()))
                .withTitle(disclosure.text(resource.title()))
                .withRemarks(disclosure.texts(resource.remarks()))
                .withSources(phrases.sources(resource.sources()))
                .withExtensions(ImmutableMap.of())
                .withQuantity(phrases.quantity(resource.quantity()))
                .withSupplies(disclosure.ids(PartKind.RESOURCE, resource.supplies()))
                .withHolders(phrases.actors(resource.holders()))
                .withSection(disclosure.id(PartKind.SECTION, resource.section()))
                .withDetails(disclosure.texts(resource.details()));
    }

    Risk risk(Risk risk) {
        return risk.withId(disclosure.id(PartKind.RISK, risk.id()))
                .withLabel(disclosure.text(risk.label()))
                .withTitle(disclosure.text(risk.title()))
                .withRemarks(disclosure.texts(risk.remarks()))
                .withSources(phrases.sources(risk.sources()))
                .withExtensions(ImmutableMap.of())
                .withOwners(phrases.actors(risk.owners()))
                .withLikelihood(disclosure.text(risk.likelihood()))
                .withImpact(disclosure.text(risk.impact()))
                .withDenies(disclosure.ids(PartKind.FACT, risk.denies()))
                .withContingencies(risk.contingencies().stream()
                        .filter(one -> disclosure.shows(one.path()))
                        .map(this::contingency)
                        .collect(toImmutableList()))
                .withSection(disclosure.id(PartKind.SECTION, risk.section()))
                .withDetails(disclosure.texts(risk.details()));
    }

    private Contingency contingency(Contingency contingency) {
        return contingency
                .withId(disclosure.id(PartKind.CONTINGENCY, contingency.id()))
                .withLabel(disclosure.text(contingency.label()))
                .withTitle(disclosure.text(contingency.title()))
                .withRemarks(disclosure.texts(contingency.remarks()))
                .withSources(phrases.sources(contingency.sources()))
                .withExtensions(ImmutableMap.of())
                .withActors(phrases.actors(contingency.actors()))
                .withPartners(phrases.actors(contingency.partners()))
                .withTimings(phrases.timings(contingency.timings()))
                .withTrigger(disclosure.text(contingency.trigger()))
                .withConcerns(disclosure.ids(PartKind.GROUP, contingency.concerns()))
                .withResources(disclosure.ids(PartKind.RESOURCE, contingency.resources()))
                .withDetails(disclosure.texts(contingency.details()));
    }
}
