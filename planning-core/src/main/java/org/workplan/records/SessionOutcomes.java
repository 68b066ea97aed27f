package org.workplan.records;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.plan.Session;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.staffing.Headcount;
import org.workplan.supply.ResourceDemand;
import org.workplan.supply.Stock;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Verdict;

/**
 * Puts the records of sessions together, in time order, since what one session hands out the next one lacks. The stock begins with what the plan lists
 * as required: that is what is to be there when work begins.
 */
final class SessionOutcomes {

    private final Plan plan;
    private final AttendanceLog records;
    private final ImmutableList<PartId> attendance;
    private final ImmutableList<PartId> handOuts;
    private final ImmutableMap<PartId, Headcount> presences;
    private final ResourceDemand demand;
    private final Map<PartId, Stock> stocks = new HashMap<>();

    SessionOutcomes(Plan plan, MeasurementLog log) {
        this.plan = plan;
        this.records = new AttendanceLog(plan, log);
        this.attendance = WorkRecords.indicators(plan, Indicator.RecordKind.ATTENDANCE);
        this.handOuts = WorkRecords.indicators(plan, Indicator.RecordKind.HAND_OUT);
        this.presences = attendance.stream().findFirst().map(records::presences).orElse(ImmutableMap.of());
        this.demand = ResourceDemand.of(plan, presences);
    }

    ImmutableList<WorkRecords.SessionOutcome> sessions() {
        return plan.sessionsInTimeOrder().stream()
                .map(this::session)
                .flatMap(Optional::stream)
                .collect(toImmutableList());
    }

    private Optional<WorkRecords.SessionOutcome> session(Session session) {
        ImmutableList<WorkRecords.SessionOutcome.HandOut> given = handOuts(session);
        boolean counted = presences.containsKey(session.id());
        return counted || !given.isEmpty()
                ? Optional.of(new WorkRecords.SessionOutcome(
                        session.id(),
                        counted ? records.present(attendance.get(0), session.id()) : CountArithmetic.ANY,
                        counted ? rates(session) : ImmutableList.of(),
                        allPresent(session),
                        given))
                : Optional.empty();
    }

    private ImmutableList<AttendanceLog.Rate> rates(Session session) {
        return session.audience().stream()
                .filter(group -> plan.part(Group.class, group)
                        .flatMap(Group::size)
                        .filter(size -> size.amount().isNumeric())
                        .isPresent())
                .map(group -> records.rate(attendance.get(0), session.id(), group))
                .collect(toImmutableList());
    }

    private Verdict allPresent(Session session) {
        return Verdict.all(session.steps().stream()
                .filter(step -> !step.attendance().isEmpty())
                .map(step -> attendance.isEmpty()
                        ? Verdict.UNDETERMINED
                        : records.allPresent(attendance.get(0), session.id(), step))
                .toList());
    }

    private ImmutableList<WorkRecords.SessionOutcome.HandOut> handOuts(Session session) {
        return plan.resources().stream()
                .filter(resource -> resource.availability() == Resource.Availability.REQUIRED)
                .filter(resource -> resource.wear() == Resource.Wear.CONSUMABLE)
                .flatMap(resource -> handOut(session, resource).stream())
                .collect(toImmutableList());
    }

    /** What was recorded goes before what those present would have used; without either nothing is told. */
    private Optional<WorkRecords.SessionOutcome.HandOut> handOut(Session session, Resource resource) {
        Optional<Interval> recorded = recorded(session, resource);
        Optional<Interval> wanted = presences.containsKey(session.id()) ? wanted(session, resource) : Optional.empty();
        return recorded.or(() -> wanted).map(asked -> {
            Stock stock = stocks.getOrDefault(
                    resource.id(),
                    new Stock(CountArithmetic.of(resource.quantity().amount())));
            Stock.Issue issue = stock.issue(asked);
            stocks.put(resource.id(), issue.stock());
            Interval without =
                    wanted.map(all -> CountArithmetic.less(all, issue.issued())).orElse(issue.without());
            return new WorkRecords.SessionOutcome.HandOut(
                    resource.id(), new Stock.Issue(issue.issued(), without, issue.stock()));
        });
    }

    private Optional<Interval> recorded(Session session, Resource resource) {
        return handOuts.stream()
                .map(indicator -> records.issued(indicator, session.id(), resource.id()))
                .filter(issued -> !issued.equals(CountArithmetic.ANY))
                .reduce(Interval::plus);
    }

    private Optional<Interval> wanted(Session session, Resource resource) {
        return demand.uses().stream()
                .filter(use -> use.resource().id().equals(resource.id())
                        && use.session().id().equals(session.id()))
                .map(ResourceDemand.Use::quantity)
                .findFirst();
    }
}
