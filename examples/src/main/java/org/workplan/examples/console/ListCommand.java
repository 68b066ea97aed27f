package org.workplan.examples.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.workplan.storage.PlanQuery;
import org.workplan.storage.PlanStore;
import org.workplan.storage.PlanSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what a store keeps. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the plans in a store.")
final class ListCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Option(names = "--in", required = true, description = "json:DIR or a JDBC URL")
    @Nullable
    String url;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Args.given(spec).commandLine().getOut();
        try (PlanStore store = Stores.existing(Args.given(url))) {
            List<PlanSummary> plans = store.plans().list(PlanQuery.ALL);
            if (common.isJson()) {
                Json.print(
                        out,
                        plans.stream()
                                .map(one -> Json.object(
                                        "plan", one.id(),
                                        "title", one.title(),
                                        "kind", one.kind(),
                                        "organisation", one.organisation().orElse(null),
                                        "year", one.year().orElse(null),
                                        "revision", one.revision()))
                                .toList());
            } else {
                plans.forEach(one -> out.println(one.id() + "  revision " + one.revision() + "  " + one.title()));
            }
        }
        return 0;
    }
}
