package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.workplan.storage.Write;
import org.workplan.value.PlanId;

/**
 * What changes made together will write to: plans, then logs, each by id. Whoever makes several waits for them in that order, so that two of them do not
 * wait for each other.
 */
final class LockOrder implements Write.Cases<Boolean> {

    private final Set<PlanId> plans = new TreeSet<>();
    private final Set<PlanId> measurements = new TreeSet<>();
    private final Set<PlanId> evaluations = new TreeSet<>();

    private LockOrder() {}

    /** Waits until nobody else writes to any of it; from then on others wait for the end of this transaction. */
    static void take(Database database, Connection connection, ImmutableList<Write> writes) throws SQLException {
        LockOrder turns = new LockOrder();
        writes.forEach(write -> write.match(turns));
        take(database, connection, "update {p}plan set revision = revision where id = ?", turns.plans);
        String log = "update {p}log_head set last_position = last_position where plan_id = ? and log = ";
        take(database, connection, log + "'evaluation'", turns.evaluations);
        take(database, connection, log + "'measurement'", turns.measurements);
    }

    private static void take(Database database, Connection connection, String statement, Set<PlanId> plans)
            throws SQLException {
        database.batch(
                connection,
                statement,
                plans.stream().map(plan -> new Object[] {plan.value()}).toList());
    }

    @Override
    public Boolean create(Write.Create write) {
        return plans.add(write.planId());
    }

    @Override
    public Boolean save(Write.Save write) {
        return plans.add(write.planId());
    }

    @Override
    public Boolean delete(Write.Delete write) {
        return plans.add(write.planId());
    }

    @Override
    public Boolean append(Write.AppendMeasurements write) {
        return measurements.add(write.planId());
    }

    @Override
    public Boolean append(Write.AppendEvaluations write) {
        return evaluations.add(write.planId());
    }
}
