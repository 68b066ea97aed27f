package org.workplan.examples.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.schedule.Agenda;
import org.workplan.schedule.ContactReview;
import org.workplan.schedule.Timetable;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.wording.Wording;

/** An agenda as text and as JSON. */
final class SchedulePage {

    private static final int MINUTES = 60;

    private final Plan plan;
    private final Agenda agenda;
    private final Timetable timetable;
    private final Optional<ContactReview> contacts;
    private final Wording wording;

    SchedulePage(Plan plan, Agenda agenda, Optional<ContactReview> contacts, Wording wording) {
        this.contacts = contacts;
        this.plan = plan;
        this.agenda = agenda;
        this.timetable = Timetable.of(plan);
        this.wording = wording.together(
                agenda.items().stream().map(Agenda.Item::explanation).toList());
    }

    void text(PrintWriter out) {
        out.println(plan.title() + " (" + plan.id() + "), "
                + agenda.request().window().start() + " – "
                + agenda.request().window().end());
        standing().ifPresent(line -> out.println("  " + line));
        if (agenda.items().isEmpty()) {
            out.println("  " + wording.word("report.nothing"));
        }
        LocalDate day = LocalDate.MIN;
        for (Agenda.Item item : agenda.items()) {
            if (!item.day().equals(day)) {
                day = item.day();
                out.println("  " + day);
            }
            out.println("    " + line(item));
        }
        notes().forEach(note -> out.println("  " + wording.sentence(note)));
        out.flush();
    }

    /** What presses at the time of the question, before the days are listed. */
    private Optional<String> standing() {
        List<String> counts = Stream.of(
                        Agenda.Item.State.OVERDUE,
                        Agenda.Item.State.DUE,
                        Agenda.Item.State.RUNNING,
                        Agenda.Item.State.AT_RISK)
                .filter(state -> !agenda.in(state).isEmpty())
                .map(state -> wording.word("schedule.state." + state) + ": "
                        + agenda.in(state).size())
                .toList();
        return counts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", counts));
    }

    private String line(Agenda.Item item) {
        List<String> parts = new ArrayList<>();
        item.time().ifPresent(slot -> parts.add(wording.text(new Operand.Time(slot))));
        parts.add(wording.word("schedule.kind." + item.kind()) + ": " + wording.sentence(item.explanation()));
        item.explanation().reasons().forEach(reason -> parts.add(wording.sentence(reason)));
        parts.add(wording.word("schedule.state." + item.state()));
        return String.join("; ", parts);
    }

    private List<Explanation> notes() {
        List<Explanation> notes = new ArrayList<>();
        agenda.next()
                .ifPresent(next -> agenda.untilNext()
                        .ifPresent(time -> notes.add(length(
                                Explanation.of("schedule.next")
                                        .part("part", plan.part(next.part()).orElseThrow()),
                                time))));
        for (Timetable.Day day : timetable.sharedDays()) {
            for (int index = 0;
                    index < day.breaks().size()
                            && day.breaks().size() + 1 == day.sessions().size();
                    index++) {
                notes.add(length(
                        Explanation.of("schedule.break")
                                .part("before", session(day.sessions().get(index)))
                                .part("after", session(day.sessions().get(index + 1)))
                                .day("date", day.date()),
                        day.breaks().get(index)));
            }
        }
        if (!plan.sessions().isEmpty()) {
            notes.add(sessionHours());
        }
        contacts.ifPresent(review -> notes.addAll(ContactNotes.of(review)));
        if (!agenda.undated().isEmpty()) {
            notes.add(Explanation.of("schedule.undated")
                    .parts("parts", agenda.undated().stream().map(this::session).toList())
                    .note());
        }
        return notes;
    }

    private Explanation sessionHours() {
        return Explanation.of("schedule.hours")
                .number("total", hours(timetable.total()), "")
                .number("inside", hours(timetable.inside()), "")
                .number("outside", hours(timetable.outside()), "")
                .number("unplaced", hours(timetable.unplaced()), "")
                .note();
    }

    private static Explanation length(org.workplan.explanation.Explanation.Builder why, Duration time) {
        return why.number("hours", time.toHours())
                .number("minutes", time.toMinutesPart())
                .note();
    }

    private Session session(PartId id) {
        return plan.part(Session.class, id).orElseThrow();
    }

    private static Rational hours(Duration duration) {
        return Rational.of(duration.toMinutes(), MINUTES);
    }

    Map<String, @Nullable Object> json(Optional<Path> calendar) {
        Map<String, @Nullable Object> json = Json.object(
                "plan", plan.id(),
                "from", agenda.request().window().start(),
                "to", agenda.request().window().end(),
                "at", agenda.request().now().map(Object::toString).orElse(null),
                "person",
                        agenda.request().focus().map(path -> path.id().value()).orElse(null),
                "items", agenda.items().stream().map(this::json).toList(),
                "next", agenda.next().map(item -> item.part().toString()).orElse(null),
                "minutesUntilNext", agenda.untilNext().map(Duration::toMinutes).orElse(null),
                "hours",
                        Json.object(
                                "total", Json.number(hours(timetable.total())),
                                "inside", Json.number(hours(timetable.inside())),
                                "outside", Json.number(hours(timetable.outside())),
                                "unplaced", Json.number(hours(timetable.unplaced()))),
                "sharedDays",
                        timetable.sharedDays().stream().map(SchedulePage::json).toList(),
                "undated", agenda.undated(),
                "contacts", contacts.map(SchedulePage::json).orElse(null));
        calendar.ifPresent(path -> json.put("calendar", path));
        return json;
    }

    private static List<Map<String, @Nullable Object>> json(ContactReview review) {
        return review.standings().stream()
                .map(one -> Json.object(
                        "client", one.subject(),
                        "last", one.last().map(LocalDate::toString).orElse(null),
                        "state", one.state(),
                        "daysSince", one.since().orElse(null),
                        "daysLate", one.late()))
                .toList();
    }

    private static Map<String, @Nullable Object> json(Timetable.Day day) {
        return Json.object(
                "date", day.date(),
                "sessions", day.sessions(),
                "breakMinutes", day.breaks().stream().map(Duration::toMinutes).toList());
    }

    private Map<String, @Nullable Object> json(Agenda.Item item) {
        Map<String, @Nullable Object> json = Json.object(
                "kind", item.kind(),
                "part", item.part(),
                "title", plan.part(item.part()).map(part -> part.title()).orElse(null),
                "date", item.day(),
                "start", item.time().map(slot -> slot.start().toString()).orElse(null),
                "end", item.time().map(slot -> slot.end().toString()).orElse(null),
                "endsNextDay", item.time().map(slot -> slot.endsNextDay()).orElse(null),
                "state", item.state(),
                "days", item.days().orElse(null),
                "people", item.people());
        if (item.kind() == Agenda.Item.Kind.SESSION) {
            json.put("staffed", !item.people().isEmpty());
            json.put(
                    "outsidePeriod",
                    plan.calendarPeriod()
                            .map(period -> !period.contains(item.day()))
                            .orElse(null));
        }
        json.put("message", line(item));
        return json;
    }
}
