package org.workplan.plan;

import static org.workplan.plan.Attribute.Disclosure.PEOPLE;
import static org.workplan.plan.Attribute.Disclosure.PUBLIC;
import static org.workplan.plan.ValueType.ACTOR;
import static org.workplan.plan.ValueType.DUE;
import static org.workplan.plan.ValueType.FLAG;
import static org.workplan.plan.ValueType.QUANTITY;
import static org.workplan.plan.ValueType.SUBJECT;
import static org.workplan.plan.ValueType.TEXT;
import static org.workplan.plan.ValueType.enumeration;
import static org.workplan.plan.ValueType.reference;

import org.workplan.plan.Declaration.Making;

/** Declares the kinds of part that say who takes part. */
final class PeopleTypes {

    static final ModelType<Group, Group.Builder> GROUP = Declaration.ended(Declaration.part(
                    PartKind.GROUP,
                    Group.class,
                    "People, families, units or organisations that the plan speaks of as a whole.",
                    new Making<>(Group::builder, Group.Builder::from, Group.Builder::build))
            .required("groupKind", enumeration(Group.Kind.class), Group::groupKind, Group.Builder::groupKind, PUBLIC)
            .optional("size", QUANTITY, Group::size, Group.Builder::size, PUBLIC)
            .optional("units", QUANTITY, Group::units, Group.Builder::units, PUBLIC)
            .optional("unitSize", QUANTITY, Group::unitSize, Group.Builder::unitSize, PUBLIC)
            .optional("partOf", reference(PartKind.GROUP), Group::partOf, Group.Builder::partOf, PUBLIC)
            .list("members", SUBJECT, Group::members, Group.Builder::members, PEOPLE)
            .orElse("everyone", FLAG, false, Group::everyone, Group.Builder::everyone, PUBLIC)
            .list("aliases", TEXT, Group::aliases, Group.Builder::aliases, PUBLIC)
            .list("eligibility", TEXT, Group::eligibility, Group.Builder::eligibility, PUBLIC)
            .orElse("sensitive", FLAG, false, Group::sensitive, Group.Builder::sensitive, PUBLIC)
            .list("details", TEXT, Group::details, Group.Builder::details, PUBLIC)
            .vocabulary());

    static final ModelType<Person, Person.Builder> PERSON = Declaration.ended(Declaration.part(
                    PartKind.PERSON,
                    Person.class,
                    "A person whom the plan names.",
                    new Making<>(Person::builder, Person.Builder::from, Person.Builder::build),
                    PEOPLE)
            .list("qualifications", TEXT, Person::qualifications, Person.Builder::qualifications, PEOPLE)
            .vocabulary());

    static final ModelType<Role, Role.Builder> ROLE = Declaration.ended(Declaration.part(
                    PartKind.ROLE,
                    Role.class,
                    "A function in carrying out the plan, with the people who hold it.",
                    new Making<>(Role::builder, Role.Builder::from, Role.Builder::build))
            .optional("section", reference(PartKind.SECTION), Role::section, Role.Builder::section, PUBLIC)
            .list("duties", TEXT, Role::duties, Role.Builder::duties, PUBLIC)
            .list("people", reference(PartKind.PERSON), Role::people, Role.Builder::people, PEOPLE)
            .optional("required", QUANTITY, Role::required, Role.Builder::required, PUBLIC)
            .list("sessions", reference(PartKind.SESSION), Role::sessions, Role.Builder::sessions, PUBLIC)
            .orElse("reserve", FLAG, false, Role::reserve, Role.Builder::reserve, PUBLIC)
            .list("eligibility", TEXT, Role::eligibility, Role.Builder::eligibility, PUBLIC)
            .under("section"));

    static final ModelType<Partnership, Partnership.Builder> PARTNERSHIP = Declaration.ended(Declaration.part(
                    PartKind.PARTNERSHIP,
                    Partnership.class,
                    "Work with others that needs their agreement.",
                    new Making<>(Partnership::builder, Partnership.Builder::from, Partnership.Builder::build))
            .list("parties", ACTOR, Partnership::parties, Partnership.Builder::parties, PUBLIC)
            .orElse(
                    "status",
                    enumeration(Partnership.Status.class),
                    Partnership.Status.PLANNED,
                    Partnership::status,
                    Partnership.Builder::status,
                    PUBLIC)
            .list("tasks", reference(PartKind.TASK), Partnership::tasks, Partnership.Builder::tasks, PUBLIC)
            .optional("due", DUE, Partnership::due, Partnership.Builder::due, PUBLIC)
            .optional(
                    "section", reference(PartKind.SECTION), Partnership::section, Partnership.Builder::section, PUBLIC)
            .list("details", TEXT, Partnership::details, Partnership.Builder::details, PUBLIC)
            .under("section", "tasks")
            .ownedBy("parties")
            .comingAlong("status"));

    private PeopleTypes() {}
}
