package org.workplan.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.workplan.plan.Plan;
import org.workplan.schedule.Agenda;
import org.workplan.value.DatePeriod;
import org.workplan.wording.Wording;

/** Asks what is over and what comes next at one o'clock on a day, and how long people have until then. */
public final class DayViewExample {

    private DayViewExample() {}

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
        LocalDate day = LocalDate.of(2025, 11, 9);
        Agenda.Request request = Agenda.Request.of(DatePeriod.of(day, day)).at(day.atTime(13, 0));
        Agenda agenda = Agenda.of(plan, request, Agenda.Knowledge.NONE);
        Wording english = Wording.of(Locale.ENGLISH);
        agenda.items().forEach(item -> out.println(item.state() + " " + english.sentence(item.explanation())));
        agenda.untilNext().ifPresent(time -> out.println("Next in " + time));
    }
}
