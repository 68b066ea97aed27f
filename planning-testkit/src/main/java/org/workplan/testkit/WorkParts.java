package org.workplan.testkit;

import static org.workplan.testkit.Attributes.figures;
import static org.workplan.testkit.Attributes.lists;
import static org.workplan.testkit.Attributes.text;
import static org.workplan.testkit.Attributes.texts;
import static org.workplan.testkit.ValueArbitraries.booleans;
import static org.workplan.testkit.ValueArbitraries.few;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.workplan.plan.Availability;
import org.workplan.plan.Contingency;
import org.workplan.plan.ContingencyKind;
import org.workplan.plan.PartKind;
import org.workplan.plan.Per;
import org.workplan.plan.Resource;
import org.workplan.plan.ResourceKind;
import org.workplan.plan.ResourceUse;
import org.workplan.plan.Risk;
import org.workplan.plan.Session;
import org.workplan.plan.SessionStatus;
import org.workplan.plan.Step;
import org.workplan.plan.StepKind;
import org.workplan.plan.TimeRelation;
import org.workplan.plan.Timing;
import org.workplan.plan.Wear;

/** Random parts of the work itself: sessions with steps, resources, risks with answers. */
final class WorkParts {
    private final Identifiers ids;

    WorkParts(Identifiers ids) {
        this.ids = ids;
    }

    Arbitrary<Step> steps() {
        return Builders.withBuilder(Step::builder)
                .use(ids.of(PartKind.STEP))
                .in(Step.Builder::id)
                .use(text())
                .in(Step.Builder::label)
                .use(Texts.any())
                .in(Step.Builder::title)
                .use(Arbitraries.of(StepKind.class))
                .in(Step.Builder::stepKind)
                .use(few(ids.actors()))
                .in(Step.Builder::actors)
                .use(text())
                .in(Step.Builder::condition)
                .use(few(timings()))
                .in(Step.Builder::timings)
                .use(ids.some(PartKind.GROUP))
                .in(Step.Builder::concerns)
                .use(few(uses()))
                .in(Step.Builder::uses)
                .use(ids.some(PartKind.GROUP))
                .in(Step.Builder::attendance)
                .use(few(figures(ids)))
                .in(Step.Builder::figures)
                .use(lists())
                .in(Step.Builder::lists)
                .use(texts())
                .in(Step.Builder::details)
                .use(texts())
                .in(Step.Builder::remarks)
                .use(few(ValueArbitraries.sources()))
                .in(Step.Builder::sources)
                .use(ValueArbitraries.extensions())
                .in(Step.Builder::extensions)
                .build(Step.Builder::build)
                .withoutEdgeCases();
    }

    Arbitrary<Session> sessions() {
        return Builders.withBuilder(Session::builder)
                .use(ids.of(PartKind.SESSION))
                .in(Session.Builder::id)
                .use(text())
                .in(Session.Builder::label)
                .use(Texts.any())
                .in(Session.Builder::title)
                .use(ids.of(PartKind.SECTION).optional(0.6))
                .in(Session.Builder::section)
                .use(ValueArbitraries.planDates().optional(0.8))
                .in(Session.Builder::date)
                .use(ValueArbitraries.timeSlots().optional(0.7))
                .in(Session.Builder::time)
                .use(ids.of(PartKind.PLACE).optional(0.6))
                .in(Session.Builder::place)
                .use(text())
                .in(Session.Builder::theme)
                .use(ids.some(PartKind.GROUP))
                .in(Session.Builder::audience)
                .use(ids.some(PartKind.PERSON))
                .in(Session.Builder::staff)
                .use(ids.some(PartKind.FACT))
                .in(Session.Builder::forms)
                .use(ids.some(PartKind.NEED))
                .in(Session.Builder::needs)
                .use(ids.some(PartKind.GOAL))
                .in(Session.Builder::goals)
                .use(ids.some(PartKind.TASK))
                .in(Session.Builder::tasks)
                .use(few(steps()))
                .in(Session.Builder::steps)
                .use(Arbitraries.of(SessionStatus.class))
                .in(Session.Builder::status)
                .use(texts())
                .in(Session.Builder::details)
                .use(texts())
                .in(Session.Builder::remarks)
                .use(few(ValueArbitraries.sources()))
                .in(Session.Builder::sources)
                .use(ValueArbitraries.extensions())
                .in(Session.Builder::extensions)
                .build(Session.Builder::build)
                .withoutEdgeCases();
    }

