package org.workplan.records;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.progress.MeasurementLog;
import org.workplan.target.Criterion;
import org.workplan.value.PartId;

/** Puts the records of clients together: those whom a record names, and those whom a target wants to reach. */
final class CaseRecorder {

    private final Plan plan;
    private final MeasurementLog log;
    private final ImmutableList<PartId> cases;
    private final ImmutableList<PartId> contacts;

    CaseRecorder(Plan plan, MeasurementLog log) {
        this.plan = plan;
        this.log = log;
        this.cases = WorkRecords.indicators(plan, Indicator.RecordKind.CASE);
        this.contacts = WorkRecords.indicators(plan, Indicator.RecordKind.CONTACT);
    }

    ImmutableList<WorkRecords.CaseRecord> cases() {
        return clients().stream().map(this::record).collect(toImmutableList());
    }

    private Set<PartId> clients() {
        Set<PartId> clients = new TreeSet<>(Comparator.comparing(PartId::value));
        ImmutableList<PartId> all =
                ImmutableList.<PartId>builder().addAll(cases).addAll(contacts).build();
        all.forEach(indicator -> log.of(indicator).forEach(one -> one.subject().ifPresent(clients::add)));
        plan.targets().stream()
                .filter(target -> target.indicator().filter(all::contains).isPresent())
                .map(Target::criterion)
                .filter(Criterion.ForEach.class::isInstance)
                .flatMap(each -> plan.part(Group.class, ((Criterion.ForEach) each).group()).stream())
                .forEach(group -> clients.addAll(group.members()));
        return clients;
    }

    private WorkRecords.CaseRecord record(PartId client) {
        ImmutableMap.Builder<PartId, SubjectStages.Stage> stages = ImmutableMap.builder();
        ImmutableMap.Builder<PartId, SubjectSeries> series = ImmutableMap.builder();
        for (PartId indicator : cases) {
            SubjectStages.of(log, indicator).stage(client).ifPresent(stage -> stages.put(indicator, stage));
            SubjectSeries numbers = SubjectSeries.of(log, indicator, client);
            if (!numbers.points().isEmpty()) {
                series.put(indicator, numbers);
            }
        }
        return new WorkRecords.CaseRecord(
                client,
                stages.buildOrThrow(),
                series.buildOrThrow(),
                WorkRecords.CaseRecord.lastContact(log, contacts, client));
    }
}
