package org.workplan.storage.json;

import static org.workplan.storage.json.ValueShapes.PART_ID;
import static org.workplan.storage.json.ValueShapes.QUANTITY;
import static org.workplan.storage.json.shape.Field.list;
import static org.workplan.storage.json.shape.Field.optional;
import static org.workplan.storage.json.shape.Field.orElse;
import static org.workplan.storage.json.shape.Field.required;
import static org.workplan.storage.json.shape.Shapes.TEXT;
import static org.workplan.storage.json.shape.Shapes.enumeration;

import org.workplan.plan.Actor;
import org.workplan.plan.Fact;
import org.workplan.plan.PartPath;
import org.workplan.plan.ResourceUse;
import org.workplan.plan.Timing;
import org.workplan.storage.json.shape.Records;
import org.workplan.storage.json.shape.Shape;
import org.workplan.storage.json.shape.Shapes;

/** How the phrases that parts are made of stand in JSON: who, when, how much of what. */
final class PhraseShapes {

    static final Shape<PartPath> PART_PATH = TEXT.as(PartPath::parse, PartPath::toString);

    static final Shape<Actor> ACTOR = Records.of(
            "Actor",
            "Somebody, in the plan's words, and who that is.",
            required("words", TEXT, Actor::words),
            list("is", PART_PATH, Actor::refersTo),
            Actor::new);

    static final Shape<Timing> TIMING = Records.of(
            "Timing",
            "A time relative to another time.",
            required("words", TEXT, Timing::words),
            required("relation", enumeration(Timing.Relation.class), Timing::relation),
            list("anchors", PART_PATH, Timing::anchors),
            Timing::new);

    static final Shape<Fact.Figure> FIGURE = Records.of(
            "Figure",
            "A number in a statement.",
            required("name", TEXT, Fact.Figure::name),
            required("quantity", QUANTITY, Fact.Figure::quantity),
            list("of", PART_ID, Fact.Figure::of),
            Fact.Figure::new);

    static final Shape<ResourceUse> RESOURCE_USE = Shapes.object(
                    "ResourceUse",
                    "Something that a step needs or hands out.",
                    ResourceUse::builder,
                    ResourceUse.Builder::build)
            .with(required("words", TEXT, ResourceUse::words), ResourceUse.Builder::words)
            .with(optional("resource", PART_ID, ResourceUse::resource), ResourceUse.Builder::resource)
            .with(
                    orElse("quantity", QUANTITY, ValueShapes.UNSTATED, ResourceUse::quantity),
                    ResourceUse.Builder::quantity)
            .with(
                    orElse("per", enumeration(ResourceUse.Basis.class), ResourceUse.Basis.TOTAL, ResourceUse::per),
                    ResourceUse.Builder::per);

    private PhraseShapes() {}
}
