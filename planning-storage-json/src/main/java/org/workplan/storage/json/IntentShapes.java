package org.workplan.storage.json;

import static org.workplan.storage.json.CriterionShapes.CRITERION;
import static org.workplan.storage.json.PhraseShapes.ACTOR;
import static org.workplan.storage.json.PhraseShapes.FIGURE;
import static org.workplan.storage.json.PhraseShapes.PART_PATH;
import static org.workplan.storage.json.TargetShapes.CADENCE;
import static org.workplan.storage.json.TargetShapes.CHECKLIST;
import static org.workplan.storage.json.TargetShapes.COMPLETENESS;
import static org.workplan.storage.json.TargetShapes.DUE;
import static org.workplan.storage.json.TargetShapes.FILTER;
import static org.workplan.storage.json.ValueShapes.CALENDAR_UNIT;
import static org.workplan.storage.json.ValueShapes.PART_ID;
import static org.workplan.storage.json.ValueShapes.PLAN_DATE;
import static org.workplan.storage.json.ValueShapes.PLAN_PERIOD;
import static org.workplan.storage.json.ValueShapes.QUANTITY;
import static org.workplan.storage.json.ValueShapes.SOURCE;
import static org.workplan.storage.json.shape.Field.list;
import static org.workplan.storage.json.shape.Field.optional;
import static org.workplan.storage.json.shape.Field.orElse;
import static org.workplan.storage.json.shape.Field.required;
import static org.workplan.storage.json.shape.Shapes.BOOLEAN;
import static org.workplan.storage.json.shape.Shapes.TEXT;
import static org.workplan.storage.json.shape.Shapes.enumeration;

import org.workplan.plan.Fact;
import org.workplan.plan.FactKind;
import org.workplan.plan.Goal;
import org.workplan.plan.GoalKind;
import org.workplan.plan.Indicator;
import org.workplan.plan.Need;
import org.workplan.plan.NeedKind;
import org.workplan.plan.RecordKind;
import org.workplan.plan.Section;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.plan.ValueKind;
import org.workplan.storage.json.shape.Shape;
import org.workplan.storage.json.shape.Shapes;
import org.workplan.target.Aggregation;
import org.workplan.target.Basis;
import org.workplan.target.Completeness;
import org.workplan.target.Counting;
import org.workplan.target.Modality;
import org.workplan.target.TagFilter;

/** How headings, facts, needs, goals, tasks and targets stand in JSON. */
final class IntentShapes {

    static final Shape<Section> SECTION = Shapes.object(
                    "Section",
                    "A heading of the printed plan with its content.",
                    Section::builder,
                    Section.Builder::build)
            .with(required("id", PART_ID, Section::id), Section.Builder::id)
            .with(optional("label", TEXT, Section::label), Section.Builder::label)
            .with(required("title", TEXT, Section::title), Section.Builder::title)
            .with(optional("parent", PART_ID, Section::parent), Section.Builder::parent)
            .with(optional("text", TEXT, Section::text), Section.Builder::text)
            .with(list("remarks", TEXT, Section::remarks), Section.Builder::remarks)
            .with(list("sources", SOURCE, Section::sources), Section.Builder::sources)
            .keeping(Section::extensions, Section.Builder::extensions);

    static final Shape<Fact> FACT = Shapes.object(
                    "Fact", "Something that the plan states and does not promise.", Fact::builder, Fact.Builder::build)
            .with(required("id", PART_ID, Fact::id), Fact.Builder::id)
            .with(optional("label", TEXT, Fact::label), Fact.Builder::label)
            .with(required("title", TEXT, Fact::title), Fact.Builder::title)
            .with(required("factKind", enumeration(FactKind.class), Fact::factKind), Fact.Builder::factKind)
            .with(optional("section", PART_ID, Fact::section), Fact.Builder::section)
            .with(optional("text", TEXT, Fact::text), Fact.Builder::text)
            .with(list("figures", FIGURE, Fact::figures), Fact.Builder::figures)
            .with(list("about", PART_PATH, Fact::about), Fact.Builder::about)
            .with(list("by", ACTOR, Fact::by), Fact.Builder::by)
            .with(optional("date", PLAN_DATE, Fact::date), Fact.Builder::date)
            .with(list("lists", CHECKLIST, Fact::lists), Fact.Builder::lists)
            .with(list("details", TEXT, Fact::details), Fact.Builder::details)
            .with(list("remarks", TEXT, Fact::remarks), Fact.Builder::remarks)
            .with(list("sources", SOURCE, Fact::sources), Fact.Builder::sources)
            .keeping(Fact::extensions, Fact.Builder::extensions);

