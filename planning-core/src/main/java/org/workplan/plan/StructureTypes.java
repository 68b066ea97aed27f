package org.workplan.plan;

import static org.workplan.plan.Attribute.Disclosure.PUBLIC;
import static org.workplan.plan.ValueType.LEVEL;
import static org.workplan.plan.ValueType.TEXT;
import static org.workplan.plan.ValueType.reference;

import org.workplan.plan.Declaration.Making;

/** Declares the kinds of part that give a plan its order and its words: headings, places and ladders. */
final class StructureTypes {

    static final ModelType<Section, Section.Builder> SECTION = Declaration.ended(Declaration.part(
                    PartKind.SECTION,
                    Section.class,
                    "A heading of the printed plan with its content.",
                    new Making<>(Section::builder, Section.Builder::from, Section.Builder::build))
            .optional("parent", reference(PartKind.SECTION), Section::parent, Section.Builder::parent, PUBLIC)
            .optional("text", TEXT, Section::text, Section.Builder::text, PUBLIC)
            .under("parent"));

    static final ModelType<Place, Place.Builder> PLACE = Declaration.ended(Declaration.part(
                    PartKind.PLACE,
                    Place.class,
                    "A place that the plan names, with the other names that it uses for the same place.",
                    new Making<>(Place::builder, Place.Builder::from, Place.Builder::build))
            .list("aliases", TEXT, Place::aliases, Place.Builder::aliases, PUBLIC)
            .optional("venue", TEXT, Place::venue, Place.Builder::venue, PUBLIC)
            .vocabulary());

    static final ModelType<Ladder, Ladder.Builder> LADDER = Declaration.ended(Declaration.part(
                    PartKind.LADDER,
                    Ladder.class,
                    "An order of levels, from the lowest to the highest.",
                    new Making<>(Ladder::builder, Ladder.Builder::from, Ladder.Builder::build))
            .list("levels", LEVEL, Ladder::levels, Ladder.Builder::levels, PUBLIC)
            .vocabulary());

    private StructureTypes() {}
}
