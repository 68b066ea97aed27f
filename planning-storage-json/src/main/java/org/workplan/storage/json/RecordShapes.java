package org.workplan.storage.json;

import static org.workplan.storage.json.PhraseShapes.PART_PATH;
import static org.workplan.storage.json.ValueShapes.DATE;
import static org.workplan.storage.json.ValueShapes.DATE_PERIOD;
import static org.workplan.storage.json.ValueShapes.INSTANT;
import static org.workplan.storage.json.ValueShapes.PART_ID;
import static org.workplan.storage.json.ValueShapes.RECORD_ID;
import static org.workplan.storage.json.shape.Field.list;
import static org.workplan.storage.json.shape.Field.optional;
import static org.workplan.storage.json.shape.Field.orElse;
import static org.workplan.storage.json.shape.Field.required;
import static org.workplan.storage.json.shape.Shapes.DECIMAL;
import static org.workplan.storage.json.shape.Shapes.TEXT;
import static org.workplan.storage.json.shape.Shapes.TEXTS;
import static org.workplan.storage.json.shape.Shapes.enumeration;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import org.workplan.evaluation.Deficiency;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Indicator;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.storage.json.shape.Kind;
import org.workplan.storage.json.shape.Records;
import org.workplan.storage.json.shape.Shape;
import org.workplan.storage.json.shape.Shapes;
import org.workplan.storage.json.shape.Union;
import org.workplan.value.DatePeriod;

/** How the entries of logs stand in JSON: measurements and evaluations. */
final class RecordShapes {

    private static final String NO_LEVEL = "none";

    private static final ImmutableMap<String, Evaluation.Scale> STANDARD = ImmutableMap.of(
            Evaluation.Scale.ONE_TO_FIVE.name(), Evaluation.Scale.ONE_TO_FIVE,
            Evaluation.Scale.TASK_ACHIEVEMENT.name(), Evaluation.Scale.TASK_ACHIEVEMENT,
            Evaluation.Scale.GOAL_ATTAINMENT.name(), Evaluation.Scale.GOAL_ATTAINMENT);

    static final Shape<Observation> OBSERVATION = observation();

    /** A day, or a period of days. */
    private static final Shape<DatePeriod> OBSERVED = Union.<DatePeriod>of("Observed", "A day, or a period of days.")
            .asKind(
                    Kind.TEXT,
                    "\"2025-06-30\"",
                    DatePeriod.class,
                    period -> period.days() == 1,
                    DATE.as(day -> DatePeriod.of(day, day), DatePeriod::start))
            .asKind(Kind.OBJECT, "{\"start\": ..., \"end\": ...}", DatePeriod.class, period -> true, DATE_PERIOD);

    static final Shape<Measurement> MEASUREMENT = Shapes.object(
                    "Measurement", "What was seen.", Measurement::builder, Measurement.Builder::build)
            .with(required("id", RECORD_ID, Measurement::id), Measurement.Builder::id)
            .with(required("indicator", PART_ID, Measurement::indicator), Measurement.Builder::indicator)
            .with(required("on", OBSERVED, Measurement::observed), Measurement.Builder::observed)
            .with(required("value", OBSERVATION, Measurement::value), Measurement.Builder::value)
            .with(optional("subject", PART_ID, Measurement::subject), Measurement.Builder::subject)
            .with(orElse("tags", TEXTS, ImmutableMap.of(), Measurement::tags), Measurement.Builder::tags)
            .with(
                    optional("reportKind", enumeration(Indicator.ReportKind.class), Measurement::reportKind),
                    Measurement.Builder::reportKind)
            .with(list("evidence", TEXT, Measurement::evidence), Measurement.Builder::evidence)
            .with(optional("reporter", TEXT, Measurement::reporter), Measurement.Builder::reporter)
            .with(optional("recordedAt", INSTANT, Measurement::recordedAt), Measurement.Builder::recordedAt)
            .with(optional("corrects", RECORD_ID, Measurement::corrects), Measurement.Builder::corrects)
            .with(
                    optional("approval", enumeration(Measurement.Approval.class), Measurement::approval),
                    Measurement.Builder::approval)
            .keeping(Measurement::extensions, Measurement.Builder::extensions);

    private static final Shape<Evaluation.Scale> SCALE = Union.<Evaluation.Scale>of(
                    "Scale", "The numbers that a rating may take: a standard scale by name, or one of your own.")
            .asKind(
                    Kind.TEXT,
                    "\"one-to-five\"",
                    Evaluation.Scale.class,
                    RecordShapes::isStandard,
                    TEXT.as(RecordShapes::standard, Evaluation.Scale::name))
            .asKind(
                    Kind.OBJECT,
                    "{\"name\": ..., \"low\": ..., \"high\": ...}",
                    Evaluation.Scale.class,
                    scale -> true,
                    Records.of(
                            "OwnScale",
                            "A scale of your own.",
                            required("name", TEXT, Evaluation.Scale::name),
                            required("low", DECIMAL, Evaluation.Scale::low),
                            required("high", DECIMAL, Evaluation.Scale::high),
                            Evaluation.Scale::new));

    private static final Shape<Evaluation.Rating> RATING = Records.of(
            "Rating",
            "One score.",
            required("criterion", TEXT, Evaluation.Rating::criterion),
            list("about", PART_PATH, Evaluation.Rating::about),
            required("score", DECIMAL, Evaluation.Rating::score),
            orElse("scale", SCALE, Evaluation.Scale.ONE_TO_FIVE, Evaluation.Rating::scale),
            Evaluation.Rating::new);

