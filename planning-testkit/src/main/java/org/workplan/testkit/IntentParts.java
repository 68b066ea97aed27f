package org.workplan.testkit;

import static org.workplan.testkit.Attributes.due;
import static org.workplan.testkit.Attributes.figures;
import static org.workplan.testkit.Attributes.lists;
import static org.workplan.testkit.Attributes.modality;
import static org.workplan.testkit.Attributes.quantity;
import static org.workplan.testkit.Attributes.text;
import static org.workplan.testkit.Attributes.texts;
import static org.workplan.testkit.ValueArbitraries.booleans;
import static org.workplan.testkit.ValueArbitraries.few;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import org.workplan.plan.Fact;
import org.workplan.plan.FactKind;
import org.workplan.plan.Goal;
import org.workplan.plan.GoalKind;
import org.workplan.plan.Need;
import org.workplan.plan.NeedKind;
import org.workplan.plan.PartKind;
import org.workplan.plan.Section;
import org.workplan.plan.Task;

/** Random parts that say what is meant: headings, facts, needs, goals and tasks. */
final class IntentParts {
    private final Identifiers ids;

    IntentParts(Identifiers ids) {
        this.ids = ids;
    }

    Arbitrary<Section> sections() {
        return Builders.withBuilder(Section::builder)
                .use(ids.of(PartKind.SECTION))
                .in(Section.Builder::id)
                .use(text())
                .in(Section.Builder::label)
                .use(Texts.any())
                .in(Section.Builder::title)
                .use(ids.of(PartKind.SECTION).optional(0.6))
                .in(Section.Builder::parent)
                .use(text())
                .in(Section.Builder::text)
                .use(texts())
                .in(Section.Builder::remarks)
                .use(few(ValueArbitraries.sources()))
                .in(Section.Builder::sources)
                .use(ValueArbitraries.extensions())
                .in(Section.Builder::extensions)
                .build(Section.Builder::build)
                .withoutEdgeCases();
    }

    Arbitrary<Fact> facts() {
        return Builders.withBuilder(Fact::builder)
                .use(ids.of(PartKind.FACT))
                .in(Fact.Builder::id)
                .use(text())
                .in(Fact.Builder::label)
                .use(Texts.any())
                .in(Fact.Builder::title)
                .use(Arbitraries.of(FactKind.class))
                .in(Fact.Builder::factKind)
                .use(ids.of(PartKind.SECTION).optional(0.6))
                .in(Fact.Builder::section)
                .use(text())
                .in(Fact.Builder::text)
                .use(few(figures(ids)))
                .in(Fact.Builder::figures)
                .use(few(ids.paths()))
                .in(Fact.Builder::about)
                .use(few(ids.actors()))
                .in(Fact.Builder::by)
                .use(ValueArbitraries.planDates().optional(0.3))
                .in(Fact.Builder::date)
                .use(lists())
                .in(Fact.Builder::lists)
                .use(texts())
                .in(Fact.Builder::details)
                .use(texts())
                .in(Fact.Builder::remarks)
                .use(few(ValueArbitraries.sources()))
                .in(Fact.Builder::sources)
                .use(ValueArbitraries.extensions())
                .in(Fact.Builder::extensions)
                .build(Fact.Builder::build)
                .withoutEdgeCases();
    }

    Arbitrary<Need> needs() {
        return Builders.withBuilder(Need::builder)
                .use(ids.of(PartKind.NEED))
                .in(Need.Builder::id)
                .use(text())
                .in(Need.Builder::label)
                .use(Texts.any())
                .in(Need.Builder::title)
                .use(Arbitraries.of(NeedKind.class))
                .in(Need.Builder::needKind)
                .use(ids.of(PartKind.SECTION).optional(0.6))
                .in(Need.Builder::section)
                .use(ids.some(PartKind.NEED))
                .in(Need.Builder::answers)
                .use(texts())
                .in(Need.Builder::consequences)
                .use(text())
                .in(Need.Builder::cause)
                .use(text())
                .in(Need.Builder::prominence)
                .use(booleans())
                .in(Need.Builder::sensitive)
                .use(texts())
                .in(Need.Builder::details)
                .use(texts())
                .in(Need.Builder::remarks)
                .use(few(ValueArbitraries.sources()))
                .in(Need.Builder::sources)
                .use(ValueArbitraries.extensions())
                .in(Need.Builder::extensions)
                .build(Need.Builder::build)
                .withoutEdgeCases();
    }

    Arbitrary<Goal> goals() {
        return Builders.withBuilder(Goal::builder)
                .use(ids.of(PartKind.GOAL))
                .in(Goal.Builder::id)
                .use(text())
                .in(Goal.Builder::label)
                .use(Texts.any())
                .in(Goal.Builder::title)
                .use(Arbitraries.of(GoalKind.class))
                .in(Goal.Builder::goalKind)
                .use(ids.of(PartKind.SECTION).optional(0.6))
                .in(Goal.Builder::section)
                .use(modality())
                .in(Goal.Builder::modality)
                .use(text())
                .in(Goal.Builder::reach)
                .use(ids.some(PartKind.NEED))
                .in(Goal.Builder::needs)
                .use(quantity())
                .in(Goal.Builder::amount)
                .use(lists())
                .in(Goal.Builder::lists)
                .use(texts())
                .in(Goal.Builder::details)
                .use(texts())
                .in(Goal.Builder::remarks)
                .use(few(ValueArbitraries.sources()))
                .in(Goal.Builder::sources)
                .use(ValueArbitraries.extensions())
                .in(Goal.Builder::extensions)
                .build(Goal.Builder::build)
                .withoutEdgeCases();
    }

    Arbitrary<Task> tasks() {
        return Builders.withBuilder(Task::builder)
                .use(ids.of(PartKind.TASK))
                .in(Task.Builder::id)
                .use(text())
                .in(Task.Builder::label)
                .use(Texts.any())
                .in(Task.Builder::title)
                .use(ids.of(PartKind.SECTION).optional(0.6))
                .in(Task.Builder::section)
                .use(ids.of(PartKind.TASK).optional(0.6))
                .in(Task.Builder::parent)
                .use(text())
                .in(Task.Builder::wording)
                .use(modality())
                .in(Task.Builder::modality)
                .use(few(ids.actors()))
                .in(Task.Builder::owners)
                .use(few(ids.actors()))
                .in(Task.Builder::partners)
                .use(ids.some(PartKind.GROUP))
                .in(Task.Builder::audience)
                .use(ids.some(PartKind.GOAL))
                .in(Task.Builder::goals)
                .use(ids.some(PartKind.NEED))
                .in(Task.Builder::needs)
                .use(TargetArbitraries.cadences().optional(0.5))
                .in(Task.Builder::cadence)
                .use(due())
                .in(Task.Builder::due)
                .use(ids.some(PartKind.TASK))
                .in(Task.Builder::dependsOn)
                .use(quantity())
                .in(Task.Builder::amount)
                .use(few(figures(ids)))
                .in(Task.Builder::figures)
                .use(text())
                .in(Task.Builder::statusWording)
                .use(texts())
                .in(Task.Builder::purposes)
                .use(lists())
                .in(Task.Builder::lists)
                .use(texts())
                .in(Task.Builder::details)
                .use(texts())
                .in(Task.Builder::remarks)
                .use(few(ValueArbitraries.sources()))
                .in(Task.Builder::sources)
                .use(ValueArbitraries.extensions())
                .in(Task.Builder::extensions)
                .build(Task.Builder::build)
                .withoutEdgeCases();
    }
}
