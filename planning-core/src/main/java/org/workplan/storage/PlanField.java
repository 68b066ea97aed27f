package org.workplan.storage;

import java.util.Optional;
import org.workplan.plan.PlanKind;
import org.workplan.plan.PlanStatus;
import org.workplan.value.PlanId;

/** What plans are told apart by. */
public final class PlanField {

    /** Its id. */
    public static final Field<PlanSummary, PlanId> ID = Field.of("id", plan -> Optional.of(plan.id()));

    /** Its title. */
    public static final Field<PlanSummary, String> TITLE = Field.text("title", plan -> Optional.of(plan.title()));

    /** Its kind. */
    public static final Field<PlanSummary, PlanKind> KIND = Field.of("kind", plan -> Optional.of(plan.kind()));

    /** Whose plan it is. */
    public static final Field<PlanSummary, String> ORGANISATION = Field.text("organisation", PlanSummary::organisation);

    /** Its year. */
    public static final Field<PlanSummary, Integer> YEAR = Field.of("year", PlanSummary::year);

    /** How binding it is; statuses are ordered as a plan goes through them. */
    public static final Field<PlanSummary, PlanStatus> STATUS = Field.of("status", PlanSummary::status);

    private PlanField() {}
}
