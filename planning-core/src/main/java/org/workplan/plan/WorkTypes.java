package org.workplan.plan;

import static org.workplan.plan.Attribute.Disclosure.PEOPLE;
import static org.workplan.plan.Attribute.Disclosure.PUBLIC;
import static org.workplan.plan.ValueType.ACTOR;
import static org.workplan.plan.ValueType.CHECKLIST;
import static org.workplan.plan.ValueType.DATE;
import static org.workplan.plan.ValueType.FIGURE;
import static org.workplan.plan.ValueType.FLAG;
import static org.workplan.plan.ValueType.QUANTITY;
import static org.workplan.plan.ValueType.RESOURCE_USE;
import static org.workplan.plan.ValueType.TEXT;
import static org.workplan.plan.ValueType.TIME;
import static org.workplan.plan.ValueType.TIMING;
import static org.workplan.plan.ValueType.enumeration;
import static org.workplan.plan.ValueType.reference;

import org.workplan.plan.Declaration.Making;
import org.workplan.value.Amount;
import org.workplan.value.Quantity;

/** Declares the kinds of part that describe the work: sessions, resources and risks. */
final class WorkTypes {

    static final ModelType<Step, Step.Builder> STEP = Declaration.ended(Declaration.part(
                    PartKind.STEP,
                    Step.class,
                    "One thing that happens in a session, a rule that holds in it, or a result expected of it.",
                    new Making<>(Step::builder, Step.Builder::from, Step.Builder::build))
            .orElse(
                    "stepKind",
                    enumeration(Step.Kind.class),
                    Step.Kind.ACTION,
                    Step::stepKind,
                    Step.Builder::stepKind,
                    PUBLIC)
            .list("actors", ACTOR, Step::actors, Step.Builder::actors, PUBLIC)
            .optional("condition", TEXT, Step::condition, Step.Builder::condition, PUBLIC)
            .list("timings", TIMING, Step::timings, Step.Builder::timings, PUBLIC)
            .list("concerns", reference(PartKind.GROUP), Step::concerns, Step.Builder::concerns, PUBLIC)
            .list("uses", RESOURCE_USE, Step::uses, Step.Builder::uses, PUBLIC)
            .list("attendance", reference(PartKind.GROUP), Step::attendance, Step.Builder::attendance, PUBLIC)
            .list("figures", FIGURE, Step::figures, Step.Builder::figures, PUBLIC)
            .list("lists", CHECKLIST, Step::lists, Step.Builder::lists, PUBLIC)
            .list("details", TEXT, Step::details, Step.Builder::details, PUBLIC));

    static final ModelType<Session, Session.Builder> SESSION = Declaration.ended(Declaration.part(
                    PartKind.SESSION,
                    Session.class,
                    "One happening with a date, a time, a place, people and content.",
                    new Making<>(Session::builder, Session.Builder::from, Session.Builder::build))
            .optional("section", reference(PartKind.SECTION), Session::section, Session.Builder::section, PUBLIC)
            .optional("date", DATE, Session::date, Session.Builder::date, PUBLIC)
            .optional("time", TIME, Session::time, Session.Builder::time, PUBLIC)
            .optional("place", reference(PartKind.PLACE), Session::place, Session.Builder::place, PUBLIC)
            .optional("theme", TEXT, Session::theme, Session.Builder::theme, PUBLIC)
            .list("audience", reference(PartKind.GROUP), Session::audience, Session.Builder::audience, PUBLIC)
            .list("staff", reference(PartKind.PERSON), Session::staff, Session.Builder::staff, PEOPLE)
            .list("forms", reference(PartKind.FACT), Session::forms, Session.Builder::forms, PUBLIC)
            .list("needs", reference(PartKind.NEED), Session::needs, Session.Builder::needs, PUBLIC)
            .list("goals", reference(PartKind.GOAL), Session::goals, Session.Builder::goals, PUBLIC)
            .list("tasks", reference(PartKind.TASK), Session::tasks, Session.Builder::tasks, PUBLIC)
            .parts("steps", STEP, Session::steps, Session.Builder::steps, PUBLIC)
            .orElse(
                    "status",
                    enumeration(Session.Status.class),
                    Session.Status.PLANNED,
                    Session::status,
                    Session.Builder::status,
                    PUBLIC)
            .ofOneYear()
            .list("details", TEXT, Session::details, Session.Builder::details, PUBLIC)
            .under("section")
            .ownedBy("staff")
            .comingAlong("status"));

