package org.workplan.examples.console;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Plan;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.PlanAssessment;
import picocli.CommandLine.Option;

/** Options that name what was recorded of a plan, one class for each, so that a command mixes in what it understands. */
final class Records {

    private Records() {}

    static MeasurementLog log(Iterable<Measurement> seen, LocalDate asOf) {
        return MeasurementLog.of(seen, asOf, AssessmentPolicy.STANDARD.approvals());
    }

    /** The file of what was seen. */
    static final class Measured {

        @Option(names = "--measurements", description = "the measurements' JSON file")
        @Nullable
        Path file;

        Optional<ImmutableList<Measurement>> of(Plan plan) {
            return Optional.ofNullable(file).map(path -> Input.measurements(path, plan));
        }

        ImmutableList<Measurement> required(Plan plan) {
            return of(plan).orElseThrow(() ->
                    new BadInput("What was seen is kept in a file of measurements. Add --measurements FILE."));
        }

        Optional<PlanAssessment> assessment(Plan plan, Common common, LocalDate asOf) {
            return of(plan).map(seen -> Assessor.of(AssessmentPolicy.STANDARD.withReading(common.reading()))
                    .assess(plan, seen, asOf));
        }
    }

    /** The file of what people think. */
    static final class Evaluated {

        @Option(names = "--evaluations", description = "the evaluations' JSON file")
        @Nullable
        Path file;

        Optional<ImmutableList<Evaluation>> of(Plan plan) {
            return Optional.ofNullable(file).map(path -> Input.evaluations(path, plan));
        }

        ImmutableList<Evaluation> required(Plan plan) {
            return of(plan).orElseThrow(() ->
                    new BadInput("What people think is kept in a file of evaluations. Add --evaluations FILE."));
        }
    }

    /** The day as of which the question is asked. */
    static final class AsOf {

        @Option(names = "--as-of", description = "the assessment day: YYYY-MM-DD")
        @Nullable
        String text;

        Optional<LocalDate> day() {
            return Optional.ofNullable(text).map(Input::date);
        }

        LocalDate required() {
            return day().orElseThrow(() -> new BadInput("The answer depends on the day. Add --as-of YYYY-MM-DD."));
        }
    }
}
