package org.workplan.examples;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import org.workplan.plan.Goal;
import org.workplan.plan.Indicator;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.progress.Assessment;
import org.workplan.progress.Assessor;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.target.Criterion;
import org.workplan.target.Due;
import org.workplan.value.Amount;
import org.workplan.value.DatePeriod;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;
import org.workplan.wording.Wording;

/** Writes a plan in Java, edits a part of it by its path, and measures it. */
public final class PlanInCodeExample {

    private PlanInCodeExample() {}

    /**
     * Runs the example.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        run(Data.out());
    }

    static void run(PrintStream out) {
        Plan plan = plan().edit("task/reading-club", task -> ((Task) task).withDue(Due.on(11, 30)));
        ImmutableList<Measurement> log =
                ImmutableList.of(evenings("m1", "2025-03-14", 3), evenings("m2", "2025-08-22", 1));
        Wording english = Wording.of(Locale.ENGLISH);
        for (Assessment target :
                Assessor.standard().assess(plan, log, LocalDate.of(2025, 9, 30)).targets()) {
            out.println(target.verdict() + ", " + target.status());
            out.println(english.sentence(target.explanation()));
        }
    }

    private static Plan plan() {
        return Plan.builder()
                .id("library-2025")
                .kind(Plan.Kind.PROGRAMME)
                .title("The village library")
                .year(2025)
                .period(new PlanPeriod(PlanDate.of(1, 1), PlanDate.of(12, 31)))
                .addPeople(
                        Person.builder().id("librarian").title("The librarian").build())
                .addGoals(Goal.builder()
                        .id("readers")
                        .title("More people read")
                        .goalKind(Goal.Kind.OVERALL)
                        .build())
                .addTasks(Task.builder()
                        .id("reading-club")
                        .title("Hold reading evenings")
                        .addGoals("readers")
                        .build())
                .addSessions(Session.builder()
                        .id("opening")
                        .title("Opening evening")
                        .date(PlanDate.of(3, 14))
                        .addTasks("reading-club")
                        .addStaff("librarian")
                        .build())
                .addIndicators(Indicator.builder()
                        .id("evenings")
                        .title("reading evenings")
                        .unit("activities")
                        .build())
                .addTargets(Target.builder()
                        .id("six-evenings")
                        .title("At least six reading evenings")
                        .task("reading-club")
                        .indicator("evenings")
                        .criterion(Criterion.total(Amount.atLeast(6)))
                        .build())
                .build();
    }

    private static Measurement evenings(String id, String day, long number) {
        return Measurement.builder()
                .id(id)
                .indicator("evenings")
                .observed(DatePeriod.ofDay(LocalDate.parse(day)))
                .value(Observation.of(number))
                .build();
    }
}
