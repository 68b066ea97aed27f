package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.workplan.evaluation.Evaluation;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.EntryLog;
import org.workplan.storage.Failure;
import org.workplan.storage.LoadResult;
import org.workplan.storage.PlanCodec;
import org.workplan.storage.json.shape.Json;
import org.workplan.storage.json.shape.JsonLimits;
import org.workplan.storage.json.shape.Problem;
import org.workplan.storage.json.shape.Shape;

/**
 * Reads and writes plans, measurements and evaluations as JSON: documents with one element per line, and single parts and entries on one line each. The
 * written form is canonical: equal values give equal bytes. Reading takes any layout and never throws for what stands in a text: it gives the value, or
 * failures that name place and remedy. Immutable and safe to share.
 */
public final class JsonCodec implements PlanCodec {

    private static final Shape<Plan> PLAN_DOCUMENT = PlanDocument.of(PlanShapes.PLAN);
    private static final Shape<EntryLog.OfPlan<Measurement>> MEASUREMENTS =
            EntriesDocument.of("MeasurementDocument", "measurements", RecordShapes.MEASUREMENT);
    private static final Shape<EntryLog.OfPlan<Evaluation>> EVALUATIONS =
            EntriesDocument.of("EvaluationDocument", "evaluations", RecordShapes.EVALUATION);

    private final Json json = new Json(JsonLimits.STANDARD);

    private JsonCodec() {}

    /**
     * {@return the codec with the standard limits: depth 64, strings of a million characters, numbers of 64 digits, documents of 256 MiB} Of one document it
     * lists a thousand failures; one more then gives the number of the others.
     */
    public static JsonCodec standard() {
        return new JsonCodec();
    }

    /**
     * Writes a plan as a document.
     *
     * @param plan the plan
     * @return the document
     */
    public String writePlan(Plan plan) {
        return json.write(PLAN_DOCUMENT, plan);
    }

    /**
     * Reads a plan from a document.
     *
     * @param source what failures call the document: a file name
     * @param stream the document in UTF-8; closed afterwards
     * @return the plan, or failures
     */
    public LoadResult<Plan> readPlan(String source, InputStream stream) {
        return loaded(source, json.read(PLAN_DOCUMENT, stream));
    }

    /**
     * Writes measurements as a document.
     *
     * @param measurements the measurements of one plan
     * @return the document
     */
    public String writeMeasurements(EntryLog.OfPlan<Measurement> measurements) {
        return json.write(MEASUREMENTS, measurements);
    }

    /**
     * Reads measurements from a document. One that cannot be read is a failure, and the rest is read.
     *
     * @param source what failures call the document
     * @param stream the document in UTF-8; closed afterwards
     * @return the measurements that could be read, and failures
     */
    public LoadResult<EntryLog.OfPlan<Measurement>> readMeasurements(String source, InputStream stream) {
        return loaded(source, json.read(MEASUREMENTS, stream));
    }

    /**
     * Writes evaluations as a document.
     *
     * @param evaluations the evaluations of one plan
     * @return the document
     */
    public String writeEvaluations(EntryLog.OfPlan<Evaluation> evaluations) {
        return json.write(EVALUATIONS, evaluations);
    }

    /**
     * Reads evaluations from a document. One that cannot be read is a failure, and the rest is read.
     *
     * @param source what failures call the document
     * @param stream the document in UTF-8; closed afterwards
     * @return the evaluations that could be read, and failures
     */
    public LoadResult<EntryLog.OfPlan<Evaluation>> readEvaluations(String source, InputStream stream) {
        return loaded(source, json.read(EVALUATIONS, stream));
    }

    /** {@return the JSON Schema (2020-12) of documents, made of the same declarations that read and write them} */
    public static ImmutableList<Schema> schemas() {
        return ImmutableList.of(
                new Schema("plan.schema.json", Json.schema("A work plan", PLAN_DOCUMENT)),
                new Schema("measurements.schema.json", Json.schema("Measurements of a work plan", MEASUREMENTS)),
                new Schema("evaluations.schema.json", Json.schema("Evaluations of a work plan", EVALUATIONS)),
                new Schema(
                        "explanation.schema.json",
                        Json.schema("The reasons of a verdict or a finding", ExplanationShapes.EXPLANATION)));
    }

    @Override
    public String writeHeader(Plan plan) {
        return json.line(PlanShapes.HEADER, plan);
    }

    @Override
    public LoadResult<Plan> readHeader(String text) {
        return loaded("plan header", json.read(PlanShapes.HEADER, text));
    }

    @Override
    public String writePart(Part part) {
        return write(PlanShapes.part(part.kind()), part);
    }

    @SuppressWarnings("unchecked") // PARTS maps each kind to the shape of its own type
    private <P extends Part> String write(Shape<? extends Part> shape, P part) {
        return json.line((Shape<P>) shape, part);
    }

    @Override
    public LoadResult<Part> readPart(PartKind kind, String text) {
        Json.Result<? extends Part> result = json.read(PlanShapes.part(kind), text);
        return loaded(
                kind.segment(),
                new Json.Result<>(result.value().map(part -> (Part) part), result.problems(), result.problemCount()));
    }

    @Override
    public String writeMeasurement(Measurement measurement) {
        return json.line(RecordShapes.MEASUREMENT, measurement);
    }

    @Override
    public LoadResult<Measurement> readMeasurement(String text) {
        return loaded("measurement", json.read(RecordShapes.MEASUREMENT, text));
    }

    @Override
    public String writeEvaluation(Evaluation evaluation) {
        return json.line(RecordShapes.EVALUATION, evaluation);
    }

    @Override
    public LoadResult<Evaluation> readEvaluation(String text) {
        return loaded("evaluation", json.read(RecordShapes.EVALUATION, text));
    }

    /**
     * Writes the reasons of a verdict or a finding as data, with exact numbers.
     *
     * @param explanation the reasons
     * @return a JSON document
     */
    public String writeExplanation(Explanation explanation) {
        return json.write(ExplanationShapes.EXPLANATION, explanation);
    }

    /**
     * Writes the reasons of a verdict or a finding as data with a sentence beside each, on one line.
     *
     * @param explanation the reasons
     * @param words makes the sentence of one reason in the reader's language
     * @return a JSON document
     */
    public String writeExplanation(Explanation explanation, Function<Explanation, String> words) {
        return json.line(
                ExplanationShapes.of(reason -> Optional.of(words.apply(reason)), Explanation::replay), explanation);
    }

    /**
     * Reads reasons; they replay to the same verdict as those that were written.
     *
     * @param text a JSON document
     * @return the reasons, or why they could not be read
     */
    public LoadResult<Explanation> readExplanation(String text) {
        return loaded("explanation", json.read(ExplanationShapes.EXPLANATION, text));
    }

    static <T> LoadResult<T> loaded(String source, Json.Result<T> result) {
        return new LoadResult<>(result.value(), failures(source, result.problems()), result.problemCount());
    }

    private static ImmutableList<Failure> failures(String source, ImmutableList<Problem> problems) {
        return problems.isEmpty()
                ? ImmutableList.of()
                : problems.stream()
                        .map(problem -> new Failure(source, problem.path(), problem.message()))
                        .collect(ImmutableList.toImmutableList());
    }

    /**
     * A published JSON Schema.
     *
     * @param fileName the name under which it is published
     * @param text the schema, JSON Schema 2020-12
     */
    public record Schema(String fileName, String text) {}
}
