package org.workplan.storage.json;

import static org.workplan.storage.json.ValueShapes.AMOUNT;
import static org.workplan.storage.json.ValueShapes.CALENDAR_UNIT;
import static org.workplan.storage.json.ValueShapes.PART_ID;
import static org.workplan.storage.json.ValueShapes.PLAN_DATE;
import static org.workplan.storage.json.shape.Field.list;
import static org.workplan.storage.json.shape.Field.optional;
import static org.workplan.storage.json.shape.Field.orElse;
import static org.workplan.storage.json.shape.Field.required;
import static org.workplan.storage.json.shape.Shapes.BOOLEAN;
import static org.workplan.storage.json.shape.Shapes.DECIMAL;
import static org.workplan.storage.json.shape.Shapes.INTEGER;
import static org.workplan.storage.json.shape.Shapes.TEXT;
import static org.workplan.storage.json.shape.Shapes.enumeration;

import com.google.common.collect.ImmutableSet;
import org.workplan.storage.json.shape.Kind;
import org.workplan.storage.json.shape.ObjectShape;
import org.workplan.storage.json.shape.Records;
import org.workplan.storage.json.shape.Shape;
import org.workplan.storage.json.shape.Shapes;
import org.workplan.storage.json.shape.Union;
import org.workplan.target.Cadence;
import org.workplan.target.Checklist;
import org.workplan.target.Completeness;
import org.workplan.target.Criterion;
import org.workplan.target.Due;
import org.workplan.target.Profile;
import org.workplan.target.Quota;
import org.workplan.target.TagFilter;
import org.workplan.value.Amount;

/** How the vocabulary of targets stands in JSON. */
final class TargetShapes {

    /** A size that is not written is the number of items. */
    static final Shape<Checklist> CHECKLIST = Records.of(
            "Checklist",
            "A list of things, named or not; open for \"etc.\".",
            required("title", TEXT, Checklist::title),
            list("items", TEXT, Checklist::items),
            orElse("size", INTEGER, 0, list -> list.unnamed() == 0 ? 0 : list.size()),
            orElse("open", BOOLEAN, false, Checklist::open),
            (title, items, size, open) -> new Checklist(title, items, size == 0 ? items.size() : size, open));

    static final Shape<Due> DUE = Union.<Due>of("Due", "By when, as written.")
            .having(
                    "on",
                    Due.On.class,
                    Records.of("On", "On a day.", required("on", PLAN_DATE, Due.On::date), Due.On::new))
            .having("within", Due.Within.class, within())
            .having(
                    "endOf",
                    Due.EndOf.class,
                    Records.of(
                            "EndOf",
                            "By the end of the stretch in which the plan starts.",
                            required("endOf", CALENDAR_UNIT, Due.EndOf::unit),
                            Due.EndOf::new))
            .having(
                    "words",
                    Due.Words.class,
                    Records.of(
                            "DueInWords",
                            "A time that no calendar knows.",
                            required("words", TEXT, Due.Words::words),
                            Due.Words::new));

    static final Shape<Cadence> CADENCE = Union.<Cadence>of("Cadence", "How often, as written.")
            .having(
                    "per",
                    Cadence.Times.class,
                    Records.of(
                            "Times",
                            "A number of times in each stretch.",
                            orElse("times", AMOUNT, Amount.unstated(), Cadence.Times::times),
                            required("per", CALENDAR_UNIT, Cadence.Times::per),
                            Cadence.Times::new))
            .having(
                    "words",
                    Cadence.Words.class,
                    Records.of(
                            "CadenceInWords",
                            "A frequency in words.",
                            required("words", TEXT, Cadence.Words::words),
                            Cadence.Words::new))
            .having(
                    "rule",
                    Cadence.ByRule.class,
                    Records.of(
                            "Recurrence",
                            "A rule of RFC 5545.",
                            required("rule", TEXT, Cadence.ByRule::rule),
                            Cadence.ByRule::new));

    static final Shape<Completeness> COMPLETENESS = Union.<Completeness>of(
                    "Completeness", "What missing records mean: \"event-log\", or how often a report is due.")
            .asKind(Kind.TEXT, "\"event-log\"", Completeness.EventLog.class, value -> true, eventLog())
            .having(
                    "reports",
                    Completeness.PeriodicReports.class,
                    Records.of(
                            "PeriodicReports",
                            "One report for each stretch.",
                            required("reports", CALENDAR_UNIT, Completeness.PeriodicReports::every),
                            optional("largest", DECIMAL, Completeness.PeriodicReports::largest),
                            Completeness.PeriodicReports::new));

