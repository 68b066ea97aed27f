package org.workplan.examples.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.workplan.explanation.Descriptions;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.revision.PlanDiff;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
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
            List<PlanRepository.Revision> revisions = store.plans().history(plan);
            if (revisions.isEmpty()) {
                throw new BadInput("There is no plan " + id + " in " + url + ". Look at what list shows.");
            }
            if (common.isJson()) {
                Json.print(
                        out,
                        revisions.stream().map(one -> json(store, plan, one)).toList());
            } else {
                revisions.forEach(one -> text(out, store, plan, one));
            }
        }
        return 0;
    }

    /** A revision with the one before it; nothing for the first, and around a deletion. */
    private record Step(Plan earlier, Plan later) {
        static Optional<Step> to(PlanStore store, PlanId plan, PlanRepository.Revision revision) {
            return revision.deleted()
                    ? Optional.empty()
                    : store.plans()
                            .find(plan, revision.number() - 1)
                            .flatMap(earlier -> store.plans()
                                    .find(plan, revision.number())
                                    .map(later -> new Step(earlier.plan(), later.plan())));
        }
    }

    private void text(PrintWriter out, PlanStore store, PlanId plan, PlanRepository.Revision one) {
        out.println(one.number() + "  " + one.change().at() + "  "
                + one.change().author() + "  " + one.change().reason() + (one.deleted() ? "  (deleted)" : ""));
        Step.to(store, plan, one)
                .ifPresent(step -> Descriptions.changes(step.earlier(), step.later())
                        .forEach(change -> out.println("    " + common.wording().sentence(change))));
    }

    private static Map<String, @Nullable Object> json(PlanStore store, PlanId plan, PlanRepository.Revision one) {
        Map<String, @Nullable Object> json = Json.object(
                "revision", one.number(),
                "at", one.change().at(),
                "author", one.change().author(),
                "reason", one.change().reason(),
                "deleted", one.deleted());
        Step.to(store, plan, one).ifPresent(step -> {
            PlanDiff diff = PlanDiff.between(step.earlier(), step.later());
            json.put("added", diff.added());
            json.put("removed", diff.removed());
            json.put(
                    "changed",
                    diff.values().stream()
                            .map(change -> Json.object(
                                    "part", part(plan, change),
                                    "attribute", change.attribute(),
                                    "before", shown(change.before()),
                                    "after", shown(change.after())))
                            .toList());
        });
        return json;
    }

    private static String part(PlanId plan, PlanDiff.ValueChange change) {
        return change.part().map(PartPath::toString).orElse("plan/" + plan);
    }

    private static String shown(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(Object::toString).orElse("–")
                : value.toString();
    }
}
