package org.workplan.storage.json;

import static org.workplan.storage.json.PhraseShapes.ACTOR;
import static org.workplan.storage.json.PhraseShapes.FIGURE;
import static org.workplan.storage.json.PhraseShapes.RESOURCE_USE;
import static org.workplan.storage.json.PhraseShapes.TIMING;
import static org.workplan.storage.json.TargetShapes.CHECKLIST;
import static org.workplan.storage.json.TargetShapes.DUE;
import static org.workplan.storage.json.ValueShapes.PART_ID;
import static org.workplan.storage.json.ValueShapes.PLAN_DATE;
import static org.workplan.storage.json.ValueShapes.QUANTITY;
import static org.workplan.storage.json.ValueShapes.SOURCE;
import static org.workplan.storage.json.ValueShapes.TIME_SLOT;
import static org.workplan.storage.json.shape.Field.list;
import static org.workplan.storage.json.shape.Field.optional;
import static org.workplan.storage.json.shape.Field.orElse;
import static org.workplan.storage.json.shape.Field.required;
import static org.workplan.storage.json.shape.Shapes.BOOLEAN;
import static org.workplan.storage.json.shape.Shapes.TEXT;
import static org.workplan.storage.json.shape.Shapes.enumeration;

import org.workplan.plan.Availability;
import org.workplan.plan.Contingency;
import org.workplan.plan.ContingencyKind;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Partnership;
import org.workplan.plan.PartnershipStatus;
import org.workplan.plan.Resource;
import org.workplan.plan.ResourceKind;
import org.workplan.plan.Risk;
import org.workplan.plan.Session;
import org.workplan.plan.SessionStatus;
import org.workplan.plan.Stage;
import org.workplan.plan.Step;
import org.workplan.plan.StepKind;
import org.workplan.plan.Wear;
import org.workplan.storage.json.shape.Shape;
import org.workplan.storage.json.shape.Shapes;

/** How sessions, resources, risks, evaluation and partnerships stand in JSON. */
final class WorkShapes {

    static final Shape<Step> STEP = Shapes.object(
                    "Step",
                    "One thing that happens in a session, a rule that holds in it, or a result expected of it.",
                    Step::builder,
                    Step.Builder::build)
            .with(required("id", PART_ID, Step::id), Step.Builder::id)
            .with(optional("label", TEXT, Step::label), Step.Builder::label)
            .with(required("title", TEXT, Step::title), Step.Builder::title)
            .with(
                    orElse("stepKind", enumeration(StepKind.class), StepKind.ACTION, Step::stepKind),
                    Step.Builder::stepKind)
            .with(list("actors", ACTOR, Step::actors), Step.Builder::actors)
            .with(optional("condition", TEXT, Step::condition), Step.Builder::condition)
            .with(list("timings", TIMING, Step::timings), Step.Builder::timings)
            .with(list("concerns", PART_ID, Step::concerns), Step.Builder::concerns)
            .with(list("uses", RESOURCE_USE, Step::uses), Step.Builder::uses)
            .with(list("attendance", PART_ID, Step::attendance), Step.Builder::attendance)
            .with(list("figures", FIGURE, Step::figures), Step.Builder::figures)
            .with(list("lists", CHECKLIST, Step::lists), Step.Builder::lists)
            .with(list("details", TEXT, Step::details), Step.Builder::details)
            .with(list("remarks", TEXT, Step::remarks), Step.Builder::remarks)
            .with(list("sources", SOURCE, Step::sources), Step.Builder::sources)
            .keeping(Step::extensions, Step.Builder::extensions);

