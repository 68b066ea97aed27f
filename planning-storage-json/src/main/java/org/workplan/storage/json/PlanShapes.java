package org.workplan.storage.json;

import static org.workplan.storage.json.PhraseShapes.ACTOR;
import static org.workplan.storage.json.ValueShapes.CALENDAR_UNIT;
import static org.workplan.storage.json.ValueShapes.PLAN_ID;
import static org.workplan.storage.json.ValueShapes.PLAN_PERIOD;
import static org.workplan.storage.json.ValueShapes.SOURCE;
import static org.workplan.storage.json.shape.Field.list;
import static org.workplan.storage.json.shape.Field.optional;
import static org.workplan.storage.json.shape.Field.orElse;
import static org.workplan.storage.json.shape.Field.required;
import static org.workplan.storage.json.shape.Shapes.INTEGER;
import static org.workplan.storage.json.shape.Shapes.TEXT;
import static org.workplan.storage.json.shape.Shapes.enumeration;

import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.PlanKind;
import org.workplan.plan.PlanStatus;
import org.workplan.storage.json.shape.ObjectShape;
import org.workplan.storage.json.shape.Shape;
import org.workplan.storage.json.shape.Shapes;

/** How a whole plan stands in JSON. */
final class PlanShapes {

    /** Everything but the parts. */
    static final Shape<Plan> HEADER = ending(beginning());

    /** The whole plan. */
    static final Shape<Plan> PLAN = ending(beginning()
            .with(list("sections", IntentShapes.SECTION, Plan::sections), Plan.Builder::sections)
            .with(list("places", PeopleShapes.PLACE, Plan::places), Plan.Builder::places)
            .with(list("ladders", PeopleShapes.LADDER, Plan::ladders), Plan.Builder::ladders)
            .with(list("groups", PeopleShapes.GROUP, Plan::groups), Plan.Builder::groups)
            .with(list("people", PeopleShapes.PERSON, Plan::people), Plan.Builder::people)
            .with(list("roles", PeopleShapes.ROLE, Plan::roles), Plan.Builder::roles)
            .with(list("facts", IntentShapes.FACT, Plan::facts), Plan.Builder::facts)
            .with(list("needs", IntentShapes.NEED, Plan::needs), Plan.Builder::needs)
            .with(list("goals", IntentShapes.GOAL, Plan::goals), Plan.Builder::goals)
            .with(list("tasks", IntentShapes.TASK, Plan::tasks), Plan.Builder::tasks)
            .with(list("sessions", WorkShapes.SESSION, Plan::sessions), Plan.Builder::sessions)
            .with(list("resources", WorkShapes.RESOURCE, Plan::resources), Plan.Builder::resources)
            .with(list("risks", WorkShapes.RISK, Plan::risks), Plan.Builder::risks)
            .with(list("evaluations", WorkShapes.EVALUATION_DESIGN, Plan::evaluations), Plan.Builder::evaluations)
            .with(list("partnerships", WorkShapes.PARTNERSHIP, Plan::partnerships), Plan.Builder::partnerships)
            .with(list("indicators", IntentShapes.INDICATOR, Plan::indicators), Plan.Builder::indicators)
            .with(list("targets", IntentShapes.TARGET, Plan::targets), Plan.Builder::targets));

    /** The shape of each kind of part. */
    private static final ImmutableMap<PartKind, Shape<? extends Part>> PARTS =
            ImmutableMap.<PartKind, Shape<? extends Part>>builder()
                    .put(PartKind.SECTION, IntentShapes.SECTION)
                    .put(PartKind.PLACE, PeopleShapes.PLACE)
                    .put(PartKind.LADDER, PeopleShapes.LADDER)
                    .put(PartKind.GROUP, PeopleShapes.GROUP)
                    .put(PartKind.PERSON, PeopleShapes.PERSON)
                    .put(PartKind.ROLE, PeopleShapes.ROLE)
                    .put(PartKind.FACT, IntentShapes.FACT)
                    .put(PartKind.NEED, IntentShapes.NEED)
                    .put(PartKind.GOAL, IntentShapes.GOAL)
                    .put(PartKind.TASK, IntentShapes.TASK)
                    .put(PartKind.SESSION, WorkShapes.SESSION)
                    .put(PartKind.STEP, WorkShapes.STEP)
                    .put(PartKind.RESOURCE, WorkShapes.RESOURCE)
                    .put(PartKind.RISK, WorkShapes.RISK)
                    .put(PartKind.CONTINGENCY, WorkShapes.CONTINGENCY)
                    .put(PartKind.EVALUATION, WorkShapes.EVALUATION_DESIGN)
                    .put(PartKind.PARTNERSHIP, WorkShapes.PARTNERSHIP)
                    .put(PartKind.INDICATOR, IntentShapes.INDICATOR)
                    .put(PartKind.TARGET, IntentShapes.TARGET)
                    .buildOrThrow();

    private PlanShapes() {}

    private static ObjectShape<Plan, Plan.Builder> beginning() {
        return Shapes.object("Plan", "One team's written intent for a period.", Plan::builder, Plan.Builder::build)
                .with(required("id", PLAN_ID, Plan::id), Plan.Builder::id)
                .with(required("kind", enumeration(PlanKind.class), Plan::kind), Plan.Builder::kind)
                .with(optional("label", TEXT, Plan::label), Plan.Builder::label)
                .with(required("title", TEXT, Plan::title), Plan.Builder::title)
                .with(optional("theme", TEXT, Plan::theme), Plan.Builder::theme)
                .with(orElse("language", TEXT, "en", Plan::language), Plan.Builder::language)
                .with(list("authors", ACTOR, Plan::authors), Plan.Builder::authors)
                .with(optional("organisation", TEXT, Plan::organisation), Plan.Builder::organisation)
                .with(optional("horizon", CALENDAR_UNIT, Plan::horizon), Plan.Builder::horizon)
                .with(optional("year", INTEGER, Plan::year), Plan.Builder::year)
                .with(optional("period", PLAN_PERIOD, Plan::period), Plan.Builder::period)
                .with(optional("status", enumeration(PlanStatus.class), Plan::status), Plan.Builder::status);
    }

    private static Shape<Plan> ending(ObjectShape<Plan, Plan.Builder> shape) {
        return shape.with(list("remarks", TEXT, Plan::remarks), Plan.Builder::remarks)
                .with(list("sources", SOURCE, Plan::sources), Plan.Builder::sources)
                .keeping(Plan::extensions, Plan.Builder::extensions);
    }

    static Shape<? extends Part> part(PartKind kind) {
        return Objects.requireNonNull(PARTS.get(kind), "Every kind of part has a shape.");
    }
}
