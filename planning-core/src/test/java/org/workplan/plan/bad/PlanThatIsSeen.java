package org.workplan.plan.bad;

import org.workplan.value.bad.ValueThatSeesAPlan;

/** Is seen by a value, and sees it. */
public record PlanThatIsSeen(ValueThatSeesAPlan value) {}
