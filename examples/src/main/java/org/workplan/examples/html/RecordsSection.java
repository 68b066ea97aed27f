package org.workplan.examples.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.workplan.examples.sentences.RecordSentences;
import org.workplan.examples.sentences.Words;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.records.PointsLedger;
import org.workplan.records.WorkRecords;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;
import org.workplan.wording.Wording;

/** What was recorded of sessions, requests, volunteers and clients. For everybody only what is counted and large enough. */
final class RecordsSection {

    private final Plan plan;
    private final WorkRecords records;
    private final ReportContent.Audience audience;
    private final Wording wording;
    private final RecordSentences sentences;

    RecordsSection(ReportContent content, WorkRecords records, Wording wording) {
        this.plan = content.plan();
        this.records = records;
        this.audience = content.audience();
        this.wording = wording;
        this.sentences = new RecordSentences(plan);
    }

    void fill(Map<String, Object> data) {
        boolean named = !audience.isEverybody();
        List<Map<String, Object>> held =
                named ? records.sessions().stream().map(this::session).toList() : List.of();
        data.put("held", held);
        data.put("hasHeld", !held.isEmpty());
        data.put("requests", named ? requests() : List.of());
        data.put("ledgers", ledgers(named));
        List<Map<String, Object>> counts =
                records.stageIndicators().stream().map(this::counts).toList();
        data.put("stageCounts", counts);
        data.put("clients", named ? records.cases().stream().map(this::client).toList() : List.of());
        data.put("hasCases", !counts.isEmpty() || (named && !records.cases().isEmpty()));
    }

    private Map<String, Object> session(WorkRecords.SessionOutcome record) {
        List<Map<String, String>> notes = new ArrayList<>();
        if (record.allPresent() != Verdict.NOT_APPLICABLE) {
            notes.add(text(Explanation.of("logistics.all-present." + record.allPresent())
                    .note()));
        }
        return Map.of(
                "title", Words.title(plan, PartPath.of(PartKind.SESSION, record.session())),
                "present", wording.text(Words.amount(record.present(), "")),
                "rates",
                        record.rates().stream()
                                .map(rate -> text(sentences.rate(rate)))
                                .toList(),
                "notes", notes,
                "handOuts",
                        record.handOuts().stream()
                                .map(one -> text(sentences.handOut(one)))
                                .toList());
    }

    private Map<String, String> text(Explanation one) {
        return Map.of("text", wording.sentence(one));
    }

    private List<Map<String, String>> reasons(Explanation one) {
        return one.reasons().stream().map(this::text).toList();
    }

    private List<Map<String, Object>> requests() {
        List<Map<String, Object>> told = new ArrayList<>();
        records.requests().forEach((indicator, stages) -> {
            if (!stages.histories().isEmpty()) {
                Explanation all = sentences.requests(indicator, stages);
                told.add(Map.of("title", wording.sentence(all), "rows", reasons(all)));
            }
        });
        return told;
    }

    private List<Map<String, Object>> ledgers(boolean named) {
        List<Map<String, Object>> told = new ArrayList<>();
        records.points().forEach((indicator, ledger) -> {
            int volunteers = ledger.balances().size();
            if (volunteers > 0 && (named || volunteers >= audience.threshold())) {
                told.add(ledger(indicator, ledger, named));
            }
        });
        return told;
    }

    private Map<String, Object> ledger(PartId indicator, PointsLedger ledger, boolean named) {
        Rational largest = ledger.balances().values().stream().reduce(Rational.ZERO, Rational::max);
        List<Map<String, String>> rows = ledger.balances().entrySet().stream()
                .map(entry -> Map.of(
                        "title", entry.getKey().value(),
                        "points", wording.text(new Operand.Value(entry.getValue(), "")),
                        "bar",
                                AmountBar.draw(
                                        entry.getValue(),
                                        largest,
                                        entry.getKey().value())))
                .toList();
        return Map.of(
                "title", wording.sentence(sentences.points(indicator, ledger, named)),
                "rows", named ? rows : List.of(),
                "refused",
                        named
                                ? ledger.refused().stream()
                                        .map(one -> text(one.why()))
                                        .toList()
                                : List.of());
    }

    private Map<String, Object> counts(PartId indicator) {
        Explanation all =
                sentences.counts(indicator, records.stages(indicator, audience.threshold()), audience.threshold());
        return Map.of("title", wording.sentence(all), "rows", reasons(all));
    }

    private Map<String, Object> client(WorkRecords.CaseRecord one) {
        List<Map<String, String>> stages = one.stages().values().stream()
                .map(stage -> Map.of("text", stage.name(), "since", day(stage.since())))
                .toList();
        List<Map<String, String>> courses = new ArrayList<>();
        one.series().forEach((indicator, series) -> {
            String title = Words.title(plan, PartPath.of(PartKind.INDICATOR, indicator));
            courses.add(Map.of("title", title, "course", Sparkline.draw(series, title)));
        });
        return Map.of(
                "title",
                one.client().value(),
                "stages",
                stages,
                "last",
                one.lastContact().map(this::day).orElse("–"),
                "courses",
                courses);
    }

    private String day(java.time.LocalDate day) {
        return wording.text(new Operand.Day(PlanDate.of(day)));
    }
}
