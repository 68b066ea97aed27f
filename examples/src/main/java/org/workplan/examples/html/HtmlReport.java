package org.workplan.examples.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.workplan.plan.Availability;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.plan.Role;
import org.workplan.plan.Section;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.progress.Assessment;
import org.workplan.progress.PlanAssessment;
import org.workplan.progress.RollUp;
import org.workplan.report.Wording;
import org.workplan.rule.Finding;
import org.workplan.rule.Review;
import org.workplan.rule.Severity;
import org.workplan.value.Amount;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** Makes one page of a plan, its review and its progress. Everything it shows comes from the library's values; the page needs nothing from outside. */
public final class HtmlReport {

    private final Plan plan;
    private final Review review;
    private final Optional<PlanAssessment> assessment;
    private final LocalDate asOf;
    private final Wording wording;

    private HtmlReport(Plan plan, Review review, Optional<PlanAssessment> assessment, LocalDate asOf, Wording wording) {
        this.plan = plan;
        this.review = review;
        this.assessment = assessment;
        this.asOf = asOf;
        this.wording = wording;
    }

    /**
     * Makes the page.
     *
     * @param plan the plan
     * @param review what the rules say of it
     * @param assessment how its targets stand; empty without measurements
     * @param asOf the day of the report
     * @param wording the reader's language
     * @return the page
     */
    public static String of(
            Plan plan, Review review, Optional<PlanAssessment> assessment, LocalDate asOf, Wording wording) {
        return new HtmlReport(plan, review, assessment, asOf, wording).page();
    }

