package org.workplan.testkit;

import static org.workplan.testkit.Attributes.due;
import static org.workplan.testkit.Attributes.lists;
import static org.workplan.testkit.Attributes.modality;
import static org.workplan.testkit.Attributes.text;
import static org.workplan.testkit.Attributes.texts;
import static org.workplan.testkit.ValueArbitraries.few;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.plan.PartKind;
import org.workplan.plan.RecordKind;
import org.workplan.plan.Stage;
import org.workplan.plan.Target;
import org.workplan.plan.ValueKind;
import org.workplan.target.Aggregation;
import org.workplan.target.Basis;
import org.workplan.target.Counting;

/** Random parts that say what is counted, what is enough, and who judges it. */
final class AimParts {
    private final Identifiers ids;

    AimParts(Identifiers ids) {
        this.ids = ids;
    }

    Arbitrary<Indicator> indicators() {
        return Builders.withBuilder(Indicator::builder)
                .use(ids.of(PartKind.INDICATOR))
                .in(Indicator.Builder::id)
                .use(text())
                .in(Indicator.Builder::label)
                .use(Texts.any())
                .in(Indicator.Builder::title)
                .use(Arbitraries.of(ValueKind.class))
                .in(Indicator.Builder::valueKind)
                .use(Texts.any())
                .in(Indicator.Builder::unit)
                .use(text())
                .in(Indicator.Builder::counts)
                .use(Arbitraries.of(Basis.class))
                .in(Indicator.Builder::basis)
                .use(Arbitraries.of(Aggregation.class))
                .in(Indicator.Builder::overTime)
                .use(Arbitraries.of(Aggregation.class))
                .in(Indicator.Builder::overUnits)
                .use(TargetArbitraries.completenesses())
                .in(Indicator.Builder::completeness)
                .use(TargetArbitraries.filters(ids))
                .in(Indicator.Builder::filter)
                .use(texts())
                .in(Indicator.Builder::overlappingTags)
                .use(Arbitraries.of(RecordKind.class).optional(0.3))
                .in(Indicator.Builder::records)
                .use(ids.of(PartKind.LADDER).optional(0.6))
                .in(Indicator.Builder::ladder)
                .use(text())
                .in(Indicator.Builder::numerator)
                .use(text())
                .in(Indicator.Builder::denominator)
                .use(texts())
                .in(Indicator.Builder::details)
                .use(texts())
                .in(Indicator.Builder::remarks)
                .use(few(ValueArbitraries.sources()))
                .in(Indicator.Builder::sources)
                .use(ValueArbitraries.extensions())
                .in(Indicator.Builder::extensions)
                .build(Indicator.Builder::build)
                .withoutEdgeCases();
    }

    Arbitrary<Target> targets() {
        return Builders.withBuilder(Target::builder)
                .use(ids.of(PartKind.TARGET))
                .in(Target.Builder::id)
                .use(text())
                .in(Target.Builder::label)
                .use(Texts.any())
                .in(Target.Builder::title)
                .use(ids.of(PartKind.TASK).optional(0.6))
                .in(Target.Builder::task)
                .use(ids.some(PartKind.GOAL))
                .in(Target.Builder::goals)
                .use(ids.of(PartKind.INDICATOR).optional(0.6))
                .in(Target.Builder::indicator)
                .use(TargetArbitraries.criteria(ids))
                .in(Target.Builder::criterion)
                .use(Texts.any())
                .in(Target.Builder::wording)
                .use(modality())
                .in(Target.Builder::modality)
                .use(ValueArbitraries.calendarUnits().optional(0.3))
                .in(Target.Builder::per)
                .use(due())
                .in(Target.Builder::due)
                .use(ValueArbitraries.planPeriods().optional(0.3))
                .in(Target.Builder::period)
                .use(Arbitraries.of(Counting.class).optional(0.3))
                .in(Target.Builder::counting)
                .use(TargetArbitraries.profiles().optional(0.3))
                .in(Target.Builder::profile)
                .use(few(ids.actors()))
                .in(Target.Builder::owners)
                .use(few(ids.actors()))
                .in(Target.Builder::partners)
                .use(text())
                .in(Target.Builder::dataSource)
                .use(text())
                .in(Target.Builder::focus)
                .use(text())
                .in(Target.Builder::statusWording)
                .use(texts())
                .in(Target.Builder::eligibility)
                .use(texts())
                .in(Target.Builder::dependsOn)
                .use(texts())
                .in(Target.Builder::purposes)
                .use(lists())
                .in(Target.Builder::lists)
                .use(texts())
                .in(Target.Builder::details)
                .use(texts())
                .in(Target.Builder::remarks)
                .use(few(ValueArbitraries.sources()))
                .in(Target.Builder::sources)
                .use(ValueArbitraries.extensions())
                .in(Target.Builder::extensions)
                .build(Target.Builder::build)
                .withoutEdgeCases();
    }

    Arbitrary<Ladder> ladders() {
        return Builders.withBuilder(Ladder::builder)
                .use(ids.of(PartKind.LADDER))
                .in(Ladder.Builder::id)
                .use(text())
                .in(Ladder.Builder::label)
                .use(Texts.any())
                .in(Ladder.Builder::title)
                .use(few(TargetArbitraries.levels()))
                .in(Ladder.Builder::levels)
                .use(texts())
                .in(Ladder.Builder::remarks)
                .use(few(ValueArbitraries.sources()))
                .in(Ladder.Builder::sources)
                .use(ValueArbitraries.extensions())
                .in(Ladder.Builder::extensions)
                .build(Ladder.Builder::build)
                .withoutEdgeCases();
    }

    Arbitrary<EvaluationDesign> evaluations() {
        return Builders.withBuilder(EvaluationDesign::builder)
                .use(ids.of(PartKind.EVALUATION))
                .in(EvaluationDesign.Builder::id)
                .use(text())
                .in(EvaluationDesign.Builder::label)
                .use(Texts.any())
                .in(EvaluationDesign.Builder::title)
                .use(Arbitraries.of(Stage.class))
                .in(EvaluationDesign.Builder::stage)
                .use(text())
                .in(EvaluationDesign.Builder::method)
                .use(few(ids.actors()))
                .in(EvaluationDesign.Builder::evaluators)
                .use(texts())
                .in(EvaluationDesign.Builder::criteria)
                .use(ValueArbitraries.planDates().optional(0.5))
                .in(EvaluationDesign.Builder::date)
                .use(text())
                .in(EvaluationDesign.Builder::instrument)
                .use(text())
                .in(EvaluationDesign.Builder::carryForward)
                .use(due())
                .in(EvaluationDesign.Builder::carryForwardDue)
                .use(ids.of(PartKind.SECTION).optional(0.6))
                .in(EvaluationDesign.Builder::section)
                .use(texts())
                .in(EvaluationDesign.Builder::details)
                .use(texts())
                .in(EvaluationDesign.Builder::remarks)
                .use(few(ValueArbitraries.sources()))
                .in(EvaluationDesign.Builder::sources)
                .use(ValueArbitraries.extensions())
                .in(EvaluationDesign.Builder::extensions)
                .build(EvaluationDesign.Builder::build)
                .withoutEdgeCases();
    }
}
