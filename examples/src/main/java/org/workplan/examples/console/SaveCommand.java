package org.workplan.examples.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        List<Saved> saved = new ArrayList<>();
        int refused = 0;
        try (PlanStore store = Stores.open(Args.given(url))) {
            for (Path file : files) {
                try {
                    saved.add(save(store, common.dated(Input.plan(file))));
                } catch (BadInput bad) {
                    refused++;
                    bad.lines().forEach(Args.given(spec).commandLine().getErr()::println);
                } catch (StorageException.RevisionConflict
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

    /** What saving did to the store. */
    private enum Effect {
        CREATED,
        REPLACED,
        MERGED,
        UNCHANGED
    }

    /** A plan as it is kept now, and the revision that was the last one before; 0 if there was none. */
    private record Saved(Stored stored, long before, Effect effect) {
        private Map<String, @Nullable Object> json() {
            return Json.object(
                    "plan",
                    stored.plan().id(),
                    "revision",
                    stored.revision().number(),
                    "effect",
                    effect.name().toLowerCase(Locale.ROOT),
                    "before",
                    before == 0 ? null : before);
        }

        private String text() {
            String now =
                    stored.plan().id() + " is at revision " + stored.revision().number();
            return switch (effect) {
                case CREATED -> now;
                case REPLACED -> now + ", replaced revision " + before;
                case MERGED -> now + ", merged with revision " + before;
                case UNCHANGED -> now + ", unchanged";
            };
        }
    }

    private void print(PrintWriter out, List<Saved> saved) {
        if (common.isJson()) {
            Json.print(out, saved.stream().map(Saved::json).toList());
        } else {
            saved.forEach(one -> out.println(one.text()));
        }
    }

    private Saved save(PlanStore store, Plan plan) {
        Change change = new Change(RecordId.of(UUID.randomUUID().toString()), "console", reason, Instant.now());
        Optional<Stored> found = store.plans().find(plan.id());
        if (found.isEmpty()) {
            return new Saved(store.plans().create(plan, change), 0, Effect.CREATED);
        }
        Stored current = found.get();
        long before = current.revision().number();
        Descriptions.forbiddenStep(current.plan(), plan).ifPresent(why -> {
            throw new BadInput(common.wording().sentence(why));
        });
        if (PlanDiff.between(current.plan(), plan).isEmpty()) {
            return new Saved(current, before, Effect.UNCHANGED);
        }
        Stored read = base(store, current);
        boolean isLast = read.revision().number() == before;
        Stored saved = store.plans().saveMerged(read, plan, change);
        return new Saved(saved, before, isLast ? Effect.REPLACED : Effect.MERGED);
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
