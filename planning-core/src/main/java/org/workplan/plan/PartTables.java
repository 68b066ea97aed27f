package org.workplan.plan;

import com.google.common.collect.ImmutableMap;
import org.workplan.plan.PartAttributes.Table;

/** The table of attributes of each kind of part. A test holds them against the types, so none can be forgotten. */
final class PartTables {

    private PartTables() {}

    static ImmutableMap<PartKind, Table<?>> structure() {
        return ImmutableMap.of(
                PartKind.SECTION,
                PartAttributes.common(Section.class)
                        .and("parent", Section::parent)
                        .and("text", Section::text),
                PartKind.PLACE,
                PartAttributes.common(Place.class)
                        .and("aliases", Place::aliases)
                        .and("venue", Place::venue),
                PartKind.LADDER,
                PartAttributes.common(Ladder.class).and("levels", Ladder::levels));
    }

    static ImmutableMap<PartKind, Table<?>> people() {
        return ImmutableMap.of(
                PartKind.GROUP,
                PartAttributes.common(Group.class)
                        .and("groupKind", Group::groupKind)
                        .and("size", Group::size)
                        .and("units", Group::units)
                        .and("unitSize", Group::unitSize)
                        .and("partOf", Group::partOf)
                        .and("members", Group::members)
                        .and("everyone", Group::everyone)
                        .and("aliases", Group::aliases)
                        .and("eligibility", Group::eligibility)
                        .and("sensitive", Group::sensitive)
                        .and("details", Group::details),
                PartKind.PERSON,
                PartAttributes.common(Person.class).and("qualifications", Person::qualifications),
                PartKind.ROLE,
                PartAttributes.common(Role.class)
                        .and("section", Role::section)
                        .and("duties", Role::duties)
                        .and("people", Role::people)
                        .and("required", Role::required)
                        .and("sessions", Role::sessions)
                        .and("reserve", Role::reserve)
                        .and("eligibility", Role::eligibility),
                PartKind.PARTNERSHIP,
                PartAttributes.common(Partnership.class)
                        .and("parties", Partnership::parties)
                        .and("status", Partnership::status)
                        .and("tasks", Partnership::tasks)
                        .and("due", Partnership::due)
                        .and("section", Partnership::section)
                        .and("details", Partnership::details));
    }

    static ImmutableMap<PartKind, Table<?>> intent() {
        return ImmutableMap.of(
                PartKind.FACT,
                PartAttributes.common(Fact.class)
                        .and("factKind", Fact::factKind)
                        .and("section", Fact::section)
                        .and("text", Fact::text)
                        .and("figures", Fact::figures)
                        .and("about", Fact::about)
                        .and("by", Fact::by)
                        .and("date", Fact::date)
                        .and("lists", Fact::lists)
                        .and("details", Fact::details),
                PartKind.NEED,
                PartAttributes.common(Need.class)
                        .and("needKind", Need::needKind)
                        .and("section", Need::section)
                        .and("answers", Need::answers)
                        .and("consequences", Need::consequences)
                        .and("cause", Need::cause)
                        .and("prominence", Need::prominence)
                        .and("sensitive", Need::sensitive)
                        .and("details", Need::details),
                PartKind.GOAL,
                PartAttributes.common(Goal.class)
                        .and("goalKind", Goal::goalKind)
                        .and("section", Goal::section)
                        .and("modality", Goal::modality)
                        .and("reach", Goal::reach)
                        .and("needs", Goal::needs)
                        .and("amount", Goal::amount)
                        .and("lists", Goal::lists)
                        .and("details", Goal::details),
                PartKind.TASK,
                PartAttributes.common(Task.class)
                        .and("section", Task::section)
                        .and("parent", Task::parent)
                        .and("wording", Task::wording)
                        .and("modality", Task::modality)
                        .and("owners", Task::owners)
                        .and("partners", Task::partners)
                        .and("audience", Task::audience)
                        .and("goals", Task::goals)
                        .and("needs", Task::needs)
                        .and("cadence", Task::cadence)
                        .and("due", Task::due)
                        .and("dependsOn", Task::dependsOn)
                        .and("amount", Task::amount)
                        .and("figures", Task::figures)
                        .and("statusWording", Task::statusWording)
                        .and("purposes", Task::purposes)
                        .and("lists", Task::lists)
                        .and("details", Task::details));
    }

