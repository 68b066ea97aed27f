package org.workplan.examples.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workplan.explanation.Operand;
import org.workplan.schedule.Agenda;
import org.workplan.value.DatePeriod;
import org.workplan.value.Dates;
import org.workplan.value.PlanDate;
import org.workplan.wording.Wording;

/** What comes next after the day of the report. */
final class NextSection {

    private static final int DAYS = 60;
    private static final int SHOWN = 15;

    private final ReportContent content;
    private final Wording wording;

    NextSection(ReportContent content, Wording wording) {
        this.content = content;
        this.wording = wording;
    }

    void fill(Map<String, Object> data) {
        DatePeriod window =
                DatePeriod.of(content.asOf(), Dates.nearest(content.asOf().plusDays(DAYS)));
        Agenda.Request request = Agenda.Request.of(window).at(content.asOf().atStartOfDay());
        List<Agenda.Item> items = Agenda.of(content.plan(), request, knowledge()).items().stream()
                .filter(item -> item.state() != Agenda.Item.State.DONE && item.state() != Agenda.Item.State.CANCELLED)
                .limit(SHOWN)
                .toList();
        Wording page =
                wording.together(items.stream().map(Agenda.Item::explanation).toList());
        data.put("next", items.stream().map(item -> item(item, page)).toList());
        data.put("hasNext", !items.isEmpty());
    }

    private Agenda.Knowledge knowledge() {
        return new Agenda.Knowledge(content.assessment(), content.evaluation(), Optional.empty());
    }

    private static Map<String, Object> item(Agenda.Item item, Wording wording) {
        String day = wording.text(new Operand.Day(PlanDate.of(item.day())));
        String time =
                item.time().map(slot -> wording.text(new Operand.Time(slot))).orElse("");
        List<Map<String, String>> notes = item.explanation().reasons().stream()
                .map(reason -> Map.of("text", wording.sentence(reason)))
                .toList();
        return Map.of(
                "day",
                day,
                "time",
                time,
                "kind",
                wording.word("schedule.kind." + item.kind()),
                "text",
                wording.sentence(item.explanation()),
                "notes",
                notes,
                "state",
                wording.word("schedule.state." + item.state()));
    }
}
