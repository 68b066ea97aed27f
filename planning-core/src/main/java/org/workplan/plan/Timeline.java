package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.workplan.value.PlanDate;
import org.workplan.value.TimeSlot;
import org.workplan.value.Verdict;

/**
 * When the sessions of a plan take place. Every calculator takes the instants of a session from here: a date without a year is read in the plan's year, a
 * session may end on the next day, hours that run backward count nowhere. In a plan without a year, two sessions are compared in a leap year and in a
 * common year; where these disagree, nothing is decided.
 */
public final class Timeline {

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final int A_LEAP_YEAR = 2024;
    private static final int A_COMMON_YEAR = 2025;

    private final Plan plan;

    /** The years that dates of sessions name: a date without one is compared in each of them. */
    private final Supplier<ImmutableSet<Integer>> named;

    private Timeline(Plan plan) {
        this.plan = plan;
        this.named = Suppliers.memoize(() -> plan.sessions().stream()
                .flatMap(session -> session.date().flatMap(PlanDate::year).stream())
                .collect(ImmutableSet.toImmutableSet()));
    }

    /** {@return the timeline of a plan} */
    public static Timeline of(Plan plan) {
        requirePresent("plan", plan);
        return new Timeline(plan);
    }

    /** The stretch that a session takes; the whole day where it states no hours. */
    private record Stretch(LocalDateTime start, LocalDateTime end) {

        static Stretch of(LocalDate day, Optional<TimeSlot> hours) {
            return hours.map(slot -> new Stretch(slot.startOn(day), slot.endOn(day)))
                    .orElseGet(() ->
                            new Stretch(day.atStartOfDay(), day.plusDays(1).atStartOfDay()));
        }

        /** Stretches that only touch share no time. A point in time lies in a stretch from its start up to but not including its end. */
        boolean overlaps(Stretch other) {
            return includes(other.start) || other.includes(start);
        }

        private boolean includes(LocalDateTime instant) {
            return start.equals(instant) || (start.isBefore(instant) && instant.isBefore(end));
        }
    }

    /** {@return the hours that count: empty if a session states none, or its hours run backward} */
    public static Optional<TimeSlot> hours(Session session) {
        requirePresent("session", session);
        return session.time().filter(slot -> !slot.isBackward());
    }

    /** {@return how long a session takes; empty if it states no hours, or its hours run backward} */
    public static Optional<Duration> length(Session session) {
        requirePresent("session", session);
        return session.time().flatMap(TimeSlot::length);
    }

    /** {@return the day on which a session starts; empty without a date, or if no year is known} */
    public Optional<LocalDate> day(Session session) {
        requirePresent("session", session);
        return session.date().flatMap(plan::dayOf);
    }

    /** {@return the last day that a session touches; the day of its start unless it goes on after midnight} */
    public Optional<LocalDate> lastDay(Session session) {
        requirePresent("session", session);
        return day(session).map(day -> lastDay(day, session));
    }

    private static LocalDate lastDay(LocalDate day, Session session) {
        return hours(session).map(slot -> slot.lastDayOn(day)).orElse(day);
    }

    /**
     * Returns when a session starts, to put sessions in order. Without a year the instant lies in some year; a session without hours that count starts with its day.
     *
     * @param session a session of the plan
     * @return the instant; empty if the session has no date
     */
    public Optional<LocalDateTime> order(Session session) {
        requirePresent("session", session);
        int any = named.get().isEmpty() ? A_LEAP_YEAR : Collections.min(named.get());
        return session.date()
                .map(date ->
                        in(date, any).atTime(hours(session).map(TimeSlot::start).orElse(LocalTime.MIN)));
    }

