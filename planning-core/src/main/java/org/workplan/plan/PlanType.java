package org.workplan.plan;

import static org.workplan.plan.Attribute.Disclosure.PUBLIC;
import static org.workplan.plan.ValueType.ACTOR;
import static org.workplan.plan.ValueType.LANGUAGE;
import static org.workplan.plan.ValueType.PERIOD;
import static org.workplan.plan.ValueType.PLAN_ID;
import static org.workplan.plan.ValueType.SOURCE;
import static org.workplan.plan.ValueType.TEXT;
import static org.workplan.plan.ValueType.YEAR;
import static org.workplan.plan.ValueType.enumeration;

import java.util.Optional;
import org.workplan.plan.Declaration.Identity;
import org.workplan.plan.Declaration.Making;
import org.workplan.value.CalendarUnit;

/** Declares what a plan says of itself, and where each kind of part stands in it. */
final class PlanType {

    static final ModelType<Plan, Plan.Builder> PLAN = Declaration.of(
                    new Identity<>(Plan.class, Optional.empty(), "One team's written intent for a period."),
                    new Making<>(Plan::builder, Plan.Builder::from, Plan.Builder::build))
            .required("id", PLAN_ID, Plan::id, Plan.Builder::id, PUBLIC)
            .required("kind", enumeration(Plan.Kind.class), Plan::kind, Plan.Builder::kind, PUBLIC)
            .optional("label", TEXT, Plan::label, Plan.Builder::label, PUBLIC)
            .required("title", TEXT, Plan::title, Plan.Builder::title, PUBLIC)
            .optional("theme", TEXT, Plan::theme, Plan.Builder::theme, PUBLIC)
            .orElse("language", LANGUAGE, "en", Plan::language, Plan.Builder::language, PUBLIC)
            .list("authors", ACTOR, Plan::authors, Plan.Builder::authors, PUBLIC)
            .optional("organisation", TEXT, Plan::organisation, Plan.Builder::organisation, PUBLIC)
            .optional("horizon", enumeration(CalendarUnit.class), Plan::horizon, Plan.Builder::horizon, PUBLIC)
            .optional("year", YEAR, Plan::year, Plan.Builder::year, PUBLIC)
            .ofOneYear()
            .optional("period", PERIOD, Plan::period, Plan.Builder::period, PUBLIC)
            .optional("status", enumeration(Plan.Status.class), Plan::status, Plan.Builder::status, PUBLIC)
            .ofOneYear()
            .parts("sections", StructureTypes.SECTION, Plan::sections, Plan.Builder::sections, PUBLIC)
            .parts("places", StructureTypes.PLACE, Plan::places, Plan.Builder::places, PUBLIC)
            .parts("ladders", StructureTypes.LADDER, Plan::ladders, Plan.Builder::ladders, PUBLIC)
            .parts("groups", PeopleTypes.GROUP, Plan::groups, Plan.Builder::groups, PUBLIC)
            .parts("people", PeopleTypes.PERSON, Plan::people, Plan.Builder::people, PUBLIC)
            .parts("roles", PeopleTypes.ROLE, Plan::roles, Plan.Builder::roles, PUBLIC)
            .parts("facts", IntentTypes.FACT, Plan::facts, Plan.Builder::facts, PUBLIC)
            .parts("needs", IntentTypes.NEED, Plan::needs, Plan.Builder::needs, PUBLIC)
            .parts("goals", IntentTypes.GOAL, Plan::goals, Plan.Builder::goals, PUBLIC)
            .parts("tasks", IntentTypes.TASK, Plan::tasks, Plan.Builder::tasks, PUBLIC)
            .parts("sessions", WorkTypes.SESSION, Plan::sessions, Plan.Builder::sessions, PUBLIC)
            .parts("resources", WorkTypes.RESOURCE, Plan::resources, Plan.Builder::resources, PUBLIC)
            .parts("risks", WorkTypes.RISK, Plan::risks, Plan.Builder::risks, PUBLIC)
            .parts("evaluations", AimTypes.EVALUATION, Plan::evaluations, Plan.Builder::evaluations, PUBLIC)
            .parts("partnerships", PeopleTypes.PARTNERSHIP, Plan::partnerships, Plan.Builder::partnerships, PUBLIC)
            .parts("indicators", AimTypes.INDICATOR, Plan::indicators, Plan.Builder::indicators, PUBLIC)
            .parts("targets", AimTypes.TARGET, Plan::targets, Plan.Builder::targets, PUBLIC)
            .list("remarks", TEXT, Plan::remarks, Plan.Builder::remarks, PUBLIC)
            .list("sources", SOURCE, Plan::sources, Plan.Builder::sources, PUBLIC)
            .extensions(Plan::extensions, Plan.Builder::extensions)
            .declared();

    private PlanType() {}
}