    static final Shape<Session> SESSION = Shapes.object(
                    "Session",
                    "One happening with a date, a time, a place, people and content.",
                    Session::builder,
                    Session.Builder::build)
            .with(required("id", PART_ID, Session::id), Session.Builder::id)
            .with(optional("label", TEXT, Session::label), Session.Builder::label)
            .with(required("title", TEXT, Session::title), Session.Builder::title)
            .with(optional("section", PART_ID, Session::section), Session.Builder::section)
            .with(optional("date", PLAN_DATE, Session::date), Session.Builder::date)
            .with(optional("time", TIME_SLOT, Session::time), Session.Builder::time)
            .with(optional("place", PART_ID, Session::place), Session.Builder::place)
            .with(optional("theme", TEXT, Session::theme), Session.Builder::theme)
            .with(list("audience", PART_ID, Session::audience), Session.Builder::audience)
            .with(list("staff", PART_ID, Session::staff), Session.Builder::staff)
            .with(list("forms", PART_ID, Session::forms), Session.Builder::forms)
            .with(list("needs", PART_ID, Session::needs), Session.Builder::needs)
            .with(list("goals", PART_ID, Session::goals), Session.Builder::goals)
            .with(list("tasks", PART_ID, Session::tasks), Session.Builder::tasks)
            .with(list("steps", STEP, Session::steps), Session.Builder::steps)
            .with(
                    orElse("status", enumeration(SessionStatus.class), SessionStatus.PLANNED, Session::status),
                    Session.Builder::status)
            .with(list("details", TEXT, Session::details), Session.Builder::details)
            .with(list("remarks", TEXT, Session::remarks), Session.Builder::remarks)
            .with(list("sources", SOURCE, Session::sources), Session.Builder::sources)
            .keeping(Session::extensions, Session.Builder::extensions);

    static final Shape<Resource> RESOURCE = Shapes.object(
                    "Resource",
                    "People, material, money, rooms or support that the plan requires, has, or could get.",
                    Resource::builder,
                    Resource.Builder::build)
            .with(required("id", PART_ID, Resource::id), Resource.Builder::id)
            .with(optional("label", TEXT, Resource::label), Resource.Builder::label)
            .with(required("title", TEXT, Resource::title), Resource.Builder::title)
            .with(
                    required("availability", enumeration(Availability.class), Resource::availability),
                    Resource.Builder::availability)
            .with(
                    orElse(
                            "resourceKind",
                            enumeration(ResourceKind.class),
                            ResourceKind.MATERIAL,
                            Resource::resourceKind),
                    Resource.Builder::resourceKind)
            .with(orElse("quantity", QUANTITY, ValueShapes.UNSTATED, Resource::quantity), Resource.Builder::quantity)
            .with(list("supplies", PART_ID, Resource::supplies), Resource.Builder::supplies)
            .with(orElse("openEnded", BOOLEAN, false, Resource::openEnded), Resource.Builder::openEnded)
            .with(orElse("wear", enumeration(Wear.class), Wear.REUSABLE, Resource::wear), Resource.Builder::wear)
            .with(list("holders", ACTOR, Resource::holders), Resource.Builder::holders)
            .with(optional("section", PART_ID, Resource::section), Resource.Builder::section)
            .with(list("details", TEXT, Resource::details), Resource.Builder::details)
            .with(list("remarks", TEXT, Resource::remarks), Resource.Builder::remarks)
            .with(list("sources", SOURCE, Resource::sources), Resource.Builder::sources)
            .keeping(Resource::extensions, Resource.Builder::extensions);

    static final Shape<Contingency> CONTINGENCY = Shapes.object(
                    "Contingency", "One answer to a risk.", Contingency::builder, Contingency.Builder::build)
            .with(required("id", PART_ID, Contingency::id), Contingency.Builder::id)
            .with(optional("label", TEXT, Contingency::label), Contingency.Builder::label)
            .with(required("title", TEXT, Contingency::title), Contingency.Builder::title)
            .with(
                    required("contingencyKind", enumeration(ContingencyKind.class), Contingency::contingencyKind),
                    Contingency.Builder::contingencyKind)
            .with(list("actors", ACTOR, Contingency::actors), Contingency.Builder::actors)
            .with(list("partners", ACTOR, Contingency::partners), Contingency.Builder::partners)
            .with(list("timings", TIMING, Contingency::timings), Contingency.Builder::timings)
            .with(optional("trigger", TEXT, Contingency::trigger), Contingency.Builder::trigger)
            .with(list("concerns", PART_ID, Contingency::concerns), Contingency.Builder::concerns)
            .with(list("resources", PART_ID, Contingency::resources), Contingency.Builder::resources)
            .with(list("details", TEXT, Contingency::details), Contingency.Builder::details)
            .with(list("remarks", TEXT, Contingency::remarks), Contingency.Builder::remarks)
            .with(list("sources", SOURCE, Contingency::sources), Contingency.Builder::sources)
            .keeping(Contingency::extensions, Contingency.Builder::extensions);

