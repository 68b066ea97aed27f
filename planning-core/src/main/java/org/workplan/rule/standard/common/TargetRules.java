package org.workplan.rule.standard.common;

import java.util.Optional;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;

/** What rules about targets share. */
public final class TargetRules {

    private TargetRules() {}

    public static Optional<Indicator> indicator(Plan plan, Target target) {
        return target.indicator().flatMap(id -> plan.part(Indicator.class, id));
    }
}
