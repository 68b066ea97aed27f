package org.workplan.examples.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.workplan.explanation.Descriptions;
import org.workplan.plan.Plan;
import org.workplan.plan.revision.PlanDiff;
import org.workplan.storage.Change;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Saves plans in a store. */
@Command(name = "save", mixinStandardHelpOptions = true, description = "Saves plans in a store.")
final class SaveCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Parameters(paramLabel = "PLAN", arity = "1..*", description = "the plans' JSON files")
    List<Path> files = List.of();

    @Option(names = "--to", required = true, description = "json:DIR or a JDBC URL")
    @Nullable
    String url;

    @Option(
            names = "--base",
            description = "the revision that the file was loaded from; later changes by others are merged"
                    + " (default: the plan replaces the current revision)")
    @Nullable
    Long base;

    @Option(names = "--reason", description = "why (default: saved by the console)")
    String reason = "saved by the console";

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Args.given(spec).commandLine().getOut();
        if (base != null && files.size() > 1) {
            throw new BadInput("--base is the revision of one plan; " + files.size()
                    + " plans are given. Save each plan separately.");
        }
        List<Stored> saved = new ArrayList<>();
        int refused = 0;
        try (PlanStore store = Stores.open(Args.given(url))) {
            for (Path file : files) {
                try {
                    saved.add(save(store, common.dated(Input.plan(file))));
                } catch (BadInput
                        | StorageException.RevisionConflict
                        | StorageException.MergeConflict
                        | StorageException.CorruptData
                        | StorageException.DuplicateId problem) {
                    refused++;
                    Args.given(spec).commandLine().getErr().println(problem.getMessage());
                }
            }
        }
        print(out, saved);
        return refused == 0 ? 0 : 2;
    }

    private void print(PrintWriter out, List<Stored> saved) {
        if (common.isJson()) {
            Json.print(
                    out,
                    saved.stream()
                            .map(one -> Json.object(
                                    "plan",
                                    one.plan().id(),
                                    "revision",
                                    one.revision().number()))
                            .toList());
        } else {
            saved.forEach(one -> out.println(
                    one.plan().id() + " is at revision " + one.revision().number()));
        }
    }

    private Stored save(PlanStore store, Plan plan) {
        Change change = new Change(RecordId.of(UUID.randomUUID().toString()), "console", reason, Instant.now());
        Optional<Stored> current = store.plans().find(plan.id());
        if (current.isEmpty()) {
            return store.plans().create(plan, change);
        }
        Descriptions.forbiddenStep(current.get().plan(), plan).ifPresent(why -> {
            throw new BadInput(common.wording().sentence(why));
        });
        return PlanDiff.between(current.get().plan(), plan).isEmpty()
                ? current.get()
                : store.plans().saveMerged(base(store, current.get()), plan, change);
    }

    private Stored base(PlanStore store, Stored current) {
        if (base == null) {
            return current;
        }
        PlanId plan = current.plan().id();
        return store.plans()
                .find(plan, base)
                .orElseThrow(() ->
                        new BadInput("Plan " + plan + " has no revision " + base + ". Look at what history shows."));
    }
}
