package org.workplan.examples.web;

import com.google.common.collect.ImmutableList;
import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.workplan.evaluation.Evaluation;
import org.workplan.evaluation.EvaluationPolicy;
import org.workplan.evaluation.EvaluationSummary;
import org.workplan.examples.html.HtmlReport;
import org.workplan.examples.html.ReportContent;
import org.workplan.plan.Plan;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.PlanAssessment;
import org.workplan.records.WorkRecords;
import org.workplan.rule.Review;
import org.workplan.rule.Reviewer;
import org.workplan.rule.RuleContext;
import org.workplan.rule.standard.StandardRules;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.Filter;
import org.workplan.storage.LoadResult;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.PlanId;
import org.workplan.wording.Wording;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Answers requests from a store. Every page is made anew from what is kept: nothing computed is ever stored. */
final class Site {

    private static final int NOTICES = 500;

    private final PlanStore store;
    private final Clock clock;
    private final Reviewer reviewer = Reviewer.of(StandardRules.ruleSet());
    private final JsonFactory json = JsonFactory.builder().build();

    Site(PlanStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Answer answer(Request request) {
        String first = request.path().isEmpty() ? "" : request.path().get(0);
        if (first.isEmpty() || first.equals("changes")) {
            require(request, "GET");
            return first.isEmpty() ? list(request) : changes(request);
        }
        if (!first.equals("plans")
                || request.path().size() < 2
                || request.path().size() > 3) {
            throw nothingAt(request);
        }
        Stored stored = stored(request.path().get(1));
        String page = request.path().size() == 2 ? "" : request.path().get(2);
        if (page.equals("measurements")) {
            require(request, "POST");
            return measured(request, stored);
        }
        require(request, "GET");
        return switch (page) {
            case "" -> plan(request, stored, "");
            case "report" -> Answer.page(200, report(request, stored.plan()));
            case "document" -> Answer.json(JsonCodec.standard().writePlan(stored.plan()));
            default -> throw nothingAt(request);
        };
    }

    private static void require(Request request, String method) {
        if (!request.method().equals(method)) {
            throw new Refused(405, "This address takes " + method + ", not " + request.method() + ".");
        }
    }

    private static Refused nothingAt(Request request) {
        return new Refused(
                404, "There is nothing at \"/" + String.join("/", request.path()) + "\". Begin at the list of plans.");
    }

    private Stored stored(String id) {
        try {
            return store.plans()
                    .find(PlanId.of(id))
                    .orElseThrow(
                            () -> new Refused(404, "There is no plan \"" + id + "\" here. Look at the list of plans."));
        } catch (IllegalArgumentException exception) {
            throw new Refused(404, String.valueOf(exception.getMessage()));
        }
    }

    /** A page that says why there is no other. */
    Answer told(int status, String message) {
        return Answer.page(status, new Words("en").page("list.mustache", Map.of("message", message)));
    }

    private Answer list(Request request) {
        LoadResult<ImmutableList<PlanStore.Summary>> listed = store.plans().tryList(Filter.all());
        return Answer.page(
                200,
                words(request)
                        .page(
                                "list.mustache",
                                Map.of(
                                        "plans",
                                        listed.value().orElseThrow().stream()
                                                .map(Site::line)
                                                .toList(),
                                        "failures",
                                        listed.failures())));
    }

    private static Map<String, Object> line(PlanStore.Summary plan) {
        return Map.of(
                "id", plan.id().value(),
                "title", plan.title(),
                "organisation", plan.organisation().orElse(""),
                "year", plan.year().map(String::valueOf).orElse(""),
                "revision", plan.revision());
    }

    private static Words words(Request request) {
        return new Words(request.value("lang").filter("zh"::equals).orElse("en"));
    }

    private LocalDate asOf(Request request) {
        return request.value("asOf").map(MeasurementForm::day).orElseGet(() -> LocalDate.now(clock));
    }

    private Answer plan(Request request, Stored stored, String message) {
        Plan plan = stored.plan();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", plan.id().value());
        data.put("title", plan.title());
        data.put("revision", stored.revision().number());
        data.put(
                "asOf",
                message.isEmpty()
                        ? asOf(request).toString()
                        : LocalDate.now(clock).toString());
        data.put("position", store.changes().last());
        data.put("message", message);
        data.put("given", request.values());
        data.put("newId", request.value("id").orElseGet(() -> "web-" + UUID.randomUUID()));
        data.put(
                "indicators",
                plan.indicators().stream()
                        .filter(MeasurementForm::takes)
                        .map(one -> Map.of(
                                "id", one.id().value(),
                                "title", one.title(),
                                "unit", one.unit(),
                                "chosen",
                                        one.id().value().equals(request.values().get("indicator"))))
                        .toList());
        return Answer.page(message.isEmpty() ? 200 : 400, words(request).page("plan.mustache", data));
    }

    private Answer measured(Request form, Stored stored) {
        if (!form.isFromHere()) {
            throw new Refused(403, "This form was sent by the page of another site. Send it from the plan's own page.");
        }
        try {
            Measurement measurement = MeasurementForm.read(stored.plan(), form, clock.instant());
            store.measurements().append(stored.plan().id(), ImmutableList.of(measurement));
            return Answer.see(
                    "/plans/" + stored.plan().id() + "?lang=" + words(form).language());
        } catch (Refused refused) {
            return plan(form, stored, refused.told());
        }
    }

    private String report(Request request, Plan plan) {
        LocalDate day = asOf(request);
        ImmutableList<Measurement> seen = store.measurements().all(plan.id());
        ImmutableList<Evaluation> said = store.evaluations().all(plan.id());
        PlanAssessment assessment = Assessor.of(AssessmentPolicy.STANDARD).assess(plan, seen, day);
        Optional<EvaluationSummary> evaluation = said.isEmpty()
                ? Optional.empty()
                : Optional.of(EvaluationSummary.of(plan, said, EvaluationPolicy.STANDARD, day, assessment));
        Review review = reviewer.review(
                RuleContext.of(plan).withAsOf(day).withMeasurements(seen).withEvaluations(said));
        Locale locale = Locale.forLanguageTag(words(request).language());
        MeasurementLog known = MeasurementLog.of(seen, day, AssessmentPolicy.STANDARD.approvals());
        ReportContent content = new ReportContent(plan, day, review, Optional.of(assessment), evaluation)
                .with(Optional.of(WorkRecords.of(plan, known)), Optional.empty());
        return HtmlReport.of(content, Wording.of(locale));
    }

    private Answer changes(Request request) {
        String text = request.value("after").orElse("0");
        if (!text.matches("\\d{1,18}")) {
            throw new Refused(400, "\"" + text + "\" is not a position. Give that of the last notice that you know.");
        }
        StringWriter body = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), body)) {
            generator.writeStartArray();
            for (ChangeFeed.Notice notice : store.changes().after(Long.parseLong(text), NOTICES)) {
                generator.writeStartObject();
                generator.writeNumberProperty("position", notice.position());
                generator.writeStringProperty("plan", notice.plan().value());
                generator.writeStringProperty("subject", notice.subject().name());
                generator.writeNumberProperty("number", notice.number());
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }
        return Answer.json(body.toString());
    }
}