    static final Shape<Need> NEED = Shapes.object(
                    "Need",
                    "A problem of the community, or what the community needs because of it.",
                    Need::builder,
                    Need.Builder::build)
            .with(required("id", PART_ID, Need::id), Need.Builder::id)
            .with(optional("label", TEXT, Need::label), Need.Builder::label)
            .with(required("title", TEXT, Need::title), Need.Builder::title)
            .with(required("needKind", enumeration(NeedKind.class), Need::needKind), Need.Builder::needKind)
            .with(optional("section", PART_ID, Need::section), Need.Builder::section)
            .with(list("answers", PART_ID, Need::answers), Need.Builder::answers)
            .with(list("consequences", TEXT, Need::consequences), Need.Builder::consequences)
            .with(optional("cause", TEXT, Need::cause), Need.Builder::cause)
            .with(optional("prominence", TEXT, Need::prominence), Need.Builder::prominence)
            .with(orElse("sensitive", BOOLEAN, false, Need::sensitive), Need.Builder::sensitive)
            .with(list("details", TEXT, Need::details), Need.Builder::details)
            .with(list("remarks", TEXT, Need::remarks), Need.Builder::remarks)
            .with(list("sources", SOURCE, Need::sources), Need.Builder::sources)
            .keeping(Need::extensions, Need.Builder::extensions);

    static final Shape<Goal> GOAL = Shapes.object("Goal", "A direction in words.", Goal::builder, Goal.Builder::build)
            .with(required("id", PART_ID, Goal::id), Goal.Builder::id)
            .with(optional("label", TEXT, Goal::label), Goal.Builder::label)
            .with(required("title", TEXT, Goal::title), Goal.Builder::title)
            .with(required("goalKind", enumeration(GoalKind.class), Goal::goalKind), Goal.Builder::goalKind)
            .with(optional("section", PART_ID, Goal::section), Goal.Builder::section)
            .with(optional("modality", enumeration(Modality.class), Goal::modality), Goal.Builder::modality)
            .with(optional("reach", TEXT, Goal::reach), Goal.Builder::reach)
            .with(list("needs", PART_ID, Goal::needs), Goal.Builder::needs)
            .with(optional("amount", QUANTITY, Goal::amount), Goal.Builder::amount)
            .with(list("lists", CHECKLIST, Goal::lists), Goal.Builder::lists)
            .with(list("details", TEXT, Goal::details), Goal.Builder::details)
            .with(list("remarks", TEXT, Goal::remarks), Goal.Builder::remarks)
            .with(list("sources", SOURCE, Goal::sources), Goal.Builder::sources)
            .keeping(Goal::extensions, Goal.Builder::extensions);

    static final Shape<Task> TASK = Shapes.object("Task", "A promise of work.", Task::builder, Task.Builder::build)
            .with(required("id", PART_ID, Task::id), Task.Builder::id)
            .with(optional("label", TEXT, Task::label), Task.Builder::label)
            .with(required("title", TEXT, Task::title), Task.Builder::title)
            .with(optional("section", PART_ID, Task::section), Task.Builder::section)
            .with(optional("parent", PART_ID, Task::parent), Task.Builder::parent)
            .with(optional("wording", TEXT, Task::wording), Task.Builder::wording)
            .with(optional("modality", enumeration(Modality.class), Task::modality), Task.Builder::modality)
            .with(list("owners", ACTOR, Task::owners), Task.Builder::owners)
            .with(list("partners", ACTOR, Task::partners), Task.Builder::partners)
            .with(list("audience", PART_ID, Task::audience), Task.Builder::audience)
            .with(list("goals", PART_ID, Task::goals), Task.Builder::goals)
            .with(list("needs", PART_ID, Task::needs), Task.Builder::needs)
            .with(optional("cadence", CADENCE, Task::cadence), Task.Builder::cadence)
            .with(optional("due", DUE, Task::due), Task.Builder::due)
            .with(list("dependsOn", PART_ID, Task::dependsOn), Task.Builder::dependsOn)
            .with(optional("amount", QUANTITY, Task::amount), Task.Builder::amount)
            .with(list("figures", FIGURE, Task::figures), Task.Builder::figures)
            .with(optional("statusWording", TEXT, Task::statusWording), Task.Builder::statusWording)
            .with(list("purposes", TEXT, Task::purposes), Task.Builder::purposes)
            .with(list("lists", CHECKLIST, Task::lists), Task.Builder::lists)
            .with(list("details", TEXT, Task::details), Task.Builder::details)
            .with(list("remarks", TEXT, Task::remarks), Task.Builder::remarks)
            .with(list("sources", SOURCE, Task::sources), Task.Builder::sources)
            .keeping(Task::extensions, Task.Builder::extensions);

