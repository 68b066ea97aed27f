package org.workplan.progress.counting;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.target.Checklist;
import org.workplan.target.Criterion;
import org.workplan.value.PartId;

/** Finds measurements that speak of what the plan does not know: an indicator, a member, a level, an item, or a value of another kind. */
public final class UnmatchedMeasurements {

    /** What is known of an indicator; empty sets of members or items where anything goes. */
    private record Known(Indicator indicator, Optional<Ladder> ladder, Set<PartId> members, Set<String> items) {}

    private final Map<PartId, Known> indicators = new HashMap<>();
    private final Set<PartId> anyMember = new HashSet<>();
    private final Set<PartId> anyItem = new HashSet<>();

    private UnmatchedMeasurements() {}

    public static UnmatchedMeasurements of(Plan plan) {
        UnmatchedMeasurements misfits = new UnmatchedMeasurements();
        for (Indicator one : plan.indicators()) {
            Optional<Ladder> ladder = one.ladder().flatMap(id -> plan.part(Ladder.class, id));
            misfits.indicators.put(one.id(), new Known(one, ladder, new HashSet<>(), new HashSet<>()));
        }
        for (Target target : plan.targets()) {
            target.indicator().ifPresent(id -> misfits.learn(plan, target.criterion(), id, false));
        }
        return misfits;
    }

    /** Learns from a criterion which members and items an indicator has; one open use makes it open. */
    private void learn(Plan plan, Criterion criterion, PartId id, boolean within) {
        Known known = indicators.get(id);
        if (known == null) {
            return;
        }
        boolean grouped = criterion instanceof Criterion.ForEach;
        if (criterion instanceof Criterion.ForEach each) {
            ImmutableSet<PartId> members = plan.part(Group.class, each.group())
                    .map(group -> ImmutableSet.copyOf(group.members()))
                    .orElse(ImmutableSet.of());
            known.members().addAll(members);
            if (members.isEmpty()) {
                anyMember.add(id);
            }
        } else if (!within) {
            anyMember.add(id);
        }
        if (criterion instanceof Criterion.Complete complete) {
            learn(known, complete.checklist());
        }
        PartId inner = criterion instanceof Criterion.On on ? on.indicator() : id;
        criterion.children().forEach(child -> learn(plan, child, inner, grouped || within));
    }

    private void learn(Known known, Checklist list) {
        known.items().addAll(list.items());
        if (list.open() || list.unnamed() > 0) {
            anyItem.add(known.indicator().id());
        }
    }

    /** Why a measurement fits nothing in the plan; empty if it does. */
    public Optional<MeasurementLog.Rejection.Reason> reason(Measurement measurement) {
        Known known = indicators.get(measurement.indicator());
        if (known == null) {
            return Optional.of(MeasurementLog.Rejection.Reason.UNKNOWN_INDICATOR);
        }
        PartId id = measurement.indicator();
        boolean stranger = !anyMember.contains(id)
                && !known.members().isEmpty()
                && measurement.subject().filter(known.members()::contains).isEmpty()
                && measurement.subject().isPresent();
        return stranger ? Optional.of(MeasurementLog.Rejection.Reason.UNKNOWN_SUBJECT) : value(measurement, known);
    }

    private Optional<MeasurementLog.Rejection.Reason> value(Measurement measurement, Known known) {
        Observation value = measurement.value();
        if (value instanceof Observation.Level level
                && known.ladder().flatMap(ladder -> ladder.rank(level.level())).isEmpty()) {
            return Optional.of(MeasurementLog.Rejection.Reason.UNKNOWN_LEVEL);
        }
        if (value instanceof Observation.Item item
                && !known.items().isEmpty()
                && !anyItem.contains(measurement.indicator())
                && !known.items().contains(item.item())) {
            return Optional.of(MeasurementLog.Rejection.Reason.UNKNOWN_ITEM);
        }
        return fits(known.indicator().valueKind(), value)
                ? Optional.empty()
                : Optional.of(MeasurementLog.Rejection.Reason.WRONG_KIND);
    }

    /** Shares stand beside counts too: they say how many of a group pass. */
    private static boolean fits(Indicator.ValueKind kind, Observation value) {
        if (value instanceof Observation.Absent) {
            return true;
        }
        return switch (kind) {
            case COUNT, CHECK ->
                value instanceof Observation.Item
                        || value instanceof Observation.Share
                        || (value instanceof Observation.Value number
                                && number.value().stripTrailingZeros().scale() <= 0);
            case DECIMAL -> value instanceof Observation.Value;
            case RATIO -> value instanceof Observation.Value || value instanceof Observation.Share;
            case LEVEL -> value instanceof Observation.Level || value instanceof Observation.NoLevel;
        };
    }
}
