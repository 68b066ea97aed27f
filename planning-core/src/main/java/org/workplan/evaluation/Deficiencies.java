package org.workplan.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workplan.plan.EvaluationDesign;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

/** Follows deficiencies from session to session. */
final class Deficiencies {

    private final SessionCalendar calendar;
    private final List<Deficiency.Remedy> remedies;

    private Deficiencies(SessionCalendar calendar, List<Deficiency.Remedy> remedies) {
        this.calendar = calendar;
        this.remedies = remedies;
    }

    private record Named(Deficiency deficiency, Optional<PartId> session) {}

    /** Every deficiency that anybody ever named, in corrected evaluations too: a correction does not make one vanish. */
    static ImmutableList<Deficiency.Status> of(
            SessionCalendar calendar, List<Evaluation> all, List<Evaluation> current) {
        Map<RecordId, Named> named = new LinkedHashMap<>();
        for (List<Evaluation> some : List.of(current, all)) {
            for (Evaluation evaluation : some) {
                Optional<PartId> session = evaluation.stage() == EvaluationDesign.Stage.STAGE
                        ? evaluation.session()
                        : Optional.<PartId>empty();
                evaluation.deficiencies().forEach(one -> named.putIfAbsent(one.id(), new Named(one, session)));
            }
        }
        List<Deficiency.Remedy> remedies =
                current.stream().flatMap(one -> one.remedies().stream()).toList();
        Deficiencies followed = new Deficiencies(calendar, remedies);
        return named.values().stream()
                .sorted(java.util.Comparator.<Named>comparingInt(
                                one -> one.session().map(calendar::index).orElse(Integer.MAX_VALUE))
                        .thenComparing(one -> one.deficiency().id()))
                .map(followed::standing)
                .collect(ImmutableList.toImmutableList());
    }

    /** Remedies for something that nobody named: usually a mistyped id. */
    static ImmutableList<Deficiency.Remedy> strays(ImmutableList<Deficiency.Status> known, List<Evaluation> current) {
        return current.stream()
                .flatMap(one -> one.remedies().stream())
                .filter(remedy ->
                        known.stream().noneMatch(one -> one.deficiency().id().equals(remedy.deficiency())))
                .collect(ImmutableList.toImmutableList());
    }

    private Deficiency.Status standing(Named named) {
        Optional<PartId> due = named.session().flatMap(calendar::next);
        Optional<Deficiency.Remedy.MadeUp> madeUp = remedies.stream()
                .filter(remedy -> remedy instanceof Deficiency.Remedy.MadeUp
                        && remedy.deficiency().equals(named.deficiency().id()))
                .map(Deficiency.Remedy.MadeUp.class::cast)
                .filter(remedy -> counts(remedy, named))
                .min(java.util.Comparator.comparingInt(remedy -> calendar.index(remedy.session())));
        if (madeUp.isPresent()) {
            long late = due.map(next -> calendar.index(madeUp.get().session()) - calendar.index(next))
                    .orElse(0);
            Deficiency.Status.State state =
                    late > 0 ? Deficiency.Status.State.MADE_UP_LATE : Deficiency.Status.State.MADE_UP;
            return standing(named, state, Math.max(0, late), Optional.of(madeUp.get()));
        }
        Optional<Deficiency.Remedy> waived = remedies.stream()
                .filter(remedy -> remedy instanceof Deficiency.Remedy.Waived
                        && remedy.deficiency().equals(named.deficiency().id()))
                .findFirst();
        return waived.isPresent()
                ? standing(named, Deficiency.Status.State.WAIVED, 0, waived)
                : standing(named, unsettled(named, due), 0, Optional.empty());
    }

    /** A deficiency is made up for in a session that is held, that comes after the one in which it was named, and that does not lie in the future. */
    private boolean counts(Deficiency.Remedy.MadeUp remedy, Named named) {
        boolean later = named.session()
                .map(session -> calendar.mayFollow(remedy.session(), session))
                .orElse(true);
        return later && calendar.index(remedy.session()) >= 0 && !calendar.isStillToCome(remedy.session());
    }

    private Deficiency.Status.State unsettled(Named named, Optional<PartId> due) {
        if (due.isPresent()) {
            return calendar.isOver(due.get()) ? Deficiency.Status.State.OVERDUE : Deficiency.Status.State.OPEN;
        }
        boolean last = named.session().map(calendar::isLast).orElse(true);
        return last ? Deficiency.Status.State.TO_SUMMARY : Deficiency.Status.State.OPEN;
    }

    private Deficiency.Status standing(
            Named named, Deficiency.Status.State state, long late, Optional<Deficiency.Remedy> remedy) {
        return new Deficiency.Status(
                named.deficiency(),
                named.session(),
                state,
                named.session().flatMap(calendar::next),
                remedy.isPresent() ? Optional.empty() : named.session().flatMap(calendar::nextChance),
                late,
                remedy);
    }
}
