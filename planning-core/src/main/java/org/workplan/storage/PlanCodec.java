package org.workplan.storage;

import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;

/**
 * Turns values into text and back, for adapters that keep text. Reading what was written gives an equal value, fields of newer versions included; equal
 * values give equal text.
 */
public interface PlanCodec {

    /**
     * Writes a plan without its parts.
     *
     * @param plan the plan
     * @return the text of everything but the parts
     */
    String writeHeader(Plan plan);

    /**
     * Reads a plan without parts.
     *
     * @param text what {@link #writeHeader} wrote
     * @return the plan, or failures
     */
    LoadResult<Plan> readHeader(String text);

    /**
     * Writes one part, with what is nested in it.
     *
     * @param part the part
     * @return the text
     */
    String writePart(Part part);

    /**
     * Reads one part.
     *
     * @param kind its kind
     * @param text what {@link #writePart} wrote
     * @return the part, or failures
     */
    LoadResult<Part> readPart(PartKind kind, String text);

    /**
     * Writes a measurement.
     *
     * @param measurement the measurement
     * @return the text
     */
    String writeMeasurement(Measurement measurement);

    /**
     * Reads a measurement.
     *
     * @param text what {@link #writeMeasurement} wrote
     * @return the measurement, or failures
     */
    LoadResult<Measurement> readMeasurement(String text);

    /**
     * Writes an evaluation.
     *
     * @param evaluation the evaluation
     * @return the text
     */
    String writeEvaluation(Evaluation evaluation);

    /**
     * Reads an evaluation.
     *
     * @param text what {@link #writeEvaluation} wrote
     * @return the evaluation, or failures
     */
    LoadResult<Evaluation> readEvaluation(String text);
}
