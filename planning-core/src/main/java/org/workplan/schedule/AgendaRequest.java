package org.workplan.schedule;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.time.LocalDateTime;
import java.util.Optional;
import org.workplan.plan.PartPath;
import org.workplan.value.DatePeriod;
import org.workplan.value.Dates;

/**
 * Which part of a plan's working year is asked for.
 *
 * @param window the days, both ends included
 * @param now the day and time of the question, in the place of the plan; empty if nothing is over, due or overdue yet
 * @param focus a person, a role or a section (an area of work): only what is theirs; empty for the whole team
 */
public record AgendaRequest(DatePeriod window, Optional<LocalDateTime> now, Optional<PartPath> focus) {

    /**
     * Checks the day of the question.
     *
     * @throws IllegalArgumentException if its year is not 1 to 9999
     */
    public AgendaRequest {
        requirePresent("window", window, "now", now, "focus", focus);
        now.ifPresent(moment -> Dates.check(moment.toLocalDate()));
    }

    /**
     * Asks for everything in some days.
     *
     * @param window the days
     * @return the request
     */
    public static AgendaRequest of(DatePeriod window) {
        return new AgendaRequest(window, Optional.empty(), Optional.empty());
    }

    /**
     * Asks the same at a day and time.
     *
     * @param moment the day and time
     * @return the request
     */
    public AgendaRequest at(LocalDateTime moment) {
        requirePresent("moment", moment);
        return new AgendaRequest(window, Optional.of(moment), focus);
    }

    /**
     * Asks the same for one person, role or section.
     *
     * @param part the path
     * @return the request
     */
    public AgendaRequest about(PartPath part) {
        requirePresent("part", part);
        return new AgendaRequest(window, now, Optional.of(part));
    }
}
