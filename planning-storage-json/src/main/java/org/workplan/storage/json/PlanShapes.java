package org.workplan.storage.json;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Objects;
import org.workplan.plan.ModelType;
import org.workplan.plan.ModelTypes;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.storage.json.shape.Shape;

/** How plans and their parts stand in JSON. */
final class PlanShapes {

    /** Everything but the parts. */
    static final Shape<Plan> HEADER = ModelShapes.headerOf(ModelTypes.PLAN);

    /** The whole plan. */
    static final Shape<Plan> PLAN = ModelShapes.of(ModelTypes.PLAN);

    private static final ImmutableMap<PartKind, Shape<? extends Part>> PARTS = ImmutableMap.copyOf(Maps.transformValues(
            Maps.uniqueIndex(ModelTypes.parts(), type -> type.kind().orElseThrow()), type -> shape(type)));

    private PlanShapes() {}

    private static <P extends Part> Shape<P> shape(ModelType<P, ?> type) {
        return ModelShapes.of(type);
    }

    static Shape<? extends Part> part(PartKind kind) {
        return Objects.requireNonNull(PARTS.get(kind), "Every kind of part has a shape.");
    }
}
