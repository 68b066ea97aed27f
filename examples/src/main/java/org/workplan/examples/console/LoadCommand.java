package org.workplan.examples.console;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.PlanId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a stored plan as its JSON document. */
@Command(name = "load", mixinStandardHelpOptions = true, description = "Prints a stored plan as JSON.")
final class LoadCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Parameters(paramLabel = "ID", description = "the plan's id")
    @Nullable
    String id;

    @Option(names = "--from", required = true, description = "json:DIR or a JDBC URL")
    @Nullable
    String url;

    @Option(names = "--revision", description = "an earlier revision")
    @Nullable
    Long revision;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Args.given(spec).commandLine().getOut();
        PlanId plan = Stores.id(Args.given(id));
        try (PlanStore store = Stores.existing(Args.given(url))) {
            Optional<Stored> found =
                    revision == null ? store.plans().find(plan) : store.plans().find(plan, revision);
            Stored stored = found.orElseThrow(
                    () -> new BadInput("There is no plan " + id + " in " + url + ". Look at what list shows."));
            out.print(JsonCodec.standard().writePlan(common.dated(stored.plan())));
            out.flush();
        }
        return 0;
    }
}
