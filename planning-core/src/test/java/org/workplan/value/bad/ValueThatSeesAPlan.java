package org.workplan.value.bad;

import java.util.Optional;
import org.workplan.plan.bad.PlanThatIsSeen;

/** Breaks: data walk one way; no cycles. */
public final class ValueThatSeesAPlan {

    Optional<PlanThatIsSeen> plan(PlanThatIsSeen plan) {
        return Optional.of(new PlanThatIsSeen(plan.value()));
    }
}
