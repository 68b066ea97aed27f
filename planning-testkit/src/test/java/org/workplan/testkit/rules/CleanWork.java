package org.workplan.testkit.rules;

import com.google.common.collect.ImmutableList;
import java.time.LocalTime;
import java.util.Optional;
import org.workplan.plan.Actor;
import org.workplan.plan.Contingency;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Place;
import org.workplan.plan.Resource;
import org.workplan.plan.ResourceUse;
import org.workplan.plan.Risk;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Timing;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;
import org.workplan.value.TimeSlot;

/** The sessions, resources and risks of the clean plan. */
final class CleanWork {
    static final Actor RECEPTION = Actor.of("Reception", PartPath.of(PartKind.ROLE, PartId.of("reception")));
    private static final PartId INVITED = PartId.of("invited");

    private CleanWork() {}

    static ImmutableList<Part> of(Shape shape) {
        return ImmutableList.<Part>builder()
                .add(Place.builder()
                        .id(PartId.of("hall"))
                        .title(shape.name() + " Hall")
                        .build())
                .addAll(sessions(shape))
                .addAll(resources(shape))
                .add(risk())
                .build();
    }

    private static ImmutableList<Session> sessions(Shape shape) {
        Step homework = step("talk-homework", "Ask to come again tomorrow")
                .addTimings(timing("tomorrow", Timing.Relation.NEXT_DAY))
                .build();
        Step leaflets = step("talk-leaflets", "Give each guest a leaflet")
                .addUses(use("leaflets", 1, ResourceUse.Basis.PERSON))
                .build();
        Step banners = step("walk-banners", "Carry the banners")
                .addUses(use("banners", 2, ResourceUse.Basis.TOTAL))
                .build();
        Step visits = step("round-visits", "Visit them after this morning's walk")
                .addTimings(timing("this morning", Timing.Relation.SAME_DAY_MORNING))
                .build();
        return ImmutableList.of(
                session("talk", "(1)", "talks")
                        .date(shape.date(2, 10))
                        .time(hours(9, 11))
                        .addSteps(homework, leaflets)
                        .build(),
                session("walk", "(2)", "calls")
                        .date(shape.date(2, 11))
                        .time(hours(9, 11))
                        .addSteps(banners)
                        .build(),
                session("round", "(3)", "calls")
                        .date(shape.date(2, 11))
                        .time(hours(14, 16))
                        .addSteps(visits)
                        .build(),
                session("farewell", "(4)", "calls")
                        .date(shape.date(9, 10))
                        .time(hours(14, 16))
                        .addSteps(step("farewell-song", "Singing").build())
                        .build());
    }

    private static Session.Builder session(String id, String label, String form) {
        return Session.builder()
                .id(PartId.of(id))
                .label(label)
                .title(id)
                .section(PartId.of("work"))
                .place(PartId.of("hall"))
                .addForms(PartId.of(form))
                .addGoals(PartId.of("visited"));
    }

    private static Step.Builder step(String id, String title) {
        return Step.builder()
                .id(PartId.of(id))
                .title(title)
                .addActors(RECEPTION)
                .addConcerns(INVITED);
    }

    static Timing timing(String words, Timing.Relation relation) {
        return new Timing(words, relation, ImmutableList.of());
    }

    static TimeSlot hours(int start, int end) {
        return TimeSlot.of(LocalTime.of(start, 0), LocalTime.of(end, 0));
    }

    private static ResourceUse use(String resource, long number, ResourceUse.Basis per) {
        return ResourceUse.builder()
                .words(resource)
                .resource(PartId.of(resource))
                .quantity(Quantity.of(number, "pieces"))
                .per(per)
                .build();
    }

    private static ImmutableList<Resource> resources(Shape shape) {
        return ImmutableList.of(
                resource("leaflets", Resource.Availability.REQUIRED, shape.invited())
                        .wear(Resource.Wear.CONSUMABLE)
                        .build(),
                resource("banners", Resource.Availability.REQUIRED, 2).build(),
                resource("printed", Resource.Availability.POSSESSED, shape.invited())
                        .addSupplies(PartId.of("leaflets"))
                        .build(),
                resource("sewn", Resource.Availability.POSSESSED, 2)
                        .addSupplies(PartId.of("banners"))
                        .build());
    }

    private static Resource.Builder resource(String id, Resource.Availability availability, long number) {
        return Resource.builder()
                .id(PartId.of(id))
                .title(id)
                .availability(availability)
                .quantity(Quantity.of(number, "pieces"));
    }

    private static Risk risk() {
        Contingency ask = Contingency.builder()
                .id(PartId.of("ask-early"))
                .title("Ask them beforehand")
                .contingencyKind(Contingency.Kind.PREVENTIVE)
                .addActors(RECEPTION)
                .addTimings(timing("beforehand", Timing.Relation.BEFORE))
                .trigger(Optional.of("fewer than half have answered"))
                .addConcerns(INVITED)
                .build();
        return Risk.builder()
                .id(PartId.of("few-come"))
                .title("Few come")
                .addOwners(RECEPTION)
                .addContingencies(ask)
                .build();
    }
}
