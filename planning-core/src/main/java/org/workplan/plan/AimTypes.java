package org.workplan.plan;

import static org.workplan.plan.Attribute.Disclosure.PUBLIC;
import static org.workplan.plan.ValueType.ACTOR;
import static org.workplan.plan.ValueType.CHECKLIST;
import static org.workplan.plan.ValueType.COMPLETENESS;
import static org.workplan.plan.ValueType.CRITERION;
import static org.workplan.plan.ValueType.DATE;
import static org.workplan.plan.ValueType.DUE;
import static org.workplan.plan.ValueType.FILTER;
import static org.workplan.plan.ValueType.PERIOD;
import static org.workplan.plan.ValueType.PROFILE;
import static org.workplan.plan.ValueType.TEXT;
import static org.workplan.plan.ValueType.enumeration;
import static org.workplan.plan.ValueType.reference;

import org.workplan.plan.Declaration.Making;
import org.workplan.target.Modality;
import org.workplan.target.TagFilter;
import org.workplan.value.CalendarUnit;

/** Declares the kinds of part that say what is counted, what is enough, and how people judge. */
final class AimTypes {

    static final ModelType<EvaluationDesign, EvaluationDesign.Builder> EVALUATION = Declaration.ended(Declaration.part(
                    PartKind.EVALUATION,
                    EvaluationDesign.class,
                    "How people's judgement is to be gathered.",
                    new Making<>(
                            EvaluationDesign::builder, EvaluationDesign.Builder::from, EvaluationDesign.Builder::build))
            .required(
                    "stage",
                    enumeration(EvaluationDesign.Stage.class),
                    EvaluationDesign::stage,
                    EvaluationDesign.Builder::stage,
                    PUBLIC)
            .optional("method", TEXT, EvaluationDesign::method, EvaluationDesign.Builder::method, PUBLIC)
            .list("evaluators", ACTOR, EvaluationDesign::evaluators, EvaluationDesign.Builder::evaluators, PUBLIC)
            .list("criteria", TEXT, EvaluationDesign::criteria, EvaluationDesign.Builder::criteria, PUBLIC)
            .optional("date", DATE, EvaluationDesign::date, EvaluationDesign.Builder::date, PUBLIC)
            .optional("instrument", TEXT, EvaluationDesign::instrument, EvaluationDesign.Builder::instrument, PUBLIC)
            .optional(
                    "carryForward",
                    TEXT,
                    EvaluationDesign::carryForward,
                    EvaluationDesign.Builder::carryForward,
                    PUBLIC)
            .optional(
                    "carryForwardDue",
                    DUE,
                    EvaluationDesign::carryForwardDue,
                    EvaluationDesign.Builder::carryForwardDue,
                    PUBLIC)
            .optional(
                    "section",
                    reference(PartKind.SECTION),
                    EvaluationDesign::section,
                    EvaluationDesign.Builder::section,
                    PUBLIC)
            .list("details", TEXT, EvaluationDesign::details, EvaluationDesign.Builder::details, PUBLIC)
            .under("section"));

