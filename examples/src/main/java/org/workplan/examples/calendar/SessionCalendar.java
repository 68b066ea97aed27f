package org.workplan.examples.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.workplan.plan.Place;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Timeline;
import org.workplan.value.DatePeriod;
import org.workplan.value.TimeSlot;

/**
 * Writes a plan's sessions as an iCalendar file (RFC 5545), in the time of Shanghai. The file only says what there is: it has no METHOD, invites nobody, and
 * an event keeps its UID, so that a later file replaces it.
 */
public final class SessionCalendar {

    private static final String ZONE = "Asia/Shanghai";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Plan plan;
    private final String stamp;
    private final ContentLines lines = new ContentLines();

    private SessionCalendar(Plan plan, Instant stamp) {
        this.plan = plan;
        this.stamp = STAMP.format(stamp);
    }

    /**
     * Writes the sessions that have a day.
     *
     * @param plan the plan, with its year
     * @param days only sessions of these days
     * @param stamp when the plan was in this state; the same stamp gives the same file
     * @return the text of the file, to be kept in UTF-8
     */
    public static String of(Plan plan, DatePeriod days, Instant stamp) {
        return new SessionCalendar(plan, stamp).write(days);
    }

    private String write(DatePeriod days) {
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", "-//workplan//planning//EN");
        lines.text("NAME", plan.title());
        zone();
        for (Session session : plan.sessionsInTimeOrder()) {
            day(session).filter(days::contains).ifPresent(day -> event(session, day));
        }
        lines.add("END", "VCALENDAR");
        return lines.toString();
    }

    private Optional<LocalDate> day(Session session) {
        return session.date().flatMap(plan::dayOf);
    }

    /** One offset the whole year since 1991. */
    private void zone() {
        lines.add("BEGIN", "VTIMEZONE");
        lines.add("TZID", ZONE);
        lines.add("BEGIN", "STANDARD");
        lines.add("DTSTART", "19910915T000000");
        lines.add("TZOFFSETFROM", "+0800");
        lines.add("TZOFFSETTO", "+0800");
        lines.add("TZNAME", "CST");
        lines.add("END", "STANDARD");
        lines.add("END", "VTIMEZONE");
    }

    private void event(Session session, LocalDate day) {
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", session.id() + "." + plan.id() + "@workplan");
        lines.add("DTSTAMP", stamp);
        Optional<TimeSlot> time = Timeline.hours(session);
        if (time.isPresent()) {
            LocalDateTime start = time.get().startOn(day);
            LocalDateTime end = time.get().endOn(day);
            lines.add("DTSTART;TZID=" + ZONE, at(start));
            if (end.isAfter(start)) {
                lines.add("DTEND;TZID=" + ZONE, at(end));
            }
        } else {
            lines.add("DTSTART;VALUE=DATE", DAY.format(day));
        }
        lines.text("SUMMARY", session.title());
        session.place()
                .flatMap(id -> plan.part(Place.class, id))
                .ifPresent(place -> lines.text("LOCATION", place.title()));
        if (!description(session).isEmpty()) {
            lines.text("DESCRIPTION", description(session));
        }
        lines.add("STATUS", status(session));
        lines.add("END", "VEVENT");
    }

    private static String at(LocalDateTime instant) {
        return DAY.format(instant) + "T" + TIME.format(instant);
    }

    private static String description(Session session) {
        List<String> parts = new ArrayList<>();
        session.theme().ifPresent(parts::add);
        session.steps().stream().map(Step::title).forEach(parts::add);
        return String.join("\n", parts);
    }

    private static String status(Session session) {
        return switch (session.status()) {
            case PLANNED, DONE -> "CONFIRMED";
            case POSTPONED -> "TENTATIVE";
            case CANCELLED -> "CANCELLED";
        };
    }
}
