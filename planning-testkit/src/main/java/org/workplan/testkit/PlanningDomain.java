package org.workplan.testkit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.target.Cadence;
import org.workplan.target.Checklist;
import org.workplan.target.Criterion;
import org.workplan.target.Due;
import org.workplan.value.Amount;
import org.workplan.value.DatePeriod;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.PlanPeriod;
import org.workplan.value.Quantity;

/**
 * The random values of this library for jqwik. Annotate a test class or a property with {@code @Domain(PlanningDomain.class)}, and each parameter
 * {@code @ForAll Plan plan}, {@code @ForAll Measurement measurement} and so on is filled; {@code @ForAll ImmutableList<Measurement>} is a log with
 * distinct ids, {@code @ForAll ImmutableList<PlanEdit>} a sequence of edits.
 */
public final class PlanningDomain extends DomainContextBase {
    /** Called by jqwik. */
    public PlanningDomain() {}

    @Provide
    Arbitrary<String> texts() {
        return ValueArbitraries.texts();
    }

    @Provide
    Arbitrary<Plan> plans() {
        return PlanArbitraries.plans();
    }

    @Provide
    Arbitrary<PlanId> planIds() {
        return PlanArbitraries.planIds();
    }

    @Provide
    Arbitrary<Part> parts() {
        return PlanArbitraries.parts();
    }

    @Provide
    Arbitrary<PlanEdits.Edit> edits() {
        return PlanEdits.edits();
    }

    @Provide
    Arbitrary<ImmutableList<PlanEdits.Edit>> editSequences() {
        return PlanEdits.sequences();
    }

    @Provide
    Arbitrary<Measurement> measurements() {
        return MeasurementArbitraries.measurements();
    }

    @Provide
    Arbitrary<ImmutableList<Measurement>> measurementLogs() {
        return MeasurementArbitraries.logs();
    }

    @Provide
    Arbitrary<Evaluation> evaluations() {
        return EvaluationArbitraries.evaluations();
    }

    @Provide
    Arbitrary<Amount> amounts() {
        return ValueArbitraries.amounts();
    }

    @Provide
    Arbitrary<Quantity> quantities() {
        return ValueArbitraries.quantities();
    }

    @Provide
    Arbitrary<PlanDate> planDates() {
        return ValueArbitraries.planDates();
    }

    @Provide
    Arbitrary<PlanPeriod> planPeriods() {
        return ValueArbitraries.planPeriods();
    }

    @Provide
    Arbitrary<DatePeriod> periods() {
        return ValueArbitraries.periods();
    }

    @Provide
    Arbitrary<Due> dues() {
        return TargetArbitraries.dues();
    }

    @Provide
    Arbitrary<Cadence> cadences() {
        return TargetArbitraries.cadences();
    }

    @Provide
    Arbitrary<Checklist> checklists() {
        return TargetArbitraries.checklists();
    }

    @Provide
    Arbitrary<Criterion> criteria() {
        return TargetArbitraries.criteria();
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return ValueArbitraries.decimals();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return ValueArbitraries.instants();
    }
}