    /** {@return all sessions by their start, those without a date last, in printed order where they start together} */
    public ImmutableList<Session> inOrder() {
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(session -> order(session).orElse(LocalDateTime.MAX)), plan.sessions());
    }

    /**
     * Judges if two sessions take place at the same time.
     *
     * @param one a session of the plan
     * @param other another
     * @return undetermined if they share a day on which one of them states no hours, or if it depends on the year; not met if one has no date or its hours
     *     run backward
     */
    public Verdict overlap(Session one, Session other) {
        requirePresent("one", one, "other", other);
        if (isNowhere(one) || isNowhere(other)) {
            return Verdict.NOT_MET;
        }
        boolean timed = one.time().isPresent() && other.time().isPresent();
        return inEachYear(one, other, (first, second) -> {
                    boolean shared = Stretch.of(first, one.time()).overlaps(Stretch.of(second, other.time()));
                    return !shared ? Verdict.NOT_MET : timed ? Verdict.MET : Verdict.UNDETERMINED;
                })
                .orElse(Verdict.UNDETERMINED);
    }

    private static boolean isNowhere(Session session) {
        return session.date().isEmpty()
                || session.time().filter(TimeSlot::isBackward).isPresent();
    }

    /**
     * Judges if one session goes on when another starts.
     *
     * @param running a session of the plan
     * @param session another
     * @return false if either has no date or no hours that count
     */
    public boolean runsAtStart(Session running, Session session) {
        requirePresent("running", running, "session", session);
        return hours(running).isPresent()
                && hours(session).isPresent()
                && !isNowhere(running)
                && !isNowhere(session)
                && inEachYear(
                                running,
                                session,
                                (first, second) -> Stretch.of(first, running.time())
                                        .includes(session.time().orElseThrow().startOn(second)))
                        .orElse(true);
    }

    /**
     * Judges if one session starts before another.
     *
     * @param one a session of the plan
     * @param other another
     * @return undetermined if a date is missing, if both share a day and one states no hours that count, or if it depends on the year
     */
    public Verdict startsBefore(Session one, Session other) {
        requirePresent("one", one, "other", other);
        if (one.date().isEmpty() || other.date().isEmpty()) {
            return Verdict.UNDETERMINED;
        }
        Verdict sameDay = hours(one)
                .flatMap(slot ->
                        hours(other).map(later -> Verdict.of(slot.start().isBefore(later.start()))))
                .orElse(Verdict.UNDETERMINED);
        return inEachYear(
                        one,
                        other,
                        (first, second) -> first.equals(second) ? sameDay : Verdict.of(first.isBefore(second)))
                .orElse(Verdict.UNDETERMINED);
    }

    /**
     * Measures the time from the end of one session to the start of another.
     *
     * @param earlier a session of the plan
     * @param later another
     * @return the time, negative if the other starts before the end; empty if either has no date or no hours that count, or it depends on the year
     */
    public Optional<Duration> between(Session earlier, Session later) {
        requirePresent("earlier", earlier, "later", later);
        if (isNowhere(earlier)
                || isNowhere(later)
                || earlier.time().isEmpty()
                || later.time().isEmpty()) {
            return Optional.empty();
        }
        return inEachYear(
                earlier,
                later,
                (first, second) -> Duration.between(
                        earlier.time().orElseThrow().endOn(first),
                        later.time().orElseThrow().startOn(second)));
    }

    /**
     * Lists the days that a session touches, in each year that its date may lie in, so that sessions that overlap share one.
     *
     * @param session a session of the plan
     * @return the days; empty if the session has no date or its hours run backward
     */
    public ImmutableSet<LocalDate> touched(Session session) {
        requirePresent("session", session);
        if (isNowhere(session)) {
            return ImmutableSet.of();
        }
        PlanDate date = session.date().orElseThrow();
        return years(date).stream()
                .map(year -> in(date, year))
                .flatMap(day -> day.datesUntil(lastDay(day, session).plusDays(1)))
                .collect(ImmutableSet.toImmutableSet());
    }

    private <T> Optional<T> inEachYear(Session one, Session other, BiFunction<LocalDate, LocalDate, T> question) {
        PlanDate first = one.date().orElseThrow();
        PlanDate second = other.date().orElseThrow();
        ImmutableSet<Integer> both =
                Sets.intersection(years(first), years(second)).immutableCopy();
        List<T> answers = (both.isEmpty() ? years(first) : both)
                .stream()
                        .map(year -> question.apply(in(first, year), in(second, year)))
                        .distinct()
                        .toList();
        return answers.size() == 1 ? Optional.of(answers.get(0)) : Optional.empty();
    }

    /** The years in which a date is looked at: its own, or those that sessions of the plan name, a leap year and a common year. */
    private ImmutableSet<Integer> years(PlanDate date) {
        if (date.year().isPresent()) {
            return ImmutableSet.of(date.year().get() - (isAfterNewYear(date) ? 1 : 0));
        }
        if (plan.dayOf(date).isPresent()) {
            return ImmutableSet.of(A_COMMON_YEAR);
        }
        return date.monthDay().equals(LEAP_DAY)
                ? ImmutableSet.copyOf(Sets.union(named.get(), ImmutableSet.of(A_LEAP_YEAR)))
                : ImmutableSet.copyOf(Sets.union(named.get(), ImmutableSet.of(A_LEAP_YEAR, A_COMMON_YEAR)));
    }

    /** The day of a date. Without a year it lies in the given one, or in the year after where the period of the plan may run over New Year. */
    private LocalDate in(PlanDate date, int year) {
        return plan.dayOf(date).orElseGet(() -> date.in(isAfterNewYear(date) ? year + 1 : year));
    }

    private boolean isAfterNewYear(PlanDate date) {
        return plan.period()
                .filter(period -> period.start().monthDay().isAfter(period.end().monthDay()))
                .filter(period -> date.monthDay().isBefore(period.start().monthDay()))
                .isPresent();
    }
}
