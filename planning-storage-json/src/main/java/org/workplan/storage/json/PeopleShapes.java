package org.workplan.storage.json;

import static org.workplan.storage.json.ValueShapes.PART_ID;
import static org.workplan.storage.json.ValueShapes.QUANTITY;
import static org.workplan.storage.json.ValueShapes.SOURCE;
import static org.workplan.storage.json.shape.Field.list;
import static org.workplan.storage.json.shape.Field.optional;
import static org.workplan.storage.json.shape.Field.orElse;
import static org.workplan.storage.json.shape.Field.required;
import static org.workplan.storage.json.shape.Shapes.BOOLEAN;
import static org.workplan.storage.json.shape.Shapes.TEXT;
import static org.workplan.storage.json.shape.Shapes.enumeration;

import org.workplan.plan.Group;
import org.workplan.plan.GroupKind;
import org.workplan.plan.Ladder;
import org.workplan.plan.Person;
import org.workplan.plan.Place;
import org.workplan.plan.Role;
import org.workplan.storage.json.shape.Shape;
import org.workplan.storage.json.shape.Shapes;

/** How people, places and ladders stand in JSON. */
final class PeopleShapes {

    static final Shape<Place> PLACE = Shapes.object(
                    "Place",
                    "A place that the plan names, with the other names that it uses for the same place.",
                    Place::builder,
                    Place.Builder::build)
            .with(required("id", PART_ID, Place::id), Place.Builder::id)
            .with(optional("label", TEXT, Place::label), Place.Builder::label)
            .with(required("title", TEXT, Place::title), Place.Builder::title)
            .with(list("aliases", TEXT, Place::aliases), Place.Builder::aliases)
            .with(optional("venue", TEXT, Place::venue), Place.Builder::venue)
            .with(list("remarks", TEXT, Place::remarks), Place.Builder::remarks)
            .with(list("sources", SOURCE, Place::sources), Place.Builder::sources)
            .keeping(Place::extensions, Place.Builder::extensions);

    static final Shape<Ladder> LADDER = Shapes.object(
                    "Ladder",
                    "An order of levels, from the lowest to the highest.",
                    Ladder::builder,
                    Ladder.Builder::build)
            .with(required("id", PART_ID, Ladder::id), Ladder.Builder::id)
            .with(optional("label", TEXT, Ladder::label), Ladder.Builder::label)
            .with(required("title", TEXT, Ladder::title), Ladder.Builder::title)
            .with(list("levels", TEXT, Ladder::levels), Ladder.Builder::levels)
            .with(list("remarks", TEXT, Ladder::remarks), Ladder.Builder::remarks)
            .with(list("sources", SOURCE, Ladder::sources), Ladder.Builder::sources)
            .keeping(Ladder::extensions, Ladder.Builder::extensions);

    static final Shape<Group> GROUP = Shapes.object(
                    "Group",
                    "People, families, units or organisations that the plan speaks of as a whole.",
                    Group::builder,
                    Group.Builder::build)
            .with(required("id", PART_ID, Group::id), Group.Builder::id)
            .with(optional("label", TEXT, Group::label), Group.Builder::label)
            .with(required("title", TEXT, Group::title), Group.Builder::title)
            .with(required("groupKind", enumeration(GroupKind.class), Group::groupKind), Group.Builder::groupKind)
            .with(optional("size", QUANTITY, Group::size), Group.Builder::size)
            .with(optional("units", QUANTITY, Group::units), Group.Builder::units)
            .with(optional("unitSize", QUANTITY, Group::unitSize), Group.Builder::unitSize)
            .with(optional("partOf", PART_ID, Group::partOf), Group.Builder::partOf)
            .with(list("members", PART_ID, Group::members), Group.Builder::members)
            .with(orElse("everyone", BOOLEAN, false, Group::everyone), Group.Builder::everyone)
            .with(list("aliases", TEXT, Group::aliases), Group.Builder::aliases)
            .with(list("eligibility", TEXT, Group::eligibility), Group.Builder::eligibility)
            .with(orElse("sensitive", BOOLEAN, false, Group::sensitive), Group.Builder::sensitive)
            .with(list("details", TEXT, Group::details), Group.Builder::details)
            .with(list("remarks", TEXT, Group::remarks), Group.Builder::remarks)
            .with(list("sources", SOURCE, Group::sources), Group.Builder::sources)
            .keeping(Group::extensions, Group.Builder::extensions);

    static final Shape<Person> PERSON = Shapes.object(
                    "Person", "A person whom the plan names.", Person::builder, Person.Builder::build)
            .with(required("id", PART_ID, Person::id), Person.Builder::id)
            .with(optional("label", TEXT, Person::label), Person.Builder::label)
            .with(required("title", TEXT, Person::title), Person.Builder::title)
            .with(list("qualifications", TEXT, Person::qualifications), Person.Builder::qualifications)
            .with(list("remarks", TEXT, Person::remarks), Person.Builder::remarks)
            .with(list("sources", SOURCE, Person::sources), Person.Builder::sources)
            .keeping(Person::extensions, Person.Builder::extensions);

    static final Shape<Role> ROLE = Shapes.object(
                    "Role",
                    "A function in carrying out the plan, with the people who hold it.",
                    Role::builder,
                    Role.Builder::build)
            .with(required("id", PART_ID, Role::id), Role.Builder::id)
            .with(optional("label", TEXT, Role::label), Role.Builder::label)
            .with(required("title", TEXT, Role::title), Role.Builder::title)
            .with(optional("section", PART_ID, Role::section), Role.Builder::section)
            .with(list("duties", TEXT, Role::duties), Role.Builder::duties)
            .with(list("people", PART_ID, Role::people), Role.Builder::people)
            .with(optional("required", QUANTITY, Role::required), Role.Builder::required)
            .with(list("sessions", PART_ID, Role::sessions), Role.Builder::sessions)
            .with(orElse("reserve", BOOLEAN, false, Role::reserve), Role.Builder::reserve)
            .with(list("eligibility", TEXT, Role::eligibility), Role.Builder::eligibility)
            .with(list("remarks", TEXT, Role::remarks), Role.Builder::remarks)
            .with(list("sources", SOURCE, Role::sources), Role.Builder::sources)
            .keeping(Role::extensions, Role.Builder::extensions);

    private PeopleShapes() {}
}
