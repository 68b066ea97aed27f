package org.workplan.schedule;

import java.time.LocalTime;
import org.workplan.plan.Contingency;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.plan.Risk;
import org.workplan.plan.Role;
import org.workplan.plan.Session;
import org.workplan.plan.Timing;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.PlanPeriod;
import org.workplan.value.TimeSlot;

/** Six sessions of 11 hours, five of them after the end of an October. */
final class Autumn {

    private Autumn() {}

    static Plan plan() {
        return Plan.builder()
                .id(PlanId.of("autumn"))
                .kind(Plan.Kind.PROGRAMME)
                .title("An autumn")
                .period(new PlanPeriod(PlanDate.of(10, 1), PlanDate.of(10, 30)))
                .addPeople(Person.builder().id(PartId.of("li")).title("Li").build())
                .addRoles(Role.builder()
                        .id(PartId.of("speakers"))
                        .title("Speakers")
                        .addPeople(PartId.of("li"))
                        .addSessions(PartId.of("education"))
                        .build())
                .addSessions(session("party", PlanDate.of(10, 1), "19:20", "21:20"))
                .addSessions(session("education", PlanDate.of(11, 9), "09:20", "11:20"))
                .addSessions(session("interview", PlanDate.of(11, 9), "15:20", "17:20"))
                .addSessions(session("sports", PlanDate.of(11, 10), "09:20", "11:20"))
                .addSessions(session("visit", PlanDate.of(11, 10), "15:20", "17:20"))
                .addSessions(session("memories", PlanDate.of(11, 11), "09:00", "10:00"))
                .addRisks(Risk.builder()
                        .id(PartId.of("few"))
                        .title("Too few come")
                        .addContingencies(Contingency.builder()
                                .id(PartId.of("publicity"))
                                .title("Publicity")
                                .contingencyKind(Contingency.Kind.PREVENTIVE)
                                .addTimings(new Timing(
                                        "in advance",
                                        Timing.Relation.BEFORE,
                                        com.google.common.collect.ImmutableList.of()))
                                .build())
                        .build())
                .build();
    }

    private static Session session(String id, PlanDate date, String from, String to) {
        return Session.builder()
                .id(PartId.of(id))
                .title(id)
                .date(date)
                .time(TimeSlot.of(LocalTime.parse(from), LocalTime.parse(to)))
                .build();
    }
}