    static final ModelType<Resource, Resource.Builder> RESOURCE = Declaration.ended(Declaration.part(
                    PartKind.RESOURCE,
                    Resource.class,
                    "People, material, money, rooms or support that the plan requires, has, or could get.",
                    new Making<>(Resource::builder, Resource.Builder::from, Resource.Builder::build))
            .required(
                    "availability",
                    enumeration(Resource.Availability.class),
                    Resource::availability,
                    Resource.Builder::availability,
                    PUBLIC)
            .orElse(
                    "resourceKind",
                    enumeration(Resource.Kind.class),
                    Resource.Kind.MATERIAL,
                    Resource::resourceKind,
                    Resource.Builder::resourceKind,
                    PUBLIC)
            .orElse(
                    "quantity",
                    QUANTITY,
                    Quantity.of(Amount.unstated(), ""),
                    Resource::quantity,
                    Resource.Builder::quantity,
                    PUBLIC)
            .list("supplies", reference(PartKind.RESOURCE), Resource::supplies, Resource.Builder::supplies, PUBLIC)
            .orElse("openEnded", FLAG, false, Resource::openEnded, Resource.Builder::openEnded, PUBLIC)
            .orElse(
                    "wear",
                    enumeration(Resource.Wear.class),
                    Resource.Wear.REUSABLE,
                    Resource::wear,
                    Resource.Builder::wear,
                    PUBLIC)
            .list("holders", ACTOR, Resource::holders, Resource.Builder::holders, PUBLIC)
            .optional("section", reference(PartKind.SECTION), Resource::section, Resource.Builder::section, PUBLIC)
            .list("details", TEXT, Resource::details, Resource.Builder::details, PUBLIC)
            .under("section")
            .ownedBy("holders"));

    static final ModelType<Contingency, Contingency.Builder> CONTINGENCY = Declaration.ended(Declaration.part(
                    PartKind.CONTINGENCY,
                    Contingency.class,
                    "One answer to a risk.",
                    new Making<>(Contingency::builder, Contingency.Builder::from, Contingency.Builder::build))
            .required(
                    "contingencyKind",
                    enumeration(Contingency.Kind.class),
                    Contingency::contingencyKind,
                    Contingency.Builder::contingencyKind,
                    PUBLIC)
            .list("actors", ACTOR, Contingency::actors, Contingency.Builder::actors, PUBLIC)
            .list("partners", ACTOR, Contingency::partners, Contingency.Builder::partners, PUBLIC)
            .list("timings", TIMING, Contingency::timings, Contingency.Builder::timings, PUBLIC)
            .optional("trigger", TEXT, Contingency::trigger, Contingency.Builder::trigger, PUBLIC)
            .list("concerns", reference(PartKind.GROUP), Contingency::concerns, Contingency.Builder::concerns, PUBLIC)
            .list(
                    "resources",
                    reference(PartKind.RESOURCE),
                    Contingency::resources,
                    Contingency.Builder::resources,
                    PUBLIC)
            .list("details", TEXT, Contingency::details, Contingency.Builder::details, PUBLIC));

    static final ModelType<Risk, Risk.Builder> RISK = Declaration.ended(Declaration.part(
                    PartKind.RISK,
                    Risk.class,
                    "A difficulty that the plan expects, with what is to be done about it.",
                    new Making<>(Risk::builder, Risk.Builder::from, Risk.Builder::build))
            .list("owners", ACTOR, Risk::owners, Risk.Builder::owners, PUBLIC)
            .optional("likelihood", TEXT, Risk::likelihood, Risk.Builder::likelihood, PUBLIC)
            .optional("impact", TEXT, Risk::impact, Risk.Builder::impact, PUBLIC)
            .list("denies", reference(PartKind.FACT), Risk::denies, Risk.Builder::denies, PUBLIC)
            .parts("contingencies", CONTINGENCY, Risk::contingencies, Risk.Builder::contingencies, PUBLIC)
            .optional("section", reference(PartKind.SECTION), Risk::section, Risk.Builder::section, PUBLIC)
            .list("details", TEXT, Risk::details, Risk.Builder::details, PUBLIC)
            .under("section")
            .ownedBy("owners"));

    private WorkTypes() {}
}