    static ImmutableMap<PartKind, Table<?>> work() {
        return ImmutableMap.of(
                PartKind.SESSION,
                PartAttributes.common(Session.class)
                        .and("section", Session::section)
                        .and("date", Session::date)
                        .and("time", Session::time)
                        .and("place", Session::place)
                        .and("theme", Session::theme)
                        .and("audience", Session::audience)
                        .and("staff", Session::staff)
                        .and("forms", Session::forms)
                        .and("needs", Session::needs)
                        .and("goals", Session::goals)
                        .and("tasks", Session::tasks)
                        .and("steps", session -> PartAttributes.paths(session.steps()))
                        .and("status", Session::status)
                        .and("details", Session::details),
                PartKind.STEP,
                PartAttributes.common(Step.class)
                        .and("stepKind", Step::stepKind)
                        .and("actors", Step::actors)
                        .and("condition", Step::condition)
                        .and("timings", Step::timings)
                        .and("concerns", Step::concerns)
                        .and("uses", Step::uses)
                        .and("attendance", Step::attendance)
                        .and("figures", Step::figures)
                        .and("lists", Step::lists)
                        .and("details", Step::details),
                PartKind.RESOURCE,
                PartAttributes.common(Resource.class)
                        .and("availability", Resource::availability)
                        .and("resourceKind", Resource::resourceKind)
                        .and("quantity", Resource::quantity)
                        .and("supplies", Resource::supplies)
                        .and("openEnded", Resource::openEnded)
                        .and("wear", Resource::wear)
                        .and("holders", Resource::holders)
                        .and("section", Resource::section)
                        .and("details", Resource::details),
                PartKind.RISK,
                PartAttributes.common(Risk.class)
                        .and("owners", Risk::owners)
                        .and("likelihood", Risk::likelihood)
                        .and("impact", Risk::impact)
                        .and("denies", Risk::denies)
                        .and("contingencies", risk -> PartAttributes.paths(risk.contingencies()))
                        .and("section", Risk::section)
                        .and("details", Risk::details),
                PartKind.CONTINGENCY,
                PartAttributes.common(Contingency.class)
                        .and("contingencyKind", Contingency::contingencyKind)
                        .and("actors", Contingency::actors)
                        .and("partners", Contingency::partners)
                        .and("timings", Contingency::timings)
                        .and("trigger", Contingency::trigger)
                        .and("concerns", Contingency::concerns)
                        .and("resources", Contingency::resources)
                        .and("details", Contingency::details));
    }

    static ImmutableMap<PartKind, Table<?>> aims() {
        return ImmutableMap.of(
                PartKind.EVALUATION,
                PartAttributes.common(EvaluationDesign.class)
                        .and("stage", EvaluationDesign::stage)
                        .and("method", EvaluationDesign::method)
                        .and("evaluators", EvaluationDesign::evaluators)
                        .and("criteria", EvaluationDesign::criteria)
                        .and("date", EvaluationDesign::date)
                        .and("instrument", EvaluationDesign::instrument)
                        .and("carryForward", EvaluationDesign::carryForward)
                        .and("carryForwardDue", EvaluationDesign::carryForwardDue)
                        .and("section", EvaluationDesign::section)
                        .and("details", EvaluationDesign::details),
                PartKind.INDICATOR,
                PartAttributes.common(Indicator.class)
                        .and("valueKind", Indicator::valueKind)
                        .and("unit", Indicator::unit)
                        .and("counts", Indicator::counts)
                        .and("basis", Indicator::basis)
                        .and("overTime", Indicator::overTime)
                        .and("overUnits", Indicator::overUnits)
                        .and("completeness", Indicator::completeness)
                        .and("filter", Indicator::filter)
                        .and("overlappingTags", Indicator::overlappingTags)
                        .and("records", Indicator::records)
                        .and("ladder", Indicator::ladder)
                        .and("numerator", Indicator::numerator)
                        .and("denominator", Indicator::denominator)
                        .and("details", Indicator::details),
                PartKind.TARGET,
                PartAttributes.common(Target.class)
                        .and("task", Target::task)
                        .and("goals", Target::goals)
                        .and("indicator", Target::indicator)
                        .and("criterion", Target::criterion)
                        .and("wording", Target::wording)
                        .and("modality", Target::modality)
                        .and("per", Target::per)
                        .and("due", Target::due)
                        .and("period", Target::period)
                        .and("counting", Target::counting)
                        .and("profile", Target::profile)
                        .and("owners", Target::owners)
                        .and("partners", Target::partners)
                        .and("dataSource", Target::dataSource)
                        .and("focus", Target::focus)
                        .and("statusWording", Target::statusWording)
                        .and("eligibility", Target::eligibility)
                        .and("dependsOn", Target::dependsOn)
                        .and("purposes", Target::purposes)
                        .and("lists", Target::lists)
                        .and("details", Target::details));
    }
}
