package org.workplan.examples.console;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.workplan.storage.Failure;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Transfer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies plans from one store to another. */
@Command(
        name = "copy",
        mixinStandardHelpOptions = true,
        description = "Copies plans with their history, measurements and evaluations from one store to another.",
        footer = {"", "Skips what the target store already has. Run an interrupted copy again to continue it."})
final class CopyCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Parameters(paramLabel = "ID", arity = "0..*", description = "the plans' ids (default: all plans)")
    List<String> ids = List.of();

    @Option(names = "--from", required = true, description = "json:DIR or a JDBC URL")
    @Nullable
    String from;

    @Option(names = "--to", required = true, description = "json:DIR or a JDBC URL")
    @Nullable
    String to;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        Transfer.Report report;
        try (PlanStore source = Stores.existing(Args.given(from));
                PlanStore target = Stores.open(Args.given(to))) {
            report = copied(new Transfer(source, target));
        }
        print(report);
        return report.failures().isEmpty() ? 0 : 2;
    }

    private Transfer.Report copied(Transfer transfer) {
        if (!ProgressBar.isOnTerminal()) {
            return copied(transfer, progress -> {});
        }
        try (ProgressBar bar =
                new ProgressBar((Terminal) Args.given(spec).commandLine().getErr(), System::nanoTime)) {
            return copied(transfer, bar);
        }
    }

    private Transfer.Report copied(Transfer transfer, Consumer<Transfer.Progress> listener) {
        return ids.isEmpty()
                ? transfer.all(listener)
                : transfer.of(ids.stream().map(Stores::id).collect(ImmutableList.toImmutableList()), listener);
    }

    private void print(Transfer.Report report) {
        PrintWriter out = Args.given(spec).commandLine().getOut();
        if (common.isJson()) {
            Json.print(
                    out,
                    Json.object(
                            "plans",
                                    report.plans().stream()
                                            .map(CopyCommand::json)
                                            .toList(),
                            "failures",
                                    report.failures().stream()
                                            .map(CopyCommand::json)
                                            .toList()));
        } else {
            report.plans().forEach(one -> out.println(text(one)));
        }
        PrintWriter err = Args.given(spec).commandLine().getErr();
        report.failures().forEach(err::println);
    }

    private static Object json(Transfer.Report.Copied copied) {
        return Json.object(
                "plan", copied.plan(),
                "revisions", copied.revisions(),
                "measurements", copied.measurements(),
                "evaluations", copied.evaluations());
    }

    private static Object json(Failure failure) {
        return Json.object("source", failure.source(), "place", failure.place(), "message", failure.message());
    }

    private static String text(Transfer.Report.Copied copied) {
        return copied.revisions() + copied.measurements() + copied.evaluations() == 0
                ? copied.plan() + ": nothing new"
                : String.format(
                        "%s: %d revisions, %d measurements, %d evaluations",
                        copied.plan(), copied.revisions(), copied.measurements(), copied.evaluations());
    }
}
