package org.workplan.rule.standard.common;

import java.util.Optional;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;

/** The indicators of targets. */
public final class Indicators {

    private Indicators() {}

    public static Optional<Indicator> of(Plan plan, Target target) {
        return target.indicator().flatMap(id -> plan.part(Indicator.class, id));
    }
}