    static final Shape<Profile> PROFILE = Union.<Profile>of(
                    "Profile",
                    "How an amount is spread: \"linear\", \"sessions\", or a list of what is expected by when.")
            .asKind(
                    Kind.TEXT,
                    "\"sessions\"",
                    Profile.class,
                    profile -> !(profile instanceof Profile.Listed),
                    TEXT.as(TargetShapes::profile, TargetShapes::word))
            .having(
                    "expected",
                    Profile.Listed.class,
                    Records.of(
                            "Listed",
                            "What is expected by when.",
                            list("expected", point(), Profile.Listed::points),
                            Profile.Listed::new));

    static final Shape<TagFilter> FILTER = Shapes.list(condition()).as(TagFilter::new, TagFilter::conditions);

    private static final Shape<Quota> QUOTA = Records.of(
            "Quota",
            "Windows that are judged each for itself.",
            required("unit", CALENDAR_UNIT, Quota::unit),
            orElse("alignment", enumeration(Quota.Alignment.class), Quota.Alignment.CALENDAR, Quota::alignment),
            orElse("partial", enumeration(Quota.Partial.class), Quota.Partial.FULL, Quota::partial),
            Quota::new);

    static final Shape<Criterion> CRITERION = Shapes.recursive(TargetShapes::criterion);

    private TargetShapes() {}

    private static ObjectShape<Due.Within, ?> within() {
        Shape<Due.Within> inner = Records.of(
                "Stretch",
                "So many units from the start of the plan; one or two years has two numbers.",
                required("atLeast", INTEGER, Due.Within::atLeast),
                required("atMost", INTEGER, Due.Within::atMost),
                required("unit", CALENDAR_UNIT, Due.Within::unit),
                Due.Within::new);
        return Records.of(
                "Within", "Within a stretch.", required("within", inner, (Due.Within due) -> due), due -> due);
    }

    private static Shape<Profile.Point> point() {
        return Records.of(
                "Point",
                "An amount expected by a day.",
                required("on", PLAN_DATE, Profile.Point::on),
                required("amount", DECIMAL, Profile.Point::expected),
                Profile.Point::new);
    }

    private static Profile profile(String word) {
        return switch (word) {
            case "linear" -> Profile.LINEAR;
            case "sessions" -> new Profile.Sessions();
            default ->
                throw new IllegalArgumentException(
                        "\"" + word + "\" is no spread. Write \"linear\", \"sessions\" or a list of expected amounts.");
        };
    }

    private static String word(Profile profile) {
        return profile instanceof Profile.Sessions ? "sessions" : "linear";
    }

    private static Shape<Completeness.EventLog> eventLog() {
        return TEXT.as(
                word -> {
                    if (!word.equals("event-log")) {
                        throw new IllegalArgumentException("\"" + word + "\" is not known here. Write \"event-log\".");
                    }
                    return new Completeness.EventLog();
                },
                log -> "event-log");
    }

    private static Shape<TagFilter.Condition> condition() {
        return Union.<TagFilter.Condition>of("TagCondition", "A condition on one tag of a measurement.")
                .having(
                        "oneOf",
                        TagFilter.OneOf.class,
                        Records.of(
                                "OneOf",
                                "The tag has one of the values.",
                                required("tag", TEXT, TagFilter.OneOf::tag),
                                required(
                                        "oneOf",
                                        Shapes.list(TEXT).as(ImmutableSet::copyOf, ImmutableSet::asList),
                                        TagFilter.OneOf::values),
                                TagFilter.OneOf::new))
                .having(
                        "atOrAbove",
                        TagFilter.AtOrAbove.class,
                        Records.of(
                                "AtOrAbove",
                                "The tag stands on a ladder at or above a level.",
                                required("tag", TEXT, TagFilter.AtOrAbove::tag),
                                required("ladder", PART_ID, TagFilter.AtOrAbove::ladder),
                                required("atOrAbove", TEXT, TagFilter.AtOrAbove::level),
                                TagFilter.AtOrAbove::new));
    }

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
                        Records.empty("Milestone", "Done at all.", new Criterion.Milestone()))
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