    static final Shape<Indicator> INDICATOR = Shapes.object(
                    "Indicator",
                    "What is counted, and how measurements become one value.",
                    Indicator::builder,
                    Indicator.Builder::build)
            .with(required("id", PART_ID, Indicator::id), Indicator.Builder::id)
            .with(optional("label", TEXT, Indicator::label), Indicator.Builder::label)
            .with(required("title", TEXT, Indicator::title), Indicator.Builder::title)
            .with(
                    orElse("valueKind", enumeration(ValueKind.class), ValueKind.COUNT, Indicator::valueKind),
                    Indicator.Builder::valueKind)
            .with(orElse("unit", TEXT, "", Indicator::unit), Indicator.Builder::unit)
            .with(optional("counts", TEXT, Indicator::counts), Indicator.Builder::counts)
            .with(
                    orElse("basis", enumeration(Basis.class), Basis.INCREMENT, Indicator::basis),
                    Indicator.Builder::basis)
            .with(
                    orElse("overTime", enumeration(Aggregation.class), Aggregation.SUM, Indicator::overTime),
                    Indicator.Builder::overTime)
            .with(
                    orElse("overUnits", enumeration(Aggregation.class), Aggregation.SUM, Indicator::overUnits),
                    Indicator.Builder::overUnits)
            .with(
                    orElse("completeness", COMPLETENESS, new Completeness.EventLog(), Indicator::completeness),
                    Indicator.Builder::completeness)
            .with(orElse("filter", FILTER, TagFilter.ALL, Indicator::filter), Indicator.Builder::filter)
            .with(list("overlappingTags", TEXT, Indicator::overlappingTags), Indicator.Builder::overlappingTags)
            .with(optional("records", enumeration(RecordKind.class), Indicator::records), Indicator.Builder::records)
            .with(optional("ladder", PART_ID, Indicator::ladder), Indicator.Builder::ladder)
            .with(optional("numerator", TEXT, Indicator::numerator), Indicator.Builder::numerator)
            .with(optional("denominator", TEXT, Indicator::denominator), Indicator.Builder::denominator)
            .with(list("details", TEXT, Indicator::details), Indicator.Builder::details)
            .with(list("remarks", TEXT, Indicator::remarks), Indicator.Builder::remarks)
            .with(list("sources", SOURCE, Indicator::sources), Indicator.Builder::sources)
            .keeping(Indicator::extensions, Indicator.Builder::extensions);

    static final Shape<Target> TARGET = Shapes.object(
                    "Target", "What is enough, and when.", Target::builder, Target.Builder::build)
            .with(required("id", PART_ID, Target::id), Target.Builder::id)
            .with(optional("label", TEXT, Target::label), Target.Builder::label)
            .with(required("title", TEXT, Target::title), Target.Builder::title)
            .with(optional("task", PART_ID, Target::task), Target.Builder::task)
            .with(list("goals", PART_ID, Target::goals), Target.Builder::goals)
            .with(optional("indicator", PART_ID, Target::indicator), Target.Builder::indicator)
            .with(required("criterion", CRITERION, Target::criterion), Target.Builder::criterion)
            .with(orElse("wording", TEXT, "", Target::wording), Target.Builder::wording)
            .with(optional("modality", enumeration(Modality.class), Target::modality), Target.Builder::modality)
            .with(optional("per", CALENDAR_UNIT, Target::per), Target.Builder::per)
            .with(optional("due", DUE, Target::due), Target.Builder::due)
            .with(optional("period", PLAN_PERIOD, Target::period), Target.Builder::period)
            .with(optional("profile", TargetShapes.PROFILE, Target::profile), Target.Builder::profile)
            .with(optional("counting", enumeration(Counting.class), Target::counting), Target.Builder::counting)
            .with(list("owners", ACTOR, Target::owners), Target.Builder::owners)
            .with(list("partners", ACTOR, Target::partners), Target.Builder::partners)
            .with(optional("dataSource", TEXT, Target::dataSource), Target.Builder::dataSource)
            .with(optional("focus", TEXT, Target::focus), Target.Builder::focus)
            .with(optional("statusWording", TEXT, Target::statusWording), Target.Builder::statusWording)
            .with(list("eligibility", TEXT, Target::eligibility), Target.Builder::eligibility)
            .with(list("dependsOn", TEXT, Target::dependsOn), Target.Builder::dependsOn)
            .with(list("purposes", TEXT, Target::purposes), Target.Builder::purposes)
            .with(list("lists", CHECKLIST, Target::lists), Target.Builder::lists)
            .with(list("details", TEXT, Target::details), Target.Builder::details)
            .with(list("remarks", TEXT, Target::remarks), Target.Builder::remarks)
            .with(list("sources", SOURCE, Target::sources), Target.Builder::sources)
            .keeping(Target::extensions, Target.Builder::extensions);

    private IntentShapes() {}
}
