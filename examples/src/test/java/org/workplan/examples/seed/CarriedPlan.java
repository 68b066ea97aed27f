package org.workplan.examples.seed;

import com.google.common.collect.ImmutableListMultimap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Timeline;
import org.workplan.storage.json.JsonCodec;

/** What a plan carries: every part with its leaves, and the plan's own values under the name {@code plan}. */
record CarriedPlan(List<Carrier> carriers, ImmutableListMultimap<String, Carrier> byStatement) {

    /** A part, or what a plan says of itself. */
    record Carrier(String path, Leaves leaves, List<Part.Source> sources, Duration length) {

        String kind() {
            return path.replaceAll("/.*", "");
        }
    }

    static CarriedPlan of(Plan plan) {
        JsonCodec codec = JsonCodec.standard();
        List<Carrier> carriers = new ArrayList<>();
        carriers.add(new Carrier("plan", Leaves.of(codec.writeHeader(plan)), plan.sources(), Duration.ZERO));
        for (Part part : plan.parts().values()) {
            Leaves leaves = Leaves.of(codec.writePart(part));
            carriers.add(new Carrier(part.path().toString(), leaves, part.sources(), length(part)));
        }
        ImmutableListMultimap.Builder<String, Carrier> byStatement = ImmutableListMultimap.builder();
        for (Carrier carrier : carriers) {
            carrier.sources().stream()
                    .flatMap(source -> source.statements().stream())
                    .distinct()
                    .forEach(statement -> byStatement.put(statement, carrier));
        }
        return new CarriedPlan(List.copyOf(carriers), byStatement.build());
    }

    private static Duration length(Part part) {
        return part instanceof Session session ? Timeline.length(session).orElse(Duration.ZERO) : Duration.ZERO;
    }

    List<Carrier> of(String statement) {
        return byStatement.get(statement);
    }

    /** Carriers of statements, each once. */
    List<Carrier> ofAll(List<String> statements) {
        return statements.stream()
                .flatMap(statement -> of(statement).stream())
                .distinct()
                .toList();
    }

    List<Carrier> at(String path) {
        return carriers.stream().filter(carrier -> carrier.path().equals(path)).toList();
    }
}
