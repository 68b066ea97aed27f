package org.workplan.examples.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Revision;
import org.workplan.value.PlanId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the revisions of a stored plan. */
@Command(name = "history", mixinStandardHelpOptions = true, description = "Shows the revisions of a stored plan.")
final class HistoryCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Parameters(paramLabel = "ID", description = "the plan's id")
    @Nullable
    String id;

    @Option(names = "--in", required = true, description = "json:DIR or a JDBC URL")
    @Nullable
    String url;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Args.given(spec).commandLine().getOut();
        PlanId plan = Stores.id(Args.given(id));
        try (PlanStore store = Stores.existing(Args.given(url))) {
            List<Revision> revisions = store.plans().history(plan);
            if (revisions.isEmpty()) {
                throw new BadInput("There is no plan " + id + " in " + url + ". Look at what list shows.");
            }
            if (common.isJson()) {
                Json.print(
                        out,
                        revisions.stream()
                                .map(one -> Json.object(
                                        "revision", one.number(),
                                        "at", one.change().at(),
                                        "author", one.change().author(),
                                        "reason", one.change().reason(),
                                        "deleted", one.deleted()))
                                .toList());
            } else {
                revisions.forEach(one -> out.println(one.number() + "  "
                        + one.change().at() + "  " + one.change().author() + "  "
                        + one.change().reason() + (one.deleted() ? "  (deleted)" : "")));
            }
        }
        return 0;
    }
}
