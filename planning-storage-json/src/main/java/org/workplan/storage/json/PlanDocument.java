package org.workplan.storage.json;

import static org.workplan.storage.json.shape.Field.required;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.storage.json.shape.Json;
import org.workplan.storage.json.shape.Shape;
import org.workplan.storage.json.shape.Shapes;

/**
 * The document of a plan. What it does not know beside the plan belongs to no object that a store keeps, and is kept with the plan, together, as a field
 * ".." of it; a document is written with these fields in their place.
 */
final class PlanDocument {

    /** Where a plan keeps the fields around it. */
    static final String AROUND = "/..";

    private static final String PLAN = "plan";

    private PlanDocument() {}

    /** What is read of a document. */
    private static final class Draft {
        private Optional<Plan> plan = Optional.empty();
        private ImmutableMap<String, String> beside = ImmutableMap.of();

        private Plan build() {
            Plan read = plan.orElseThrow();
            return beside.isEmpty()
                    ? read
                    : read.withExtensions(ImmutableMap.<String, String>builder()
                            .putAll(read.extensions())
                            .put(AROUND, Json.gathered(beside))
                            .buildKeepingLast());
        }
    }

    static Shape<Plan> of(Shape<Plan> plan) {
        return Shapes.object("PlanDocument", "A document with its version.", Draft::new, Draft::build)
                .with(Documents.<Plan>version(), (draft, version) -> {})
                .with(required(PLAN, plan, PlanDocument::inside), (draft, read) -> draft.plan = Optional.of(read))
                .keeping(PlanDocument::beside, (draft, fields) -> draft.beside = fields);
    }

    /** The fields around a plan that may stand beside it; none if they would take the place of what a document has. */
    private static ImmutableMap<String, String> beside(Plan plan) {
        ImmutableMap<String, String> fields = Optional.ofNullable(
                        plan.extensions().get(AROUND))
                .map(Json::spread)
                .orElse(ImmutableMap.of());
        return fields.containsKey("/" + PLAN) || fields.containsKey("/" + Documents.VERSION_FIELD)
                ? ImmutableMap.of()
                : fields;
    }

    private static Plan inside(Plan plan) {
        return beside(plan).isEmpty()
                ? plan
                : plan.withExtensions(Maps.filterKeys(plan.extensions(), place -> !place.equals(AROUND)));
    }
}
