package org.workplan.examples.console;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.workplan.evaluation.EvaluationPolicy;
import org.workplan.evaluation.EvaluationSummary;
import org.workplan.examples.calendar.SessionCalendar;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.Measurement;
import org.workplan.progress.PlanAssessment;
import org.workplan.records.WorkRecords;
import org.workplan.schedule.Agenda;
import org.workplan.schedule.ContactReview;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what happens, what is due and what is next. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = "Shows sessions, preparations and deadlines by day; exports a calendar.")
final class ScheduleCommand implements Callable<Integer> {

    @Mixin
    OnePlan one = new OnePlan();

    @Mixin
    Records.Measured measured = new Records.Measured();

    @Mixin
    Records.Evaluated evaluated = new Records.Evaluated();

    @Option(names = "--from", description = "the first day (default: the first day of the plan)")
    @Nullable
    String from;

    @Option(names = "--to", description = "the last day (default: the last day of the plan)")
    @Nullable
    String to;

    @Option(names = "--at", description = "the current day, or day and time, such as 2025-11-09T13:00")
    @Nullable
    String at;

    @ArgGroup
    @Nullable
    Whose whose;

    @Option(
            names = "--contact-days",
            description = "the number of days between contacts with a client; needs --measurements")
    @Nullable
    Long contactDays;

    @Option(names = "--ics", description = "writes the sessions to this iCalendar file")
    @Nullable
    Path ics;

    @Override
    public Integer call() {
        Plan plan = one.plan();
        Agenda.Request request = new Agenda.Request(
                window(plan),
                Optional.ofNullable(at).map(Input::moment),
                Optional.ofNullable(whose).map(named -> named.path(plan)));
        Agenda.Knowledge known = knowledge(plan, request);
        Agenda agenda = Agenda.of(plan, request, known);
        Optional<Path> calendar = Optional.ofNullable(ics)
                .map(path -> Output.write(path, SessionCalendar.of(plan, request.window(), stamp(request))));
        SchedulePage page = new SchedulePage(plan, agenda, known.contacts(), one.wording());
        one.answer(() -> page.json(calendar), out -> {
            page.text(out);
            calendar.ifPresent(path -> out.println("  calendar: " + path));
        });
        return 0;
    }

    private Agenda.Knowledge knowledge(Plan plan, Agenda.Request request) {
        LocalDate asOf = request.now()
                .map(LocalDateTime::toLocalDate)
                .orElse(request.window().end());
        ImmutableList<Measurement> seen = measured.of(plan).orElse(ImmutableList.of());
        PlanAssessment assessment = Assessor.of(AssessmentPolicy.STANDARD.withReading(one.common.reading()))
                .assess(plan, seen, asOf);
        Optional<EvaluationSummary> evaluation = evaluated
                .of(plan)
                .map(all -> EvaluationSummary.of(plan, all, EvaluationPolicy.STANDARD, asOf, assessment));
        return new Agenda.Knowledge(Optional.of(assessment), evaluation, contacts(plan, seen, asOf));
    }

    private Optional<ContactReview> contacts(Plan plan, ImmutableList<Measurement> seen, LocalDate asOf) {
        if (contactDays != null && contactDays < 1) {
            throw new BadInput("Clients cannot be met every " + contactDays + " days. Write 1 or more.");
        }
        if (contactDays != null && measured.file == null) {
            throw new BadInput("When clients were last met is kept in the measurements. Add --measurements FILE.");
        }
        ImmutableMap<PartId, Optional<LocalDate>> last = WorkRecords.of(plan, Records.log(seen, asOf)).cases().stream()
                .collect(ImmutableMap.toImmutableMap(
                        WorkRecords.CaseRecord::client, WorkRecords.CaseRecord::lastContact));
        if (last.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                contactDays == null ? ContactReview.of(last, asOf) : ContactReview.of(last, contactDays, asOf));
    }

    /** The same question gives the same file: the stamp comes from the question, not from a clock. */
    private static java.time.Instant stamp(Agenda.Request request) {
        return request.now().orElse(request.window().start().atStartOfDay()).toInstant(ZoneOffset.ofHours(8));
    }

    private DatePeriod window(Plan plan) {
        DatePeriod whole = whole(plan).orElse(null);
        LocalDate first = from != null ? Input.date(from) : whole == null ? null : whole.start();
        LocalDate last = to != null ? Input.date(to) : whole == null ? null : whole.end();
        if (plan.year().isEmpty() && (whole == null || !isPlaced(plan))) {
            throw new BadInput(
                    "Plan " + plan.id() + " has no year, so its days cannot be determined. Add --year YYYY.");
        }
        if (first == null || last == null) {
            throw new BadInput("Plan " + plan.id() + " names no period. Add --from and --to.");
        }
        if (last.isBefore(first)) {
            throw new BadInput("The last day " + last + " lies before the first day " + first + ". Swap them.");
        }
        return DatePeriod.of(first, last);
    }

    private static boolean isPlaced(Plan plan) {
        return plan.sessions().stream()
                .allMatch(session ->
                        session.date().map(date -> plan.dayOf(date).isPresent()).orElse(true));
    }

    /** From the first to the last of the plan's period and its sessions. */
    private static Optional<DatePeriod> whole(Plan plan) {
        ImmutableList.Builder<LocalDate> days = ImmutableList.builder();
        plan.calendarPeriod().ifPresent(period -> days.add(period.start(), period.end()));
        for (Session session : plan.sessions()) {
            session.date().flatMap(plan::dayOf).ifPresent(days::add);
        }
        List<LocalDate> sorted = days.build().stream().sorted().toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(DatePeriod.of(sorted.get(0), sorted.get(sorted.size() - 1)));
    }
}
