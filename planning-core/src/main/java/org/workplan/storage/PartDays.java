package org.workplan.storage;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.time.LocalDate;
import java.util.Optional;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Fact;
import org.workplan.plan.Part;
import org.workplan.plan.Partnership;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.progress.judging.TargetPeriod;
import org.workplan.target.Due;
import org.workplan.value.DatePeriod;
import org.workplan.value.PlanDate;

/**
 * The days of a part. A day is known where the part names it with its year, or where the year or the period of the plan makes it one day. A day in words,
 * and a day of an unknown year, is absent.
 *
 * @param starts the day of a session, fact or evaluation; the first day of a target's own period
 * @param ends the same day; the last day of a target's own period
 * @param due the last day on which a task, partnership or target is in time, by the latest reading of its deadline
 */
public record PartDays(Optional<LocalDate> starts, Optional<LocalDate> ends, Optional<LocalDate> due) {

    /**
     * Checks the values.
     *
     * @throws NullPointerException if a value is null
     */
    public PartDays {
        requirePresent("starts", starts);
        requirePresent("ends", ends);
        requirePresent("due", due);
    }

    /**
     * {@return the days of a part}
     *
     * @param plan its plan, or the header alone
     * @param part the part
     */
    public static PartDays of(Plan plan, Part part) {
        requirePresent("plan", plan, "part", part);
        if (part instanceof Target target) {
            Optional<DatePeriod> own = period(plan, target);
            return new PartDays(own.map(DatePeriod::start), own.map(DatePeriod::end), due(plan, target));
        }
        Optional<LocalDate> day = date(part).flatMap(plan::dayOf);
        return new PartDays(day, day, due(part).flatMap(plan::lastDayOf));
    }

    private static Optional<PlanDate> date(Part part) {
        return switch (part.kind()) {
            case SESSION -> ((Session) part).date();
            case FACT -> ((Fact) part).date();
            case EVALUATION -> ((EvaluationDesign) part).date();
            default -> Optional.empty();
        };
    }

    private static Optional<Due> due(Part part) {
        return switch (part.kind()) {
            case TASK -> ((Task) part).due();
            case PARTNERSHIP -> ((Partnership) part).due();
            default -> Optional.empty();
        };
    }

    private static Optional<DatePeriod> period(Plan plan, Target target) {
        return target.period()
                .flatMap(period -> plan.year().or(() -> period.start().year()).flatMap(period::in));
    }

    private static Optional<LocalDate> due(Plan plan, Target target) {
        return target.due().isEmpty()
                ? Optional.empty()
                : TargetPeriod.of(plan, target)
                        .filter(period -> !period.open())
                        .map(period -> period.latest().end());
    }
}
