package org.workplan.examples.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Actor;
import org.workplan.plan.Fact;
import org.workplan.plan.Partnership;
import org.workplan.plan.Plan;
import org.workplan.plan.PublicExtract;
import org.workplan.records.AttendanceLog;
import org.workplan.records.BySubject;
import org.workplan.records.PointsLedger;
import org.workplan.records.WorkRecords;
import org.workplan.value.PartId;

/** The records of a year as data. For everybody no single record is told, only what is counted and large enough. */
final class RecordsJson {

    private final Plan plan;
    private final WorkRecords records;
    private final long threshold;
    private final boolean named;

    RecordsJson(Plan plan, WorkRecords records, long threshold, boolean isPublic) {
        this.plan = plan;
        this.records = records;
        this.threshold = threshold;
        this.named = !isPublic;
    }

    Map<String, @Nullable Object> json(LocalDate asOf) {
        Map<String, @Nullable Object> json = Json.object("plan", plan.id(), "asOf", asOf);
        if (named) {
            json.put(
                    "sessions",
                    records.sessions().stream().map(RecordsJson::json).toList());
            json.put("requests", requests());
            json.put("cases", records.cases().stream().map(RecordsJson::json).toList());
        }
        json.put("points", points());
        json.put(
                "stageCounts",
                records.stageIndicators().stream().map(this::counts).toList());
        json.put(
                "partnerships",
                plan.partnerships().stream().map(RecordsJson::json).toList());
        json.put("endorsements", endorsements());
        return json;
    }

    private static Map<String, @Nullable Object> json(WorkRecords.SessionOutcome one) {
        return Json.object(
                "session", one.session(),
                "present", Json.interval(one.present()),
                "rates", one.rates().stream().map(RecordsJson::json).toList(),
                "allPresent", one.allPresent(),
                "handOuts",
                        one.handOuts().stream()
                                .map(given -> Json.object(
                                        "resource", given.resource(),
                                        "issued", Json.interval(given.issue().issued()),
                                        "without", Json.interval(given.issue().without()),
                                        "left",
                                                Json.interval(
                                                        given.issue().stock().left())))
                                .toList());
    }

    private static Map<String, @Nullable Object> json(AttendanceLog.Rate rate) {
        return Json.object(
                "base", rate.base(),
                "percent", Json.interval(rate.percent()),
                "printed", rate.printed().map(Json::number).orElse(null));
    }

    private List<Map<String, @Nullable Object>> requests() {
        return records.requests().entrySet().stream()
                .map(entry -> Json.object("indicator", entry.getKey(), "subjects", subjects(entry.getValue())))
                .toList();
    }

    private static List<Map<String, @Nullable Object>> subjects(BySubject.Stages stages) {
        return stages.histories().keySet().stream()
                .map(subject -> stage(
                        Json.object("subject", subject), stages.stage(subject).orElseThrow()))
                .toList();
    }

    private static Map<String, @Nullable Object> stage(
            Map<String, @Nullable Object> json, BySubject.Stages.Stage stage) {
        json.put("stage", stage.name());
        json.put("since", stage.since());
        return json;
    }

    private static Map<String, @Nullable Object> json(WorkRecords.CaseRecord one) {
        return Json.object(
                "client", one.client(),
                "stages",
                        one.stages().entrySet().stream()
                                .map(entry -> stage(Json.object("indicator", entry.getKey()), entry.getValue()))
                                .toList(),
                "series",
                        one.series().entrySet().stream()
                                .map(entry -> json(entry.getKey(), entry.getValue()))
                                .toList(),
                "lastContact", one.lastContact().map(LocalDate::toString).orElse(null));
    }

    private static Map<String, @Nullable Object> json(PartId indicator, BySubject.Series series) {
        return Json.object(
                "indicator", indicator,
                "points",
                        series.points().stream()
                                .map(point -> Json.object("on", point.date(), "value", Json.number(point.value())))
                                .toList(),
                "neverRises", series.neverRises());
    }

    private List<Map<String, @Nullable Object>> points() {
        return records.points().entrySet().stream()
                .filter(entry -> named || entry.getValue().balances().size() >= threshold)
                .map(entry -> json(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Map<String, @Nullable Object> json(PartId indicator, PointsLedger ledger) {
        Map<String, @Nullable Object> json = Json.object(
                "indicator", indicator,
                "volunteers", ledger.balances().size(),
                "earned", Json.number(ledger.earned()),
                "spent", Json.number(ledger.spent()));
        if (named) {
            json.put(
                    "balances",
                    ledger.balances().entrySet().stream()
                            .map(entry ->
                                    Json.object("volunteer", entry.getKey(), "balance", Json.number(entry.getValue())))
                            .toList());
            json.put(
                    "refused",
                    ledger.refused().stream().map(one -> one.entry().id()).toList());
        }
        return json;
    }

    private Map<String, @Nullable Object> counts(PartId indicator) {
        PublicExtract.SuppressedCounts counts = records.stages(indicator, threshold);
        return Json.object(
                "indicator", indicator,
                "counts",
                        counts.cells().stream()
                                .map(cell -> Json.object(
                                        "stage",
                                        cell.label(),
                                        "count",
                                        cell.count().orElse(null)))
                                .toList(),
                "total", counts.total().orElse(null));
    }

    private static Map<String, @Nullable Object> json(Partnership one) {
        return Json.object(
                "partnership", one.id(),
                "title", one.title(),
                "parties", one.parties().stream().map(Actor::words).toList(),
                "status", one.status());
    }

    private List<Map<String, @Nullable Object>> endorsements() {
        return plan.facts().stream()
                .filter(fact -> fact.factKind() == Fact.Kind.ENDORSEMENT)
                .map(fact -> Json.object(
                        "fact", fact.id(),
                        "title", fact.title(),
                        "by", fact.by().stream().map(Actor::words).toList(),
                        "date", fact.date().map(Object::toString).orElse(null)))
                .toList();
    }
}
