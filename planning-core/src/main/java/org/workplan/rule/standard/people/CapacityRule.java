package org.workplan.rule.standard.people;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Timeline;
import org.workplan.rule.Findings;
import org.workplan.rule.Parameters;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Scope;
import org.workplan.rule.ScopedRule;
import org.workplan.rule.Severity;
import org.workplan.staffing.Staffing;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.Rational;

/**
 * Finds people whose sessions ask for more hours than they have in a day or in a week. Weeks begin on Monday and need a year.
 *
 * @param hoursPerDay how many hours of sessions a person can carry in a day
 * @param hoursPerWeek how many in a week
 */
public record CapacityRule(int hoursPerDay, int hoursPerWeek) implements ScopedRule<Plan> {

    private static final String DAY = "hoursPerDay";
    private static final String WEEK = "hoursPerWeek";
    private static final int MINUTES = 60;
    private static final Scope<Plan> SCOPE = Scope.all(PartKind.SESSION, PartKind.PERSON, PartKind.ROLE);

    @Override
    public RuleId id() {
        return RuleId.of("capacity");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Scope<Plan> scope() {
        return SCOPE;
    }

    @Override
    public ImmutableMap<String, String> parameters() {
        return ImmutableMap.of(DAY, Integer.toString(hoursPerDay), WEEK, Integer.toString(hoursPerWeek));
    }

    @Override
    public Rule withParameter(String name, String value) {
        return switch (name) {
            case DAY -> new CapacityRule(Parameters.positive(this, name, value), hoursPerWeek);
            case WEEK -> new CapacityRule(hoursPerDay, Parameters.positive(this, name, value));
            default -> throw Parameters.unknown(this, name);
        };
    }

    @Override
    public void check(Plan plan, RuleContext context, Findings findings) {
        ImmutableSetMultimap.Builder<PartId, Session> staffed = ImmutableSetMultimap.builder();
        plan.sessions().stream()
                .filter(session -> session.status() != Session.Status.CANCELLED)
                .forEach(session -> Staffing.assigned(plan, session).forEach(person -> staffed.put(person, session)));
        SetMultimap<PartId, Session> byPerson = staffed.build();
        for (Person person : plan.people()) {
            if (!byPerson.get(person.id()).isEmpty()) {
                findings.looked(1);
                over(
                        person,
                        byPerson.get(person.id()),
                        session -> session.date().map(date -> plan.dated(date).toString()),
                        "day",
                        hoursPerDay,
                        findings);
                over(person, byPerson.get(person.id()), session -> week(plan, session), "week", hoursPerWeek, findings);
            }
        }
    }

    private static Optional<String> week(Plan plan, Session session) {
        return session.date()
                .flatMap(plan::dayOf)
                .map(date -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .map(LocalDate::toString);
    }

    private static void over(
            Person person,
            Iterable<Session> sessions,
            Function<Session, Optional<String>> when,
            String unit,
            int most,
            Findings findings) {
        Map<String, Duration> hours = new TreeMap<>();
        for (Session session : sessions) {
            Timeline.length(session)
                    .ifPresent(
                            length -> when.apply(session).ifPresent(key -> hours.merge(key, length, Duration::plus)));
        }
        hours.forEach((key, length) -> {
            Rational carried = Rational.of(length.toMinutes(), MINUTES);
            if (carried.compareTo(Rational.of(most)) > 0) {
                findings.add(
                        person.path(),
                        unit + " " + key,
                        Explanation.of("rule.capacity." + unit)
                                .part("person", person)
                                .day("date", PlanDate.parse(key))
                                .number("hours", carried, "")
                                .number("most", most)
                                .compare(
                                        Interval.exactly(carried),
                                        Acceptance.atMost(Rational.of(most), Domain.DECIMAL)));
            }
        });
    }
}
