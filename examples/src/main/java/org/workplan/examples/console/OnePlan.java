package org.workplan.examples.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Plan;
import org.workplan.wording.Wording;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every command about one plan is given: the plan's file and the common options; and where it answers. */
final class OnePlan {

    @Mixin
    Common common = new Common();

    @Parameters(index = "0", paramLabel = "PLAN", description = "the plan's JSON file")
    @Nullable
    Path file;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    Plan plan() {
        return common.dated(Input.plan(Args.given(file)));
    }

    Wording wording() {
        return common.wording();
    }

    /** Prints what was asked for: one JSON document, or text. */
    void answer(Supplier<Map<String, @Nullable Object>> json, Consumer<PrintWriter> text) {
        PrintWriter out = Args.given(spec).commandLine().getOut();
        if (common.isJson()) {
            Json.print(out, json.get());
        } else {
            text.accept(out);
            out.flush();
        }
    }
}
