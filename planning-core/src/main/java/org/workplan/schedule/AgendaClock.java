package org.workplan.schedule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.workplan.explanation.ExplanationBuilder;
import org.workplan.plan.PartPath;

/** Tells how things stand at the time of the question. */
final class AgendaClock {

    private final AgendaRequest request;

    AgendaClock(AgendaRequest request) {
        this.request = request;
    }

    boolean shows(LocalDate day) {
        return request.window().contains(day);
    }

    /** Whether a stretch of days touches the window. */
    boolean shows(LocalDate first, LocalDate last) {
        return !last.isBefore(request.window().start())
                && !first.isAfter(request.window().end());
    }

    Optional<LocalDate> today() {
        return request.now().map(LocalDateTime::toLocalDate);
    }

    AgendaItem item(
            AgendaItem.Kind kind, PartPath part, LocalDate day, AgendaItem.State state, ExplanationBuilder why) {
        return new AgendaItem(kind, part, day, Optional.empty(), state, days(day), ImmutableList.of(), why.note());
    }

    AgendaItem.State due(LocalDate day, boolean done) {
        if (done) {
            return AgendaItem.State.DONE;
        }
        return today().map(today -> day.isBefore(today)
                        ? AgendaItem.State.OVERDUE
                        : day.equals(today) ? AgendaItem.State.DUE : AgendaItem.State.COMING)
                .orElse(AgendaItem.State.PLANNED);
    }

    Optional<Long> days(LocalDate day) {
        return today().map(now -> ChronoUnit.DAYS.between(now, day));
    }
}
