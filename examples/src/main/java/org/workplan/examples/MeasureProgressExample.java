package org.workplan.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.progress.Assessment;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.PlanAssessment;
import org.workplan.wording.Wording;

/** Measures a plan's progress on two days and prints what is met, what is still needed, and why. */
public final class MeasureProgressExample {

    private MeasureProgressExample() {}

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
        Plan plan = Data.plan(directory, "red-scarf").inYear(2025);
        Assessor assessor = Assessor.of(AssessmentPolicy.STANDARD);
        Wording english = Wording.of(Locale.ENGLISH);
        for (LocalDate day : List.of(LocalDate.of(2025, 6, 30), LocalDate.of(2026, 1, 1))) {
            PlanAssessment assessment = assessor.assess(plan, Data.measurements(directory, "red-scarf-2025"), day);
            Assessment articles = assessment
                    .target(PartPath.parse("target/r-culture-articles"))
                    .orElseThrow();
            out.println(day + ": " + articles.verdict() + ", " + articles.status());
            articles.pace()
                    .ifPresent(pace ->
                            out.println("  expected " + pace.expected() + ", still needed " + pace.stillNeeded()));
            out.print(english.tree(articles.explanation()).indent(2));
            out.println(assessment.rollUp().whole().total());
        }
    }
}
