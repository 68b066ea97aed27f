package org.workplan.storage.json;

import static org.workplan.storage.json.TargetShapes.CHECKLIST;
import static org.workplan.storage.json.ValueShapes.CALENDAR_UNIT;
import static org.workplan.storage.json.ValueShapes.PART_ID;
import static org.workplan.storage.json.shape.Field.list;
import static org.workplan.storage.json.shape.Field.optional;
import static org.workplan.storage.json.shape.Field.orElse;
import static org.workplan.storage.json.shape.Field.required;
import static org.workplan.storage.json.shape.Shapes.BOOLEAN;
import static org.workplan.storage.json.shape.Shapes.DECIMAL;
import static org.workplan.storage.json.shape.Shapes.TEXT;
import static org.workplan.storage.json.shape.Shapes.enumeration;

import com.google.common.collect.ImmutableSet;
import org.workplan.storage.json.shape.Records;
import org.workplan.storage.json.shape.Shape;
import org.workplan.storage.json.shape.Shapes;
import org.workplan.storage.json.shape.Union;
import org.workplan.target.Criterion;
import org.workplan.target.Quota;

/** How what would be enough stands in JSON: each kind told by its word, and kinds inside kinds. */
final class CriterionShapes {

    private static final Shape<Quota> QUOTA = Records.of(
            "Quota",
            "Windows that are judged each for itself.",
            required("unit", CALENDAR_UNIT, Quota::unit),
            orElse("alignment", enumeration(Quota.Alignment.class), Quota.Alignment.CALENDAR, Quota::alignment),
            orElse("partial", enumeration(Quota.Partial.class), Quota.Partial.FULL, Quota::partial),
            Quota::new);

    static final Shape<Criterion> CRITERION = Shapes.recursive(CriterionShapes::criterion);

    private CriterionShapes() {}

    private static Shape<Criterion> criterion(Shape<Criterion> inner) {
        return Union.<Criterion>of("Criterion", "What would be enough.")
                .tagged(
                        "total",
                        Criterion.Total.class,
                        Records.of(
                                "Total",
                                "Over the period.",
                                ValueShapes.amountField(Criterion.Total::amount),
                                Criterion.Total::new))
                .tagged(
                        "each",
                        Criterion.Each.class,
                        Records.of(
                                "Each",
                                "In each window.",
                                ValueShapes.amountField(Criterion.Each::amount),
                                required("per", QUOTA, Criterion.Each::per),
                                Criterion.Each::new))
                .tagged(
                        "at-level",
                        Criterion.AtLevel.class,
                        Records.of(
                                "AtLevel",
                                "One level.",
                                required("level", TEXT, Criterion.AtLevel::level),
                                Criterion.AtLevel::new))
                .tagged(
                        "all-levels",
                        Criterion.AllLevels.class,
                        Records.of(
                                "AllLevels",
                                "Several levels.",
                                required(
                                        "levels",
                                        Shapes.list(TEXT).as(ImmutableSet::copyOf, ImmutableSet::asList),
                                        Criterion.AllLevels::levels),
                                Criterion.AllLevels::new))
                .tagged(
                        "milestone",
                        Criterion.Milestone.class,
                        Records.empty("Milestone", "Done at all.", Criterion.milestone()))
                .tagged(
                        "complete",
                        Criterion.Complete.class,
                        Records.of(
                                "Complete",
                                "Every item of a list.",
                                required("checklist", CHECKLIST, Criterion.Complete::checklist),
                                Criterion.Complete::new))
                .tagged(
                        "for-each",
                        Criterion.ForEach.class,
                        Records.of(
                                "ForEach",
                                "Each member of a group.",
                                required("group", PART_ID, Criterion.ForEach::group),
                                required("inner", inner, Criterion.ForEach::inner),
                                Criterion.ForEach::new))
                .tagged(
                        "when",
                        Criterion.When.class,
                        Records.of(
                                "When",
                                "Under a condition.",
                                required("indicator", PART_ID, Criterion.When::indicator),
                                ValueShapes.amountField(Criterion.When::amount),
                                required("then", inner, Criterion.When::then),
                                Criterion.When::new))
                .tagged(
                        "change",
                        Criterion.Change.class,
                        Records.of(
                                "Change",
                                "A change from a baseline.",
                                required(
                                        "direction",
                                        enumeration(Criterion.Direction.class),
                                        Criterion.Change::direction),
                                optional("by", DECIMAL, Criterion.Change::by),
                                orElse("relative", BOOLEAN, false, Criterion.Change::relative),
                                optional("baseline", DECIMAL, Criterion.Change::baseline),
                                Criterion.Change::new))
                .tagged(
                        "on",
                        Criterion.On.class,
                        Records.of(
                                "OnIndicator",
                                "On another indicator.",
                                required("indicator", PART_ID, Criterion.On::indicator),
                                required("inner", inner, Criterion.On::inner),
                                Criterion.On::new))
                .tagged(
                        "all-of",
                        Criterion.AllOf.class,
                        Records.of(
                                "AllOf",
                                "All of several.",
                                list("parts", inner, Criterion.AllOf::parts),
                                Criterion.AllOf::new))
                .tagged(
                        "any-of",
                        Criterion.AnyOf.class,
                        Records.of(
                                "AnyOf",
                                "One of several.",
                                list("parts", inner, Criterion.AnyOf::parts),
                                Criterion.AnyOf::new));
    }
}
