package org.workplan.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workplan.plan.Stage;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

/** Follows deficiencies from session to session. */
final class Deficiencies {

    private final SessionCalendar calendar;
    private final List<Remedy> remedies;

    private Deficiencies(SessionCalendar calendar, List<Remedy> remedies) {
        this.calendar = calendar;
        this.remedies = remedies;
    }

    private record Named(Deficiency deficiency, Optional<PartId> session) {}

    /** Every deficiency that anybody ever named, in corrected evaluations too: a correction does not make one vanish. */
    static ImmutableList<DeficiencyStatus> of(
            SessionCalendar calendar, List<Evaluation> all, List<Evaluation> current) {
        Map<RecordId, Named> named = new LinkedHashMap<>();
        for (List<Evaluation> some : List.of(current, all)) {
            for (Evaluation evaluation : some) {
                Optional<PartId> session =
                        evaluation.stage() == Stage.STAGE ? evaluation.session() : Optional.<PartId>empty();
                evaluation.deficiencies().forEach(one -> named.putIfAbsent(one.id(), new Named(one, session)));
            }
        }
        List<Remedy> remedies =
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
    static ImmutableList<Remedy> strays(ImmutableList<DeficiencyStatus> known, List<Evaluation> current) {
        return current.stream()
                .flatMap(one -> one.remedies().stream())
                .filter(remedy ->
                        known.stream().noneMatch(one -> one.deficiency().id().equals(remedy.deficiency())))
                .collect(ImmutableList.toImmutableList());
    }

    private DeficiencyStatus standing(Named named) {
        Optional<PartId> due = named.session().flatMap(calendar::next);
        Optional<Remedy.MadeUp> madeUp = remedies.stream()
                .filter(remedy -> remedy instanceof Remedy.MadeUp
                        && remedy.deficiency().equals(named.deficiency().id()))
                .map(Remedy.MadeUp.class::cast)
                .filter(remedy -> counts(remedy, named))
                .min(java.util.Comparator.comparingInt(remedy -> calendar.index(remedy.session())));
        if (madeUp.isPresent()) {
            long late = due.map(next -> calendar.index(madeUp.get().session()) - calendar.index(next))
                    .orElse(0);
            DeficiencyStatus.State state =
                    late > 0 ? DeficiencyStatus.State.MADE_UP_LATE : DeficiencyStatus.State.MADE_UP;
            return standing(named, state, Math.max(0, late), Optional.of(madeUp.get()));
        }
        Optional<Remedy> waived = remedies.stream()
                .filter(remedy -> remedy instanceof Remedy.Waived
                        && remedy.deficiency().equals(named.deficiency().id()))
                .findFirst();
        return waived.isPresent()
                ? standing(named, DeficiencyStatus.State.WAIVED, 0, waived)
                : standing(named, unsettled(named, due), 0, Optional.empty());
    }

    /** A deficiency is made up for in a session that is held, that comes after the one in which it was named, and that does not lie in the future. */
    private boolean counts(Remedy.MadeUp remedy, Named named) {
        boolean later = named.session()
                .map(session -> calendar.mayFollow(remedy.session(), session))
                .orElse(true);
        return later && calendar.index(remedy.session()) >= 0 && !calendar.isStillToCome(remedy.session());
    }

    private DeficiencyStatus.State unsettled(Named named, Optional<PartId> due) {
        if (due.isPresent()) {
            return calendar.isOver(due.get()) ? DeficiencyStatus.State.OVERDUE : DeficiencyStatus.State.OPEN;
        }
        boolean last = named.session().map(calendar::isLast).orElse(true);
        return last ? DeficiencyStatus.State.TO_SUMMARY : DeficiencyStatus.State.OPEN;
    }

    private DeficiencyStatus standing(Named named, DeficiencyStatus.State state, long late, Optional<Remedy> remedy) {
        return new DeficiencyStatus(
                named.deficiency(),
                named.session(),
                state,
                named.session().flatMap(calendar::next),
                remedy.isPresent() ? Optional.empty() : named.session().flatMap(calendar::nextChance),
                late,
                remedy);
    }
}
