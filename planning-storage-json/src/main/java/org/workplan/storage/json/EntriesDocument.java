package org.workplan.storage.json;

import static org.workplan.storage.json.ValueShapes.PLAN_ID;
import static org.workplan.storage.json.shape.Field.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.workplan.storage.EntryLog;
import org.workplan.storage.json.shape.Shape;
import org.workplan.storage.json.shape.Shapes;
import org.workplan.value.PlanId;

/** The document of a log. What it does not know beside the entries is kept with them. */
final class EntriesDocument {

    private EntriesDocument() {}

    /** What is read of a document. */
    private static final class Draft<E> {
        private Optional<PlanId> plan = Optional.empty();
        private ImmutableList<E> entries = ImmutableList.of();
        private ImmutableMap<String, String> beside = ImmutableMap.of();

        private EntryLog.OfPlan<E> build() {
            return new EntryLog.OfPlan<>(plan.orElseThrow(), entries, beside);
        }
    }

    /** The shape of a document in which the entries stand in a field of that name. */
    static <E> Shape<EntryLog.OfPlan<E>> of(String name, String field, Shape<E> entry) {
        return Shapes.<EntryLog.OfPlan<E>, Draft<E>>object(
                        name, "A document with its version.", Draft::new, Draft::build)
                .with(Documents.<EntryLog.OfPlan<E>>version(), (draft, version) -> {})
                .with(
                        required("plan", PLAN_ID, EntryLog.OfPlan<E>::plan),
                        (draft, plan) -> draft.plan = Optional.of(plan))
                .with(
                        required(field, Shapes.entries(entry), EntryLog.OfPlan<E>::entries),
                        (draft, entries) -> draft.entries = entries)
                .keeping(EntryLog.OfPlan::extensions, (draft, fields) -> draft.beside = fields);
    }
}
