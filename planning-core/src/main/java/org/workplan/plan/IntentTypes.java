package org.workplan.plan;

import static org.workplan.plan.Attribute.Disclosure.PUBLIC;
import static org.workplan.plan.ValueType.ACTOR;
import static org.workplan.plan.ValueType.CADENCE;
import static org.workplan.plan.ValueType.CHECKLIST;
import static org.workplan.plan.ValueType.DATE;
import static org.workplan.plan.ValueType.DUE;
import static org.workplan.plan.ValueType.FIGURE;
import static org.workplan.plan.ValueType.FLAG;
import static org.workplan.plan.ValueType.PATH;
import static org.workplan.plan.ValueType.QUANTITY;
import static org.workplan.plan.ValueType.TEXT;
import static org.workplan.plan.ValueType.enumeration;
import static org.workplan.plan.ValueType.reference;

import org.workplan.plan.Declaration.Making;
import org.workplan.target.Modality;

/** Declares the kinds of part that say what is stated, needed, aimed at and promised. */
final class IntentTypes {

    static final ModelType<Fact, Fact.Builder> FACT = Declaration.ended(Declaration.part(
                    PartKind.FACT,
                    Fact.class,
                    "Something that the plan states and does not promise.",
                    new Making<>(Fact::builder, Fact.Builder::from, Fact.Builder::build))
            .required("factKind", enumeration(Fact.Kind.class), Fact::factKind, Fact.Builder::factKind, PUBLIC)
            .optional("section", reference(PartKind.SECTION), Fact::section, Fact.Builder::section, PUBLIC)
            .optional("text", TEXT, Fact::text, Fact.Builder::text, PUBLIC)
            .list("figures", FIGURE, Fact::figures, Fact.Builder::figures, PUBLIC)
            .list("about", PATH, Fact::about, Fact.Builder::about, PUBLIC)
            .list("by", ACTOR, Fact::by, Fact.Builder::by, PUBLIC)
            .optional("date", DATE, Fact::date, Fact.Builder::date, PUBLIC)
            .list("lists", CHECKLIST, Fact::lists, Fact.Builder::lists, PUBLIC)
            .list("details", TEXT, Fact::details, Fact.Builder::details, PUBLIC)
            .under("section"));

    static final ModelType<Need, Need.Builder> NEED = Declaration.ended(Declaration.part(
                    PartKind.NEED,
                    Need.class,
                    "A problem of the community, or what the community needs because of it.",
                    new Making<>(Need::builder, Need.Builder::from, Need.Builder::build))
            .required("needKind", enumeration(Need.Kind.class), Need::needKind, Need.Builder::needKind, PUBLIC)
            .optional("section", reference(PartKind.SECTION), Need::section, Need.Builder::section, PUBLIC)
            .list("answers", reference(PartKind.NEED), Need::answers, Need.Builder::answers, PUBLIC)
            .list("consequences", TEXT, Need::consequences, Need.Builder::consequences, PUBLIC)
            .optional("cause", TEXT, Need::cause, Need.Builder::cause, PUBLIC)
            .optional("prominence", TEXT, Need::prominence, Need.Builder::prominence, PUBLIC)
            .orElse("sensitive", FLAG, false, Need::sensitive, Need.Builder::sensitive, PUBLIC)
            .list("details", TEXT, Need::details, Need.Builder::details, PUBLIC)
            .under("section"));

    static final ModelType<Goal, Goal.Builder> GOAL = Declaration.ended(Declaration.part(
                    PartKind.GOAL,
                    Goal.class,
                    "A direction in words.",
                    new Making<>(Goal::builder, Goal.Builder::from, Goal.Builder::build))
            .required("goalKind", enumeration(Goal.Kind.class), Goal::goalKind, Goal.Builder::goalKind, PUBLIC)
            .optional("section", reference(PartKind.SECTION), Goal::section, Goal.Builder::section, PUBLIC)
            .optional("modality", enumeration(Modality.class), Goal::modality, Goal.Builder::modality, PUBLIC)
            .optional("reach", TEXT, Goal::reach, Goal.Builder::reach, PUBLIC)
            .list("needs", reference(PartKind.NEED), Goal::needs, Goal.Builder::needs, PUBLIC)
            .optional("amount", QUANTITY, Goal::amount, Goal.Builder::amount, PUBLIC)
            .list("lists", CHECKLIST, Goal::lists, Goal.Builder::lists, PUBLIC)
            .list("details", TEXT, Goal::details, Goal.Builder::details, PUBLIC)
            .under("section"));

    static final ModelType<Task, Task.Builder> TASK = Declaration.ended(Declaration.part(
                    PartKind.TASK,
                    Task.class,
                    "A promise of work.",
                    new Making<>(Task::builder, Task.Builder::from, Task.Builder::build))
            .optional("section", reference(PartKind.SECTION), Task::section, Task.Builder::section, PUBLIC)
            .optional("parent", reference(PartKind.TASK), Task::parent, Task.Builder::parent, PUBLIC)
            .optional("wording", TEXT, Task::wording, Task.Builder::wording, PUBLIC)
            .optional("modality", enumeration(Modality.class), Task::modality, Task.Builder::modality, PUBLIC)
            .list("owners", ACTOR, Task::owners, Task.Builder::owners, PUBLIC)
            .list("partners", ACTOR, Task::partners, Task.Builder::partners, PUBLIC)
            .list("audience", reference(PartKind.GROUP), Task::audience, Task.Builder::audience, PUBLIC)
            .list("goals", reference(PartKind.GOAL), Task::goals, Task.Builder::goals, PUBLIC)
            .list("needs", reference(PartKind.NEED), Task::needs, Task.Builder::needs, PUBLIC)
            .optional("cadence", CADENCE, Task::cadence, Task.Builder::cadence, PUBLIC)
            .optional("due", DUE, Task::due, Task.Builder::due, PUBLIC)
            .list("dependsOn", reference(PartKind.TASK), Task::dependsOn, Task.Builder::dependsOn, PUBLIC)
            .optional("amount", QUANTITY, Task::amount, Task.Builder::amount, PUBLIC)
            .list("figures", FIGURE, Task::figures, Task.Builder::figures, PUBLIC)
            .optional("statusWording", TEXT, Task::statusWording, Task.Builder::statusWording, PUBLIC)
            .ofOneYear()
            .list("purposes", TEXT, Task::purposes, Task.Builder::purposes, PUBLIC)
            .list("lists", CHECKLIST, Task::lists, Task.Builder::lists, PUBLIC)
            .list("details", TEXT, Task::details, Task.Builder::details, PUBLIC)
            .under("parent", "section")
            .ownedBy("owners"));

    private IntentTypes() {}
}
