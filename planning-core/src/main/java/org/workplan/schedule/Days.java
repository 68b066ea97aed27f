package org.workplan.schedule;

import java.time.LocalDate;
import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;

/** Days of the calendar, where the plan's year or the date's own tells them. */
final class Days {

    private Days() {}

    static Optional<LocalDate> of(Plan plan, Session session) {
        return session.date().flatMap(plan::dayOf);
    }
}