    static final Shape<Risk> RISK = Shapes.object(
                    "Risk",
                    "A difficulty that the plan expects, with what is to be done about it.",
                    Risk::builder,
                    Risk.Builder::build)
            .with(required("id", PART_ID, Risk::id), Risk.Builder::id)
            .with(optional("label", TEXT, Risk::label), Risk.Builder::label)
            .with(required("title", TEXT, Risk::title), Risk.Builder::title)
            .with(list("owners", ACTOR, Risk::owners), Risk.Builder::owners)
            .with(optional("likelihood", TEXT, Risk::likelihood), Risk.Builder::likelihood)
            .with(optional("impact", TEXT, Risk::impact), Risk.Builder::impact)
            .with(list("denies", PART_ID, Risk::denies), Risk.Builder::denies)
            .with(list("contingencies", CONTINGENCY, Risk::contingencies), Risk.Builder::contingencies)
            .with(optional("section", PART_ID, Risk::section), Risk.Builder::section)
            .with(list("details", TEXT, Risk::details), Risk.Builder::details)
            .with(list("remarks", TEXT, Risk::remarks), Risk.Builder::remarks)
            .with(list("sources", SOURCE, Risk::sources), Risk.Builder::sources)
            .keeping(Risk::extensions, Risk.Builder::extensions);

    static final Shape<EvaluationDesign> EVALUATION_DESIGN = Shapes.object(
                    "EvaluationDesign",
                    "How people's judgement is to be gathered.",
                    EvaluationDesign::builder,
                    EvaluationDesign.Builder::build)
            .with(required("id", PART_ID, EvaluationDesign::id), EvaluationDesign.Builder::id)
            .with(optional("label", TEXT, EvaluationDesign::label), EvaluationDesign.Builder::label)
            .with(required("title", TEXT, EvaluationDesign::title), EvaluationDesign.Builder::title)
            .with(required("stage", enumeration(Stage.class), EvaluationDesign::stage), EvaluationDesign.Builder::stage)
            .with(optional("method", TEXT, EvaluationDesign::method), EvaluationDesign.Builder::method)
            .with(list("evaluators", ACTOR, EvaluationDesign::evaluators), EvaluationDesign.Builder::evaluators)
            .with(list("criteria", TEXT, EvaluationDesign::criteria), EvaluationDesign.Builder::criteria)
            .with(optional("date", PLAN_DATE, EvaluationDesign::date), EvaluationDesign.Builder::date)
            .with(optional("instrument", TEXT, EvaluationDesign::instrument), EvaluationDesign.Builder::instrument)
            .with(
                    optional("carryForward", TEXT, EvaluationDesign::carryForward),
                    EvaluationDesign.Builder::carryForward)
            .with(
                    optional("carryForwardDue", DUE, EvaluationDesign::carryForwardDue),
                    EvaluationDesign.Builder::carryForwardDue)
            .with(optional("section", PART_ID, EvaluationDesign::section), EvaluationDesign.Builder::section)
            .with(list("details", TEXT, EvaluationDesign::details), EvaluationDesign.Builder::details)
            .with(list("remarks", TEXT, EvaluationDesign::remarks), EvaluationDesign.Builder::remarks)
            .with(list("sources", SOURCE, EvaluationDesign::sources), EvaluationDesign.Builder::sources)
            .keeping(EvaluationDesign::extensions, EvaluationDesign.Builder::extensions);

    static final Shape<Partnership> PARTNERSHIP = Shapes.object(
                    "Partnership",
                    "Work with others that needs their agreement.",
                    Partnership::builder,
                    Partnership.Builder::build)
            .with(required("id", PART_ID, Partnership::id), Partnership.Builder::id)
            .with(optional("label", TEXT, Partnership::label), Partnership.Builder::label)
            .with(required("title", TEXT, Partnership::title), Partnership.Builder::title)
            .with(list("parties", ACTOR, Partnership::parties), Partnership.Builder::parties)
            .with(
                    orElse(
                            "status",
                            enumeration(PartnershipStatus.class),
                            PartnershipStatus.PLANNED,
                            Partnership::status),
                    Partnership.Builder::status)
            .with(list("tasks", PART_ID, Partnership::tasks), Partnership.Builder::tasks)
            .with(optional("due", DUE, Partnership::due), Partnership.Builder::due)
            .with(optional("section", PART_ID, Partnership::section), Partnership.Builder::section)
            .with(list("details", TEXT, Partnership::details), Partnership.Builder::details)
            .with(list("remarks", TEXT, Partnership::remarks), Partnership.Builder::remarks)
            .with(list("sources", SOURCE, Partnership::sources), Partnership.Builder::sources)
            .keeping(Partnership::extensions, Partnership.Builder::extensions);

    private WorkShapes() {}
}
