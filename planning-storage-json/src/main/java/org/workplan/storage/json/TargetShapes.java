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

import com.google.common.collect.ImmutableSet;
import org.workplan.plan.Indicator;
import org.workplan.plan.Target;
import org.workplan.storage.json.shape.Kind;
import org.workplan.storage.json.shape.ObjectShape;
import org.workplan.storage.json.shape.Records;
import org.workplan.storage.json.shape.Shape;
import org.workplan.storage.json.shape.Shapes;
import org.workplan.storage.json.shape.Union;
import org.workplan.target.Cadence;
import org.workplan.target.Checklist;
import org.workplan.target.Due;
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

    static final Shape<Indicator.Completeness> COMPLETENESS = Union.<Indicator.Completeness>of(
                    "Completeness", "What missing records mean: \"event-log\", or how often a report is due.")
            .asKind(Kind.TEXT, "\"event-log\"", Indicator.Completeness.EventLog.class, value -> true, eventLog())
            .having(
                    "reports",
                    Indicator.Completeness.PeriodicReports.class,
                    Records.of(
                            "PeriodicReports",
                            "One report for each stretch.",
                            required("reports", CALENDAR_UNIT, Indicator.Completeness.PeriodicReports::every),
                            optional("largest", DECIMAL, Indicator.Completeness.PeriodicReports::largest),
                            Indicator.Completeness.PeriodicReports::new));

    static final Shape<Target.Profile> PROFILE = Union.<Target.Profile>of(
                    "Profile",
                    "How an amount is spread: \"linear\", \"sessions\", or a list of what is expected by when.")
            .asKind(
                    Kind.TEXT,
                    "\"sessions\"",
                    Target.Profile.class,
                    profile -> !(profile instanceof Target.Profile.Listed),
                    TEXT.as(TargetShapes::profile, TargetShapes::word))
            .having(
                    "expected",
                    Target.Profile.Listed.class,
                    Records.of(
                            "Listed",
                            "What is expected by when.",
                            list("expected", point(), Target.Profile.Listed::points),
                            Target.Profile.Listed::new));

    static final Shape<TagFilter> FILTER = Shapes.list(condition()).as(TagFilter::new, TagFilter::conditions);

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

    private static Shape<Target.Profile.Point> point() {
        return Records.of(
                "Point",
                "An amount expected by a day.",
                required("on", PLAN_DATE, Target.Profile.Point::on),
                required("amount", DECIMAL, Target.Profile.Point::expected),
                Target.Profile.Point::new);
    }

    private static Target.Profile profile(String word) {
        return switch (word) {
            case "linear" -> Target.Profile.LINEAR;
            case "sessions" -> new Target.Profile.Sessions();
            default ->
                throw new IllegalArgumentException(
                        "\"" + word + "\" is no spread. Write \"linear\", \"sessions\" or a list of expected amounts.");
        };
    }

    private static String word(Target.Profile profile) {
        return profile instanceof Target.Profile.Sessions ? "sessions" : "linear";
    }

    private static Shape<Indicator.Completeness.EventLog> eventLog() {
        return TEXT.as(
                word -> {
                    if (!word.equals("event-log")) {
                        throw new IllegalArgumentException("\"" + word + "\" is not known here. Write \"event-log\".");
                    }
                    return new Indicator.Completeness.EventLog();
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
                                "The tag has a given level of a ladder, or a higher one.",
                                required("tag", TEXT, TagFilter.AtOrAbove::tag),
                                required("ladder", PART_ID, TagFilter.AtOrAbove::ladder),
                                required("atOrAbove", TEXT, TagFilter.AtOrAbove::level),
                                TagFilter.AtOrAbove::new));
    }
}
