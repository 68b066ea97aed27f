package org.workplan.examples.console;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Plan;
import org.workplan.storage.Field;
import org.workplan.storage.Filter;
import org.workplan.storage.LoadResult;
import org.workplan.storage.PlanStore;
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

    @Option(names = "--organisation", description = "only plans of this organisation")
    @Nullable
    String organisation;

    @Option(names = "--of-year", description = "only plans of this year")
    @Nullable
    Integer ofYear;

    @Option(names = "--status", description = "only plans with one of these statuses: ${COMPLETION-CANDIDATES}")
    Plan.@Nullable Status status;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Args.given(spec).commandLine().getOut();
        PrintWriter err = Args.given(spec).commandLine().getErr();
        try (PlanStore store = Stores.existing(Args.given(url))) {
            LoadResult<ImmutableList<PlanStore.Summary>> listed = store.plans().tryList(filter());
            ImmutableList<PlanStore.Summary> plans = listed.value().orElseThrow();
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
            listed.failures().forEach(err::println);
            return listed.failures().isEmpty() ? 0 : 2;
        }
    }

    private Filter<PlanStore.Summary> filter() {
        Filter<PlanStore.Summary> filter = Filter.all();
        if (organisation != null) {
            filter = filter.and(Field.OfPlan.ORGANISATION.is(organisation));
        }
        if (ofYear != null) {
            filter = filter.and(Field.OfPlan.YEAR.is(ofYear));
        }
        if (status != null) {
            filter = filter.and(Field.OfPlan.STATUS.is(status));
        }
        return filter;
    }
}
