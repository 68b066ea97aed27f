package org.workplan.examples.html;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.workplan.plan.Plan;
import org.workplan.progress.RollUp;
import org.workplan.rule.Finding;
import org.workplan.rule.Severity;
import org.workplan.wording.Wording;

/** Makes one page of a plan, its review, its progress and its evaluation. Everything it shows comes from the library's values; the page needs nothing from outside. */
public final class HtmlReport {

    private static final int DIGEST_SHOWN = 12;

    private final ReportContent content;
    private final Plan plan;
    private final Wording wording;

    private HtmlReport(ReportContent content, Wording wording) {
        this.content = content;
        this.plan = content.plan();
        this.wording = wording;
    }

    /** The words of the page, asked for by the template as they come up. */
    private static final class Labels extends AbstractMap<String, String> {
        private final Wording wording;

        Labels(Wording wording) {
            this.wording = wording;
        }

        @Override
        public boolean containsKey(Object key) {
            return true;
        }

        @Override
        public String get(Object key) {
            return wording.word("report." + key);
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return Set.of();
        }
    }

    /**
     * Makes the page.
     *
     * @param content what it shows
     * @param wording the reader's language
     * @return the page
     */
    public static String of(ReportContent content, Wording wording) {
        return new HtmlReport(content, wording).page();
    }

    private String page() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("l", new Labels(wording));
        data.put("title", plan.title());
        data.put("theme", plan.theme().orElse(""));
        data.put("meta", String.join(" · ", meta()));
        data.put("cards", cards());
        data.put("timeline", SessionTimeline.draw(plan, wording).orElse(""));
        content.assessment().ifPresent(known -> new TargetsSection(plan, known, wording).fill(data));
        new NextSection(content, wording).fill(data);
        if (!content.audience().isEverybody()) {
            content.evaluation().ifPresent(known -> new EvaluationSection(plan, known, wording).fill(data));
            new PeopleSection(plan, wording).fill(data);
            data.put("reviewed", true);
            data.put("groups", severities());
        }
        new MeansSection(plan, wording).fill(content, data);
        content.records().ifPresent(known -> new RecordsSection(content, known, wording).fill(data));
        new AgreementsSection(plan, wording).fill(data);
        data.put("risks", risks());
        new OutlineSection(plan, wording).fill(data);
        data.put("digest", content.review().digest().substring(0, DIGEST_SHOWN));
        return Templates.compile(HtmlReport.class, "report.mustache").execute(data);
    }

    private List<String> meta() {
        List<String> meta = new ArrayList<>();
        plan.organisation().ifPresent(meta::add);
        plan.calendarPeriod()
                .map(period -> period.start() + " – " + period.end())
                .or(() -> plan.period().map(period -> period.start() + " – " + period.end()))
                .ifPresent(meta::add);
        plan.status().map(status -> wording.word("report.status." + status)).ifPresent(meta::add);
        meta.add(wording.word("report.as-of") + " " + content.asOf());
        return meta;
    }

    private List<Map<String, Object>> cards() {
        List<Map<String, Object>> cards = new ArrayList<>();
        content.assessment()
                .map(known -> known.rollUp().whole().total())
                .filter(counts -> counts.total() > 0)
                .ifPresent(counts -> cards.addAll(verdicts(counts)));
        if (!content.audience().isEverybody()) {
            card(cards, "missed", count(Severity.ERROR), "report.errors");
            card(cards, "open", count(Severity.WARNING), "report.warnings");
            card(cards, "plain", count(Severity.ADVICE), "report.advice");
        }
        card(cards, "plain", plan.sessions().size(), "report.sessions");
        card(
                cards,
                "plain",
                plan.tasks().stream().filter(task -> task.parent().isEmpty()).count(),
                "report.tasks");
        return cards;
    }

    private List<Map<String, Object>> verdicts(RollUp.Counts counts) {
        List<Map<String, Object>> cards = new ArrayList<>();
        card(cards, "met", counts.met(), "verdict.MET");
        card(cards, "missed", counts.notMet(), "verdict.NOT_MET");
        card(cards, "open", counts.open(), "report.open");
        card(cards, "plain", counts.undetermined(), "verdict.UNDETERMINED");
        return cards;
    }

    private void card(List<Map<String, Object>> cards, String style, long number, String key) {
        if (number > 0) {
            cards.add(Map.of("style", style, "number", number, "text", wording.word(key)));
        }
    }

    private long count(Severity severity) {
        return content.review().findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private List<Map<String, Object>> severities() {
        List<Map<String, Object>> groups = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            List<Map<String, Object>> rows = content.review().findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .map(this::finding)
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(Map.of(
                        "title",
                        wording.word(plural(severity)) + " (" + rows.size() + ")",
                        "style",
                        severity.name(),
                        "rows",
                        rows));
            }
        }
        return groups;
    }

    private static String plural(Severity severity) {
        return switch (severity) {
            case ERROR -> "report.errors";
            case WARNING -> "report.warnings";
            case ADVICE -> "report.advice";
        };
    }

    private Map<String, Object> finding(Finding finding) {
        return Map.of(
                "rule", finding.rule().value(),
                "text", wording.sentence(finding.explanation()),
                "waived", finding.waiver().map(waiver -> waiver.reason()).orElse(""),
                "repairs",
                        finding.repairs().stream()
                                .map(repair -> Map.of("text", wording.sentence(repair.explanation(content.plan()))))
                                .toList());
    }

    private List<Map<String, Object>> risks() {
        return plan.risks().stream()
                .map(risk -> Map.<String, Object>of(
                        "title", risk.title(),
                        "answers",
                                risk.contingencies().stream()
                                        .map(one -> Map.of("title", one.title()))
                                        .toList()))
                .toList();
    }
}
