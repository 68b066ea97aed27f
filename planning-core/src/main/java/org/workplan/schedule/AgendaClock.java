package org.workplan.schedule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartPath;

/** Tells how things stand at the time of the question. */
final class AgendaClock {

    private final Agenda.Request request;

    AgendaClock(Agenda.Request request) {
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

    Agenda.Item item(
            Agenda.Item.Kind kind, PartPath part, LocalDate day, Agenda.Item.State state, Explanation.Builder why) {
        return new Agenda.Item(kind, part, day, Optional.empty(), state, days(day), ImmutableList.of(), why.note());
    }

    Agenda.Item.State due(LocalDate day, boolean done) {
        if (done) {
            return Agenda.Item.State.DONE;
        }
        return today().map(today -> day.isBefore(today)
                        ? Agenda.Item.State.OVERDUE
                        : day.equals(today) ? Agenda.Item.State.DUE : Agenda.Item.State.COMING)
                .orElse(Agenda.Item.State.PLANNED);
    }

    Optional<Long> days(LocalDate day) {
        return today().map(now -> ChronoUnit.DAYS.between(now, day));
    }
}