    Arbitrary<Resource> resources() {
        return Builders.withBuilder(Resource::builder)
                .use(ids.of(PartKind.RESOURCE))
                .in(Resource.Builder::id)
                .use(text())
                .in(Resource.Builder::label)
                .use(Texts.any())
                .in(Resource.Builder::title)
                .use(Arbitraries.of(Availability.class))
                .in(Resource.Builder::availability)
                .use(Arbitraries.of(ResourceKind.class))
                .in(Resource.Builder::resourceKind)
                .use(ValueArbitraries.quantities())
                .in(Resource.Builder::quantity)
                .use(ids.some(PartKind.RESOURCE))
                .in(Resource.Builder::supplies)
                .use(booleans())
                .in(Resource.Builder::openEnded)
                .use(Arbitraries.of(Wear.class))
                .in(Resource.Builder::wear)
                .use(few(ids.actors()))
                .in(Resource.Builder::holders)
                .use(ids.of(PartKind.SECTION).optional(0.6))
                .in(Resource.Builder::section)
                .use(texts())
                .in(Resource.Builder::details)
                .use(texts())
                .in(Resource.Builder::remarks)
                .use(few(ValueArbitraries.sources()))
                .in(Resource.Builder::sources)
                .use(ValueArbitraries.extensions())
                .in(Resource.Builder::extensions)
                .build(Resource.Builder::build)
                .withoutEdgeCases();
    }

    Arbitrary<Contingency> contingencies() {
        return Builders.withBuilder(Contingency::builder)
                .use(ids.of(PartKind.CONTINGENCY))
                .in(Contingency.Builder::id)
                .use(text())
                .in(Contingency.Builder::label)
                .use(Texts.any())
                .in(Contingency.Builder::title)
                .use(Arbitraries.of(ContingencyKind.class))
                .in(Contingency.Builder::contingencyKind)
                .use(few(ids.actors()))
                .in(Contingency.Builder::actors)
                .use(few(ids.actors()))
                .in(Contingency.Builder::partners)
                .use(few(timings()))
                .in(Contingency.Builder::timings)
                .use(text())
                .in(Contingency.Builder::trigger)
                .use(ids.some(PartKind.GROUP))
                .in(Contingency.Builder::concerns)
                .use(ids.some(PartKind.RESOURCE))
                .in(Contingency.Builder::resources)
                .use(texts())
                .in(Contingency.Builder::details)
                .use(texts())
                .in(Contingency.Builder::remarks)
                .use(few(ValueArbitraries.sources()))
                .in(Contingency.Builder::sources)
                .use(ValueArbitraries.extensions())
                .in(Contingency.Builder::extensions)
                .build(Contingency.Builder::build)
                .withoutEdgeCases();
    }

    Arbitrary<Risk> risks() {
        return Builders.withBuilder(Risk::builder)
                .use(ids.of(PartKind.RISK))
                .in(Risk.Builder::id)
                .use(text())
                .in(Risk.Builder::label)
                .use(Texts.any())
                .in(Risk.Builder::title)
                .use(few(ids.actors()))
                .in(Risk.Builder::owners)
                .use(text())
                .in(Risk.Builder::likelihood)
                .use(text())
                .in(Risk.Builder::impact)
                .use(ids.some(PartKind.FACT))
                .in(Risk.Builder::denies)
                .use(few(contingencies()))
                .in(Risk.Builder::contingencies)
                .use(ids.of(PartKind.SECTION).optional(0.6))
                .in(Risk.Builder::section)
                .use(texts())
                .in(Risk.Builder::details)
                .use(texts())
                .in(Risk.Builder::remarks)
                .use(few(ValueArbitraries.sources()))
                .in(Risk.Builder::sources)
                .use(ValueArbitraries.extensions())
                .in(Risk.Builder::extensions)
                .build(Risk.Builder::build)
                .withoutEdgeCases();
    }

    private Arbitrary<Timing> timings() {
        return Combinators.combine(Texts.any(), Arbitraries.of(TimeRelation.class), few(ids.paths()))
                .as(Timing::new);
    }

    private Arbitrary<ResourceUse> uses() {
        return Builders.withBuilder(ResourceUse::builder)
                .use(Texts.any())
                .in(ResourceUse.Builder::words)
                .use(ids.of(PartKind.RESOURCE).optional(0.6))
                .in(ResourceUse.Builder::resource)
                .use(ValueArbitraries.quantities())
                .in(ResourceUse.Builder::quantity)
                .use(Arbitraries.of(Per.class))
                .in(ResourceUse.Builder::per)
                .build(ResourceUse.Builder::build)
                .withoutEdgeCases();
    }
}