    private String page() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("language", plan.language());
        data.put("title", plan.title());
        data.put("theme", plan.theme().orElse(""));
        data.put("organisation", plan.organisation().orElse(""));
        data.put("asOf", asOf.toString());
        data.put(
                "period",
                plan.calendarPeriod()
                        .map(period -> period.start() + " – " + period.end())
                        .or(() -> plan.period().map(period -> period.start() + " – " + period.end()))
                        .orElse("–"));
        data.put(
                "status",
                plan.status()
                        .map(status -> status.name().toLowerCase(Locale.ROOT))
                        .orElse("–"));
        data.put("cards", cards());
        data.put("timeline", SessionTimeline.draw(plan).orElse(""));
        data.put("areas", areas());
        data.put("groups", severities());
        data.put("roles", plan.roles().stream().map(this::role).toList());
        data.put(
                "resources",
                plan.resources().stream()
                        .filter(resource -> resource.availability() == Availability.REQUIRED)
                        .map(HtmlReport::resource)
                        .toList());
        data.put(
                "risks",
                plan.risks().stream()
                        .map(risk -> Map.of(
                                "title", risk.title(),
                                "answers",
                                        risk.contingencies().stream()
                                                .map(one -> Map.of("title", one.title()))
                                                .toList()))
                        .toList());
        data.put("digest", review.digest().substring(0, 12));
        return template().execute(data);
    }

    private static Template template() {
        try (InputStream stream = Objects.requireNonNull(
                        HtmlReport.class.getResourceAsStream("report.mustache"), "The template is part of the jar.");
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return Mustache.compiler().escapeHTML(true).defaultValue("").compile(reader);
        } catch (IOException exception) {
            throw new UncheckedIOException("The template cannot be read.", exception);
        }
    }

    private List<Map<String, Object>> cards() {
        List<Map<String, Object>> cards = new ArrayList<>();
        assessment.map(known -> known.rollUp().whole().total()).ifPresent(counts -> {
            cards.add(card("met", counts.met(), "targets met"));
            cards.add(card("missed", counts.notMet(), "not met"));
            cards.add(card("open", counts.open(), "open"));
            cards.add(card("plain", counts.undetermined(), "undetermined"));
        });
        cards.add(card("missed", count(Severity.ERROR), "errors"));
        cards.add(card("open", count(Severity.WARNING), "warnings"));
        cards.add(card("plain", count(Severity.ADVICE), "advice"));
        cards.add(card("plain", plan.sessions().size(), "sessions"));
        cards.add(card(
                "plain",
                plan.tasks().stream().filter(task -> task.parent().isEmpty()).count(),
                "tasks"));
        return cards;
    }

    private static Map<String, Object> card(String style, long number, String text) {
        return Map.of("style", style, "number", number, "text", text);
    }

    private long count(Severity severity) {
        return review.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private List<Map<String, Object>> areas() {
        List<Map<String, Object>> areas = new ArrayList<>();
        if (assessment.isEmpty()) {
            return areas;
        }
        for (Section section : plan.sections()) {
            List<Map<String, Object>> rows = assessment.get().targets().stream()
                    .filter(one -> section.id().equals(area(one)))
                    .map(this::row)
                    .toList();
            if (!rows.isEmpty()) {
                RollUp.Counts counts = assessment
                        .get()
                        .rollUp()
                        .of(section.path())
                        .orElse(RollUp.NONE)
                        .total();
                areas.add(Map.of(
                        "title",
                        section.title(),
                        "summary",
                        counts.met() + " met, " + counts.notMet() + " not met, " + counts.open() + " open",
                        "rows",
                        rows));
            }
        }
        return areas;
    }

    private PartId area(Assessment one) {
        return plan.part(Target.class, one.target().id())
                .flatMap(Target::task)
                .flatMap(task -> plan.part(Task.class, task))
                .flatMap(Task::section)
                .orElse(PartId.of("none"));
    }

    private Map<String, Object> row(Assessment one) {
        String title = plan.part(one.target())
                .map(part -> part.title())
                .orElse(one.target().toString());
        return Map.of(
                "title", title,
                "wording", one.wording(),
                "bar", TargetBar.draw(one).orElse(""),
                "value",
                        one.soFar()
                                .flatMap(value -> value.exact())
                                .map(value -> shown(value, one.unit()))
                                .orElse("–"),
                "style", style(one.verdict()),
                "verdict", wording.word("verdict." + one.verdict()),
                "status", wording.word("status." + one.status()),
                "needed",
                        one.pace()
                                .filter(pace -> pace.stillNeeded().signum() > 0)
                                .map(pace -> shown(pace.stillNeeded(), "") + " more by " + pace.by())
                                .orElse(""));
    }

    private static String shown(Rational value, String unit) {
        String number = value.isInteger()
                ? value.toString()
                : value.toDecimal(2, RoundingMode.DOWN).toPlainString();
        return unit.isEmpty() ? number : number + " " + (unit.equals("percent") ? "%" : unit);
    }

    private static String style(Verdict verdict) {
        return switch (verdict) {
            case MET -> "met";
            case NOT_MET -> "missed";
            case UNDETERMINED -> "open";
            case NOT_APPLICABLE -> "plain";
        };
    }

    private List<Map<String, Object>> severities() {
        List<Map<String, Object>> groups = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            List<Map<String, Object>> rows = review.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .map(this::finding)
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(
                        Map.of("title", wording.word("severity." + severity), "style", severity.name(), "rows", rows));
            }
        }
        return groups;
    }

    private Map<String, Object> finding(Finding finding) {
        return Map.of(
                "rule", finding.rule().value(),
                "text", wording.sentence(finding.explanation()),
                "repairs",
                        finding.repairs().stream()
                                .map(repair -> Map.of("text", wording.sentence(repair.explanation())))
                                .toList());
    }

    private Map<String, Object> role(Role role) {
        return Map.of(
                "title", role.title(),
                "people",
                        String.join(
                                ", ",
                                role.people().stream()
                                        .map(id -> plan.part(org.workplan.plan.Person.class, id)
                                                .map(person -> person.title())
                                                .orElse(id.value()))
                                        .toList()));
    }

    private static Map<String, Object> resource(Resource resource) {
        Amount amount = resource.quantity().amount();
        String text = amount instanceof Amount.Vague vague
                ? vague.words()
                : amount.printedNumber().map(number -> number.toPlainString()).orElse("not stated");
        return Map.of(
                "title",
                resource.title(),
                "amount",
                text,
                "unit",
                resource.quantity().unit());
    }
}
