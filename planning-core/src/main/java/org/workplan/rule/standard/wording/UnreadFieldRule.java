package org.workplan.rule.standard.wording;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.workplan.evaluation.Evaluation;
import org.workplan.explanation.Explanation;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.evaluation.EvaluationDesignRule;
import org.workplan.value.RecordId;

/** Finds fields that were kept because the library does not know them, and that therefore count for nothing. */
public final class UnreadFieldRule {

    public static final Rule RULE =
            Rule.of("unread-field", Severity.ADVICE, Scope.all(PartKind.values()), UnreadFieldRule::check);

    /** What stood around the plan in its document, such as the name of a schema, is nothing that the plan says. */
    private static final String AROUND = "/..";

    private UnreadFieldRule() {}

    private static void check(Plan plan, Findings findings) {
        ImmutableList<Measurement> measurements = findings.context().measurements();
        ImmutableList<Evaluation> evaluations = findings.context().evaluations();
        findings.looked(1 + plan.parts().size() + measurements.size() + evaluations.size());
        for (String place : new TreeSet<>(plan.extensions().keySet())) {
            if (!place.equals(AROUND)) {
                findings.addForPlan(place, Evidence.zero(unread("plan", place, FieldNames.OF_PLAN), 1));
            }
        }
        parts(plan, findings);
        Map<String, List<RecordId>> ids = new TreeMap<>();
        measurements.forEach(one -> note(one, Measurement::extensions, Measurement::id, ids));
        records("measurement", FieldNames.OF_MEASUREMENT, ids, findings);
        ids.clear();
        evaluations.forEach(one -> note(one, Evaluation::extensions, Evaluation::id, ids));
        records("evaluation", FieldNames.OF_EVALUATION, ids, findings);
    }

    /** One finding for a field of one part; one for all parts of a kind that have it, if they are several. */
    private static void parts(Plan plan, Findings findings) {
        for (PartKind kind : PartKind.values()) {
            Map<String, List<Part>> byPlace = new TreeMap<>();
            for (Part part : plan.parts().values()) {
                if (part.kind() == kind) {
                    note(part, UnreadFieldRule::unread, one -> one, byPlace);
                }
            }
            byPlace.forEach((place, some) -> {
                ImmutableList<Part> parts = Evidence.inOrder(some);
                Explanation why =
                        Evidence.zero(unread("parts", place, kind.attributes()).parts("parts", parts), parts.size());
                if (parts.size() == 1) {
                    findings.add(parts.get(0).path(), place, why);
                } else {
                    findings.addForPlan(kind.segment() + place, why);
                }
            });
        }
    }

    private static ImmutableMap<String, String> unread(Part part) {
        boolean weighed =
                part instanceof EvaluationDesign && part.extensions().containsKey(EvaluationDesignRule.WEIGHTS);
        return weighed
                ? part.extensions().entrySet().stream()
                        .filter(field -> !field.getKey().equals(EvaluationDesignRule.WEIGHTS))
                        .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue))
                : part.extensions();
    }

    private static <T, N> void note(
            T owner,
            Function<T, ImmutableMap<String, String>> extensions,
            Function<T, N> name,
            Map<String, List<N>> byPlace) {
        extensions
                .apply(owner)
                .keySet()
                .forEach(place ->
                        byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(name.apply(owner)));
    }

    private static void records(
            String kind, ImmutableList<String> known, Map<String, List<RecordId>> byPlace, Findings findings) {
        byPlace.forEach((place, ids) -> findings.addForPlan(
                kind + place,
                Evidence.zero(
                        unread("records", place, known)
                                .number("count", ids.size())
                                .with(
                                        "ids",
                                        Evidence.texts(ids.stream()
                                                .map(RecordId::value)
                                                .sorted())),
                        ids.size())));
    }

    private static Explanation.Builder unread(String owner, String place, ImmutableList<String> known) {
        Optional<String> near = FieldNames.near(place, known);
        Explanation.Builder why = Explanation.of("rule.unread-field." + owner + (near.isPresent() ? "-near" : ""))
                .text("field", FieldNames.shown(place));
        near.ifPresent(name -> why.text("near", name));
        return why;
    }
}
