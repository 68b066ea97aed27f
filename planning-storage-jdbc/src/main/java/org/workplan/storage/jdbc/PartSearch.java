package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ObjectArrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.workplan.plan.Plan;
import org.workplan.storage.Filter;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.value.PlanId;

/**
 * Searches the parts of current revisions: first the plans that have rows which may fit, then these rows, one plan after the other. The rows of a plan and
 * the revision that they are of come from one statement, so that they belong together.
 */
final class PartSearch {

    private static final String CURRENT = "x.plan_id = p.id";

    private final Database database;
    private final PartRows parts;
    private final Filter<PlanRepository.FoundPart> filter;
    private final Condition condition;

    PartSearch(Database database, PartRows parts, Filter<PlanRepository.FoundPart> filter) {
        this.database = database;
        this.parts = parts;
        this.filter = filter;
        this.condition = PartColumns.PREFILTER.of(filter);
    }

    /** What is found. No connection is held between plans, so that a pool of one serves other work meanwhile. */
    Stream<PlanRepository.FoundPart> run() {
        return database.transaction(this::plans).stream()
                .sorted()
                .flatMap(plan -> database.transaction(connection -> in(connection, plan)));
    }

    private ImmutableList<PlanId> plans(Connection connection) throws SQLException {
        return database.query(
                connection,
                database.once(
                        "select p.id from {p}plan p where p.deleted = 0 and exists (select 1 from {p}part x where "
                                + CURRENT + " and x.kind <> 'plan' and " + condition.sql() + ")"),
                row -> PlanId.of(row.getString(1)),
                condition.values().toArray());
    }

    private Stream<PlanRepository.FoundPart> in(Connection connection, PlanId id) throws SQLException {
        PartRows.Reading reading = parts.new Reading(id);
        AtomicLong revision = new AtomicLong();
        database.forEach(
                connection,
                database.once(
                        "select x.kind, x.body, x.long_body, x.position, p.revision from {p}plan p, {p}part x where p.id = ? and p.deleted = 0"
                                + " and " + CURRENT + " and (x.kind = 'plan' or " + condition.sql() + ")"),
                row -> {
                    revision.set(row.getLong(5));
                    reading.add(row);
                },
                ObjectArrays.concat(id.value(), condition.values().toArray()));
        return reading.plan().stream().flatMap(plan -> fitting(plan, revision.get()));
    }

    private Stream<PlanRepository.FoundPart> fitting(Plan plan, long revision) {
        PlanStore.Summary summary = PlanStore.Summary.of(plan, revision);
        return plan.topLevelParts().stream()
                .map(part -> PlanRepository.FoundPart.of(summary, plan, part))
                .filter(filter::accepts);
    }
}
