package org.workplan.storage.jdbc;

import com.google.common.collect.Lists;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.storage.LoadResult;
import org.workplan.storage.PlanCodec;
import org.workplan.storage.StorageException;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;

/**
 * The rows of a plan's parts: one table for the parts as they are now, another for what they were from one revision up to, but not including, another. The
 * plan itself is the row of kind "plan".
 */
final class PartRows {

    private static final String CURRENT =
            "select x.kind, x.body, x.long_body, x.position from {p}plan p join {p}part x on x.plan_id = p.id"
                    + " where p.id = ? and p.revision = ?";
    private static final String REVISION =
            "select kind, body, long_body, position from {p}part where plan_id = ? and valid_from <= ?"
                    + " union all select kind, body, long_body, position from {p}past where plan_id = ? and valid_to > ? and valid_from <= ?";

    private final Database database;
    private final PlanCodec codec;

    PartRows(Database database, PlanCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** Writes what differs between two revisions, and nothing else. */
    void write(Connection connection, Plan base, Plan next, long revision) throws SQLException {
        NewRows rows = new NewRows(next, revision, codec);
        for (PartKind kind : PartKind.values()) {
            if (kind != PartKind.STEP && kind != PartKind.CONTINGENCY && base.parts(kind) != next.parts(kind)) {
                KindChanges changes = KindChanges.between(parts(base, kind), parts(next, kind));
                rows.add(changes, Positions.of(changes, some -> positions(connection, next.id(), kind, some)));
            }
        }
        if (revision == 1) {
            rows.addHeader();
        } else if (!base.hasSameHeader(next)) {
            rows.editHeader(base);
        }
        rows.write(connection, database);
    }

    @SuppressWarnings("unchecked") // a plan keeps parts in lists, but for those that stand in other parts
    private static List<? extends Part> parts(Plan plan, PartKind kind) {
        return (List<? extends Part>) plan.parts(kind);
    }

    private Map<PartId, Long> positions(Connection connection, PlanId plan, PartKind kind, Set<PartId> parts)
            throws SQLException {
        Map<PartId, Long> positions = new HashMap<>();
        database.forAny(
                connection,
                "select part_id, position from {p}part where {rows}",
                row -> positions.put(PartId.of(row.getString(1)), row.getLong(2)),
                NewRows.keys(plan, kind.segment(), Lists.transform(List.copyOf(parts), PartId::value)));
        if (positions.size() < parts.size()) {
            throw NewRows.missing(plan, kind.segment() + " of " + parts);
        }
        return positions;
    }

    /** Puts a revision together again: of the parts as they are now if it is the current one, as it mostly is, and else of all that were. */
    Plan read(Connection connection, PlanId id, long revision) throws SQLException {
        Reading current = new Reading(id);
        database.forEach(connection, CURRENT, current::add, id.value(), revision);
        Optional<Plan> plan = current.plan();
        return plan.isPresent() ? plan.get() : readPast(connection, id, revision);
    }

    private Plan readPast(Connection connection, PlanId id, long revision) throws SQLException {
        Reading reading = new Reading(id);
        database.forEach(connection, REVISION, reading::add, id.value(), revision, id.value(), revision, revision);
        return reading.plan().orElseThrow(() -> NewRows.missing(id, "plan, revision " + revision));
    }

    /** The rows of a plan, or some of them, in any order: kind, body, long body and position are their first columns. */
    final class Reading {

        private final PlanId id;
        private final List<Placed> parts = new ArrayList<>();
        private Optional<Plan> header = Optional.empty();

        Reading(PlanId id) {
            this.id = id;
        }

        void add(ResultSet row) throws SQLException {
            String kind = row.getString(1);
            if (kind.equals(NewRows.HEADER)) {
                header = Optional.of(value(id, codec.readHeader(BodyColumns.read(row, 2))));
            } else {
                parts.add(new Placed(row.getLong(4), part(id, kind, row)));
            }
        }

        /** The plan with the parts that were read; empty if its own row was not among them. */
        Optional<Plan> plan() {
            parts.sort(Comparator.comparingLong(Placed::position));
            return header.map(found -> found.withParts(Lists.transform(parts, Placed::part)));
        }
    }

    /** A part with the number that tells its place among those of its kind. */
    private record Placed(long position, Part part) {}

    private Part part(PlanId plan, String segment, ResultSet row) throws SQLException {
        PartKind kind = PartKind.ofSegment(segment)
                .orElseThrow(() ->
                        new StorageException.CorruptData("plan " + plan, "Unknown kind of part " + segment + "."));
        return value(plan, codec.readPart(kind, BodyColumns.read(row, 2)));
    }

    private static <T> T value(PlanId plan, LoadResult<T> loaded) {
        return loaded.value()
                .orElseThrow(() -> new StorageException.CorruptData(
                        "plan " + plan, loaded.failures().toString()));
    }
}