    private static final Shape<Deficiency> DEFICIENCY = Records.of(
            "Deficiency",
            "A shortcoming found in a session.",
            required("id", RECORD_ID, Deficiency::id),
            required("text", TEXT, Deficiency::text),
            Deficiency::new);

    private static final Shape<Deficiency.Remedy> REMEDY = Union.<Deficiency.Remedy>of(
                    "Remedy", "What became of a shortcoming.")
            .having(
                    "session",
                    Deficiency.Remedy.MadeUp.class,
                    Records.of(
                            "MadeUp",
                            "A session made up for it.",
                            required("deficiency", RECORD_ID, Deficiency.Remedy.MadeUp::deficiency),
                            required("session", PART_ID, Deficiency.Remedy.MadeUp::session),
                            orElse("text", TEXT, "", Deficiency.Remedy.MadeUp::text),
                            Deficiency.Remedy.MadeUp::new))
            .having(
                    "waived",
                    Deficiency.Remedy.Waived.class,
                    Records.of(
                            "Waived",
                            "It was decided to leave it.",
                            required("deficiency", RECORD_ID, Deficiency.Remedy.Waived::deficiency),
                            required("waived", TEXT, Deficiency.Remedy.Waived::reason),
                            Deficiency.Remedy.Waived::new));

    static final Shape<Evaluation> EVALUATION = Shapes.object(
                    "Evaluation", "What people think.", Evaluation::builder, Evaluation.Builder::build)
            .with(required("id", RECORD_ID, Evaluation::id), Evaluation.Builder::id)
            .with(
                    required("stage", enumeration(EvaluationDesign.Stage.class), Evaluation::stage),
                    Evaluation.Builder::stage)
            .with(optional("session", PART_ID, Evaluation::session), Evaluation.Builder::session)
            .with(required("group", TEXT, Evaluation::group), Evaluation.Builder::group)
            .with(optional("evaluator", TEXT, Evaluation::evaluator), Evaluation.Builder::evaluator)
            .with(required("on", DATE, Evaluation::on), Evaluation.Builder::on)
            .with(list("ratings", RATING, Evaluation::ratings), Evaluation.Builder::ratings)
            .with(list("comments", TEXT, Evaluation::comments), Evaluation.Builder::comments)
            .with(list("deficiencies", DEFICIENCY, Evaluation::deficiencies), Evaluation.Builder::deficiencies)
            .with(list("remedies", REMEDY, Evaluation::remedies), Evaluation.Builder::remedies)
            .with(optional("recordedAt", INSTANT, Evaluation::recordedAt), Evaluation.Builder::recordedAt)
            .with(optional("corrects", RECORD_ID, Evaluation::corrects), Evaluation.Builder::corrects)
            .keeping(Evaluation::extensions, Evaluation.Builder::extensions);

    private RecordShapes() {}

    private static Shape<Observation> observation() {
        return Union.<Observation>of("Observation", "What a measurement saw, or why it saw nothing.")
                .asKind(
                        Kind.NUMBER,
                        "6",
                        Observation.Value.class,
                        value -> true,
                        DECIMAL.as(Observation.Value::new, Observation.Value::value))
                .asKind(
                        Kind.TEXT,
                        "\"6.25\"",
                        Observation.Value.class,
                        value -> false,
                        DECIMAL.as(Observation.Value::new, Observation.Value::value))
                .having(
                        "numerator",
                        Observation.Share.class,
                        Records.of(
                                "Share",
                                "A share, kept as its two parts.",
                                required("numerator", DECIMAL, Observation.Share::numerator),
                                required("denominator", DECIMAL, Observation.Share::denominator),
                                orElse("unassessed", DECIMAL, BigDecimal.ZERO, Observation.Share::unassessed),
                                Observation.Share::new))
                .having(
                        "level",
                        Observation.class,
                        RecordShapes::isLevel,
                        Records.of(
                                "LevelReached",
                                "A level that was reached, or \"none\": it was looked at, and no level was reached.",
                                required("level", TEXT, RecordShapes::levelWord),
                                RecordShapes::level))
                .having(
                        "item",
                        Observation.Item.class,
                        Records.of(
                                "Item",
                                "An item of a checklist that was done.",
                                required("item", TEXT, Observation.Item::item),
                                Observation.Item::new))
                .having(
                        "none",
                        Observation.Absent.class,
                        Records.of(
                                "Absent",
                                "No value, with the reason.",
                                required("none", enumeration(Observation.Reason.class), Observation.Absent::reason),
                                Observation.Absent::new));
    }

    private static boolean isLevel(Observation observation) {
        return observation instanceof Observation.Level || observation instanceof Observation.NoLevel;
    }

    private static String levelWord(Observation observation) {
        return observation instanceof Observation.Level level ? level.level() : NO_LEVEL;
    }

    private static Observation level(String word) {
        return word.equals(NO_LEVEL) ? Observation.noLevel() : Observation.level(word);
    }

    private static boolean isStandard(Evaluation.Scale scale) {
        return scale.equals(STANDARD.get(scale.name()));
    }

    private static Evaluation.Scale standard(String name) {
        Evaluation.Scale scale = STANDARD.get(name);
        if (scale == null) {
            throw new IllegalArgumentException("\"" + name + "\" is no standard scale. Write one of "
                    + STANDARD.keySet() + ", or name, low and high.");
        }
        return scale;
    }
}