    static final ModelType<Indicator, Indicator.Builder> INDICATOR = Declaration.ended(Declaration.part(
                    PartKind.INDICATOR,
                    Indicator.class,
                    "What is counted, and how measurements become one value.",
                    new Making<>(Indicator::builder, Indicator.Builder::from, Indicator.Builder::build))
            .orElse(
                    "valueKind",
                    enumeration(Indicator.ValueKind.class),
                    Indicator.ValueKind.COUNT,
                    Indicator::valueKind,
                    Indicator.Builder::valueKind,
                    PUBLIC)
            .orElse("unit", TEXT, "", Indicator::unit, Indicator.Builder::unit, PUBLIC)
            .optional("counts", TEXT, Indicator::counts, Indicator.Builder::counts, PUBLIC)
            .orElse(
                    "basis",
                    enumeration(Indicator.Basis.class),
                    Indicator.Basis.INCREMENT,
                    Indicator::basis,
                    Indicator.Builder::basis,
                    PUBLIC)
            .optional(
                    "reportKind",
                    enumeration(Indicator.ReportKind.class),
                    Indicator::reportKind,
                    Indicator.Builder::reportKind,
                    PUBLIC)
            .orElse(
                    "overTime",
                    enumeration(Indicator.Aggregation.class),
                    Indicator.Aggregation.SUM,
                    Indicator::overTime,
                    Indicator.Builder::overTime,
                    PUBLIC)
            .orElse(
                    "overUnits",
                    enumeration(Indicator.Aggregation.class),
                    Indicator.Aggregation.SUM,
                    Indicator::overUnits,
                    Indicator.Builder::overUnits,
                    PUBLIC)
            .orElse(
                    "completeness",
                    COMPLETENESS,
                    new Indicator.Completeness.EventLog(),
                    Indicator::completeness,
                    Indicator.Builder::completeness,
                    PUBLIC)
            .orElse("filter", FILTER, TagFilter.ALL, Indicator::filter, Indicator.Builder::filter, PUBLIC)
            .list("overlappingTags", TEXT, Indicator::overlappingTags, Indicator.Builder::overlappingTags, PUBLIC)
            .list("partialTags", TEXT, Indicator::partialTags, Indicator.Builder::partialTags, PUBLIC)
            .optional(
                    "records",
                    enumeration(Indicator.RecordKind.class),
                    Indicator::records,
                    Indicator.Builder::records,
                    PUBLIC)
            .optional("ladder", reference(PartKind.LADDER), Indicator::ladder, Indicator.Builder::ladder, PUBLIC)
            .optional("numerator", TEXT, Indicator::numerator, Indicator.Builder::numerator, PUBLIC)
            .optional("denominator", TEXT, Indicator::denominator, Indicator.Builder::denominator, PUBLIC)
            .list("details", TEXT, Indicator::details, Indicator.Builder::details, PUBLIC)
            .vocabulary());

    static final ModelType<Target, Target.Builder> TARGET = Declaration.ended(Declaration.part(
                    PartKind.TARGET,
                    Target.class,
                    "What is enough, and when.",
                    new Making<>(Target::builder, Target.Builder::from, Target.Builder::build))
            .optional("task", reference(PartKind.TASK), Target::task, Target.Builder::task, PUBLIC)
            .list("goals", reference(PartKind.GOAL), Target::goals, Target.Builder::goals, PUBLIC)
            .optional("indicator", reference(PartKind.INDICATOR), Target::indicator, Target.Builder::indicator, PUBLIC)
            .required("criterion", CRITERION, Target::criterion, Target.Builder::criterion, PUBLIC)
            .orElse("wording", TEXT, "", Target::wording, Target.Builder::wording, PUBLIC)
            .optional("modality", enumeration(Modality.class), Target::modality, Target.Builder::modality, PUBLIC)
            .optional("per", enumeration(CalendarUnit.class), Target::per, Target.Builder::per, PUBLIC)
            .optional("due", DUE, Target::due, Target.Builder::due, PUBLIC)
            .optional("period", PERIOD, Target::period, Target.Builder::period, PUBLIC)
            .optional("profile", PROFILE, Target::profile, Target.Builder::profile, PUBLIC)
            .optional(
                    "counting", enumeration(Target.Counting.class), Target::counting, Target.Builder::counting, PUBLIC)
            .list("owners", ACTOR, Target::owners, Target.Builder::owners, PUBLIC)
            .list("partners", ACTOR, Target::partners, Target.Builder::partners, PUBLIC)
            .optional("dataSource", TEXT, Target::dataSource, Target.Builder::dataSource, PUBLIC)
            .optional("focus", TEXT, Target::focus, Target.Builder::focus, PUBLIC)
            .optional("statusWording", TEXT, Target::statusWording, Target.Builder::statusWording, PUBLIC)
            .ofOneYear()
            .list("eligibility", TEXT, Target::eligibility, Target.Builder::eligibility, PUBLIC)
            .list("dependsOn", TEXT, Target::dependsOn, Target.Builder::dependsOn, PUBLIC)
            .list("purposes", TEXT, Target::purposes, Target.Builder::purposes, PUBLIC)
            .list("lists", CHECKLIST, Target::lists, Target.Builder::lists, PUBLIC)
            .list("details", TEXT, Target::details, Target.Builder::details, PUBLIC)
            .under("task")
            .ownedBy("owners"));

    private AimTypes() {}
}
