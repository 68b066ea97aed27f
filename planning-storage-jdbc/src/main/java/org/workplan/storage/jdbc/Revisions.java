package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.workplan.storage.Change;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.StorageException;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** The rows that tell who made each revision of a plan, when and why. */
final class Revisions {

    /** Adds a row, of what {@link #recorded} gives. */
    static final String RECORD =
            "insert into {p}revision (plan_id, revision, change_id, author, reason, made_at, deleted) select ?, ?, ?, ?, ?, ?, ?";

    /** The row of a plan with that of its revision, which is absent if it is ahead, and the last revision after it, which is there if it is behind. */
    private static final String CURRENT =
            "select r.revision, r.change_id, r.author, r.reason, r.made_at, r.deleted, p.id, p.revision,"
                    + " (select max(l.revision) from {p}revision l where l.plan_id = p.id and l.revision > p.revision)"
                    + " from {p}plan p left join {p}revision r on r.plan_id = p.id and r.revision = p.revision where p.id = ?";

    private static final String READ =
            "select revision, change_id, author, reason, made_at, deleted, plan_id from {p}revision where plan_id = ?";

    private final Database database;

    Revisions(Database database) {
        this.database = database;
    }

    void record(Connection connection, PlanId plan, PlanRepository.Revision revision) throws SQLException {
        database.update(connection, RECORD, recorded(plan, revision));
    }

    static Object[] recorded(PlanId plan, PlanRepository.Revision revision) {
        Change change = revision.change();
        return new Object[] {
            plan.value(),
            revision.number(),
            change.id().value(),
            Columns.written(change.author()),
            Columns.written(change.reason()),
            change.at().toString(),
            revision.deleted() ? 1 : 0
        };
    }

    /** The revision that a change made; empty if it was not made yet. */
    Optional<PlanRepository.Revision> made(Connection connection, PlanId plan, Change change) throws SQLException {
        return database.first(
                connection,
                READ + " and change_id = ?",
                Revisions::read,
                plan.value(),
                change.id().value());
    }

    /**
     * The revision that the plan has now, which may be its deletion; empty if there is no such plan.
     *
     * @throws StorageException.CorruptData if the row of the plan has another revision than the last that is recorded
     */
    Optional<PlanRepository.Revision> current(Connection connection, PlanId plan) throws SQLException {
        Optional<Head> head = database.first(connection, CURRENT, Revisions::head, plan.value());
        if (head.isPresent() && !head.get().isWhole()) {
            long last =
                    last(connection, plan).map(PlanRepository.Revision::number).orElse(0L);
            throw new StorageException.CorruptData(
                    "plan " + plan,
                    "Its row is at revision " + head.get().row() + ", and its revisions reach " + last
                            + ". Call JdbcPlanStore.repair, which sets the row to the last revision.");
        }
        return head.flatMap(Head::revision);
    }

    /** The revision that the row of a plan names, if it is recorded, and whether a later one is. */
    private record Head(long row, Optional<PlanRepository.Revision> revision, boolean isBehind) {
        boolean isWhole() {
            return revision.isPresent() && !isBehind;
        }
    }

    private static Head head(ResultSet row) throws SQLException {
        boolean isRecorded = row.getObject(1) != null;
        return new Head(
                row.getLong(8), isRecorded ? Optional.of(read(row)) : Optional.empty(), row.getObject(9) != null);
    }

    /** The last revision that is recorded, whatever the row of the plan says. */
    Optional<PlanRepository.Revision> last(Connection connection, PlanId plan) throws SQLException {
        return database.first(
                connection,
                READ + " and revision = (select max(revision) from {p}revision where plan_id = ?)",
                Revisions::read,
                plan.value(),
                plan.value());
    }

    Optional<PlanRepository.Revision> numbered(Connection connection, PlanId plan, long number) throws SQLException {
        return database.first(connection, READ + " and revision = ?", Revisions::read, plan.value(), number);
    }

    ImmutableList<PlanRepository.Revision> history(Connection connection, PlanId plan) throws SQLException {
        return database.query(connection, READ + " order by revision", Revisions::read, plan.value());
    }

    private static PlanRepository.Revision read(ResultSet row) throws SQLException {
        try {
            Change change = new Change(
                    RecordId.of(row.getString(2)),
                    Columns.read(row.getString(3)),
                    Columns.read(row.getString(4)),
                    Instant.parse(row.getString(5)));
            return new PlanRepository.Revision(row.getLong(1), change, row.getInt(6) == 1);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException damage) {
            throw new StorageException.CorruptData(
                    "plan " + row.getString(7),
                    "The row of revision " + row.getLong(1) + " is not what was written (" + damage.getMessage()
                            + "). Restore it from a copy.");
        }
    }
}
