package org.workplan.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.workplan.evaluation.EvaluationPolicy;
import org.workplan.evaluation.EvaluationSummary;
import org.workplan.plan.Plan;
import org.workplan.wording.Wording;

/** Gathers the evaluations after sessions, names those that are missing and follows deficiencies. */
public final class StageEvaluationExample {

    private StageEvaluationExample() {}

    /**
     * Runs the example.
     *
     * @param arguments the directory with the examples' data
     * @throws IOException if the data cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        run(Data.directory(arguments), Data.out());
    }

    static void run(Path directory, PrintStream out) throws IOException {
        Plan plan = Data.plan(directory, "zhangcun").inYear(2025);
        EvaluationSummary summary = EvaluationSummary.of(
                plan,
                Data.evaluations(directory, "zhangcun-2025"),
                EvaluationPolicy.STANDARD,
                LocalDate.of(2025, 11, 12));
        out.print(Wording.of(Locale.ENGLISH).tree(summary.explanation()));
        out.println("Open deficiencies: " + summary.open().size());
    }
}
