package org.workplan.examples.console;

import java.io.PrintWriter;
import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Plan;
import org.workplan.wording.Wording;

/** Text for a person at a terminal. */
final class Text {

    private Text() {}

    /** Prints the title of the plan and a sentence with its reasons for each thing there is to say. */
    static void print(PrintWriter out, Plan plan, List<Explanation> told, Wording wording) {
        out.println(plan.title() + " (" + plan.id() + ")");
        told.forEach(one -> out.print(wording.tree(one).indent(2)));
        if (told.isEmpty()) {
            out.println("  " + wording.word("report.nothing"));
        }
    }
}
