package org.workplan.testkit;

import static org.workplan.testkit.Attributes.due;
import static org.workplan.testkit.Attributes.quantity;
import static org.workplan.testkit.Attributes.text;
import static org.workplan.testkit.Attributes.texts;
import static org.workplan.testkit.ValueArbitraries.booleans;
import static org.workplan.testkit.ValueArbitraries.few;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import org.workplan.plan.Group;
import org.workplan.plan.GroupKind;
import org.workplan.plan.PartKind;
import org.workplan.plan.Partnership;
import org.workplan.plan.PartnershipStatus;
import org.workplan.plan.Person;
import org.workplan.plan.Place;
import org.workplan.plan.Role;

/** Random parts that name places, people and partners. */
final class PeopleParts {
    private final Identifiers ids;

    PeopleParts(Identifiers ids) {
        this.ids = ids;
    }

    Arbitrary<Place> places() {
        return Builders.withBuilder(Place::builder)
                .use(ids.of(PartKind.PLACE))
                .in(Place.Builder::id)
                .use(text())
                .in(Place.Builder::label)
                .use(Texts.any())
                .in(Place.Builder::title)
                .use(texts())
                .in(Place.Builder::aliases)
                .use(text())
                .in(Place.Builder::venue)
                .use(texts())
                .in(Place.Builder::remarks)
                .use(few(ValueArbitraries.sources()))
                .in(Place.Builder::sources)
                .use(ValueArbitraries.extensions())
                .in(Place.Builder::extensions)
                .build(Place.Builder::build)
                .withoutEdgeCases();
    }

    Arbitrary<Group> groups() {
        return Builders.withBuilder(Group::builder)
                .use(ids.of(PartKind.GROUP))
                .in(Group.Builder::id)
                .use(text())
                .in(Group.Builder::label)
                .use(Texts.any())
                .in(Group.Builder::title)
                .use(Arbitraries.of(GroupKind.class))
                .in(Group.Builder::groupKind)
                .use(quantity())
                .in(Group.Builder::size)
                .use(quantity())
                .in(Group.Builder::units)
                .use(quantity())
                .in(Group.Builder::unitSize)
                .use(ids.of(PartKind.GROUP).optional(0.6))
                .in(Group.Builder::partOf)
                .use(ids.some(PartKind.PERSON))
                .in(Group.Builder::members)
                .use(booleans())
                .in(Group.Builder::everyone)
                .use(texts())
                .in(Group.Builder::aliases)
                .use(texts())
                .in(Group.Builder::eligibility)
                .use(booleans())
                .in(Group.Builder::sensitive)
                .use(texts())
                .in(Group.Builder::details)
                .use(texts())
                .in(Group.Builder::remarks)
                .use(few(ValueArbitraries.sources()))
                .in(Group.Builder::sources)
                .use(ValueArbitraries.extensions())
                .in(Group.Builder::extensions)
                .build(Group.Builder::build)
                .withoutEdgeCases();
    }

    Arbitrary<Person> people() {
        return Builders.withBuilder(Person::builder)
                .use(ids.of(PartKind.PERSON))
                .in(Person.Builder::id)
                .use(text())
                .in(Person.Builder::label)
                .use(Texts.any())
                .in(Person.Builder::title)
                .use(texts())
                .in(Person.Builder::qualifications)
                .use(texts())
                .in(Person.Builder::remarks)
                .use(few(ValueArbitraries.sources()))
                .in(Person.Builder::sources)
                .use(ValueArbitraries.extensions())
                .in(Person.Builder::extensions)
                .build(Person.Builder::build)
                .withoutEdgeCases();
    }

    Arbitrary<Role> roles() {
        return Builders.withBuilder(Role::builder)
                .use(ids.of(PartKind.ROLE))
                .in(Role.Builder::id)
                .use(text())
                .in(Role.Builder::label)
                .use(Texts.any())
                .in(Role.Builder::title)
                .use(texts())
                .in(Role.Builder::duties)
                .use(ids.some(PartKind.PERSON))
                .in(Role.Builder::people)
                .use(quantity())
                .in(Role.Builder::required)
                .use(ids.some(PartKind.SESSION))
                .in(Role.Builder::sessions)
                .use(booleans())
                .in(Role.Builder::reserve)
                .use(texts())
                .in(Role.Builder::eligibility)
                .use(texts())
                .in(Role.Builder::remarks)
                .use(few(ValueArbitraries.sources()))
                .in(Role.Builder::sources)
                .use(ValueArbitraries.extensions())
                .in(Role.Builder::extensions)
                .build(Role.Builder::build)
                .withoutEdgeCases();
    }

    Arbitrary<Partnership> partnerships() {
        return Builders.withBuilder(Partnership::builder)
                .use(ids.of(PartKind.PARTNERSHIP))
                .in(Partnership.Builder::id)
                .use(text())
                .in(Partnership.Builder::label)
                .use(Texts.any())
                .in(Partnership.Builder::title)
                .use(few(ids.actors()))
                .in(Partnership.Builder::parties)
                .use(Arbitraries.of(PartnershipStatus.class))
                .in(Partnership.Builder::status)
                .use(ids.some(PartKind.TASK))
                .in(Partnership.Builder::tasks)
                .use(due())
                .in(Partnership.Builder::due)
                .use(ids.of(PartKind.SECTION).optional(0.6))
                .in(Partnership.Builder::section)
                .use(texts())
                .in(Partnership.Builder::details)
                .use(texts())
                .in(Partnership.Builder::remarks)
                .use(few(ValueArbitraries.sources()))
                .in(Partnership.Builder::sources)
                .use(ValueArbitraries.extensions())
                .in(Partnership.Builder::extensions)
                .build(Partnership.Builder::build)
                .withoutEdgeCases();
    }
}
