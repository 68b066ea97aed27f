package org.workplan.examples.html;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Operand;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.value.DatePeriod;
import org.workplan.value.PlanDate;
import org.workplan.wording.Wording;

/** Draws the sessions of a plan on a line of days, with the plan's period behind them. Works for plans without a year. */
final class SessionTimeline {

    private static final int WIDTH = 960;
    private static final int LABEL = 250;
    private static final int ROW = 30;
    private static final int TOP = 46;
    private static final int ANY_COMMON_YEAR = 2025;

    private final int year;
    private final Plan plan;
    private final Wording wording;
    private final List<Session> dated;
    private final LocalDate first;
    private final long days;

    private SessionTimeline(Plan plan, List<Session> dated, Wording wording) {
        this.wording = wording;
        this.plan = plan;
        this.dated = dated;
        this.year = plan.year().orElse(ANY_COMMON_YEAR);
        List<LocalDate> ends = new ArrayList<>(dated.stream().map(this::day).toList());
        period().ifPresent(period -> ends.addAll(List.of(period.start(), period.end())));
        LocalDate last = ends.stream().max(LocalDate::compareTo).orElseThrow().plusDays(1);
        this.first = ends.stream().min(LocalDate::compareTo).orElseThrow().minusDays(1);
        this.days = ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** The drawing; empty if no session has a date. */
    static Optional<String> draw(Plan plan, Wording wording) {
        List<Session> dated = plan.sessions().stream()
                .filter(session -> session.date().isPresent())
                .toList();
        return dated.isEmpty() ? Optional.empty() : Optional.of(new SessionTimeline(plan, dated, wording).draw());
    }

    private String draw() {
        int height = TOP + ROW * dated.size() + 12;
        Svg svg = new Svg(WIDTH, height, wording.word("report.sessions"));
        period().ifPresent(period -> {
            long x = x(period.start());
            svg.rectangle(x, TOP - 14, x(period.end().plusDays(1)) - x, height - TOP + 8, "period");
            svg.text(x + 4, TOP - 20, "start", "note", label(period.start()) + " – " + label(period.end()));
        });
        axis(svg, height);
        for (int row = 0; row < dated.size(); row++) {
            session(svg, dated.get(row), TOP + ROW * row);
        }
        return svg.toString();
    }

    private void axis(Svg svg, int height) {
        long step = Math.max(1, (days + 11) / 12);
        for (long day = 0; day < days; day += step) {
            LocalDate date = first.plusDays(day);
            svg.line(x(date), TOP - 14, x(date), height - 6, "grid");
            svg.text(x(date), 12, "middle", "tick", label(date));
        }
    }

    private void session(Svg svg, Session session, int y) {
        LocalDate day = day(session);
        boolean outside = period().isPresent() && !period().get().contains(day);
        String time = session.time()
                .map(slot -> " " + wording.text(new Operand.Time(slot)))
                .orElse("");
        svg.text(LABEL - 12, y + 15, "end", "label", session.title());
        long middle = (x(day) + x(day.plusDays(1))) / 2;
        svg.line(LABEL, y + 11, WIDTH - 10, y + 11, "rail");
        svg.dot(middle, y + 11, 7, outside ? "mark outside" : "mark inside");
        boolean nearEnd = middle > WIDTH - 170;
        svg.text(
                nearEnd ? middle - 13 : middle + 13,
                y + 15,
                nearEnd ? "end" : "start",
                outside ? "when" : "when in",
                label(day) + time);
    }

    private Optional<DatePeriod> period() {
        return plan.calendarPeriod().or(() -> plan.period().flatMap(period -> period.in(year)));
    }

    private LocalDate day(Session session) {
        return session.date()
                .map(date -> plan.dayOf(date).orElseGet(() -> date.in(year)))
                .orElseThrow();
    }

    private long x(LocalDate date) {
        return LABEL + (WIDTH - LABEL - 10) * ChronoUnit.DAYS.between(first, date) / days;
    }

    /** The year stands at the page's head; here the days stand alone. */
    private String label(LocalDate date) {
        return wording.text(new Operand.Day(PlanDate.of(date.getMonthValue(), date.getDayOfMonth())));
    }
}
