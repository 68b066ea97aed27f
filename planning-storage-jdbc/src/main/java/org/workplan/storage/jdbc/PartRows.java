package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.storage.Loaded;
import org.workplan.storage.PlanCodec;
import org.workplan.storage.StorageException;
import org.workplan.value.PlanId;

/** The rows of a plan's parts. A row holds from one revision up to, but not including, another. The plan itself is the row of kind "plan". */
final class PartRows {

    private static final String HEADER = "plan";
    private static final long GAP = 1L << 20;

    private final Database database;
    private final PlanCodec codec;

    PartRows(Database database, PlanCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    private record Row(String kind, String body) {}

    /** Writes what differs between two revisions, and nothing else. */
    void write(Connection connection, Plan base, Plan next, long revision) throws SQLException {
        Map<PartPath, Part> before = new HashMap<>();
        base.topLevelParts().forEach(part -> before.put(part.path(), part));
        Map<PartPath, Long> positions = revision == 1 ? Map.of() : positions(connection, base.id());
        List<Object[]> ended = new ArrayList<>();
        List<@Nullable Object[]> added = new ArrayList<>();
        Map<PartPath, Long> wanted = Positions.of(next.topLevelParts(), positions, GAP);
        for (Part part : next.topLevelParts()) {
            Part old = before.remove(part.path());
            long position = wanted.getOrDefault(part.path(), 0L);
            boolean same = old != null && (old == part || old.equals(part));
            if (same && positions.getOrDefault(part.path(), -1L) == position) {
                continue;
            }
            if (old != null) {
                ended.add(end(next.id(), part.kind().segment(), part.id().value(), revision));
            }
            added.add(row(next.id(), part, revision, position));
        }
        before.keySet()
                .forEach(path -> ended.add(
                        end(next.id(), path.kind().segment(), path.id().value(), revision)));
        if (revision == 1 || !base.header().equals(next.header())) {
            ended.add(end(next.id(), HEADER, HEADER, revision));
            added.add(new @Nullable Object[] {
                next.id().value(), HEADER, HEADER, revision, 0L, null, codec.writeHeader(next.header())
            });
        }
        database.batch(
                connection,
                "update {p}part set valid_to = ? where plan_id = ? and kind = ? and part_id = ? and valid_to is null",
                ended);
        database.batch(
                connection,
                "insert into {p}part (plan_id, kind, part_id, valid_from, position, title, body) values (?, ?, ?, ?, ?, ?, ?)",
                added);
    }

    private static Object[] end(PlanId plan, String kind, String id, long revision) {
        return new Object[] {revision, plan.value(), kind, id};
    }

    private @Nullable Object[] row(PlanId plan, Part part, long revision, long position) {
        return new @Nullable Object[] {
            plan.value(),
            part.kind().segment(),
            part.id().value(),
            revision,
            position,
            Columns.shortened(part.title()),
            codec.writePart(part)
        };
    }

    private Map<PartPath, Long> positions(Connection connection, PlanId plan) throws SQLException {
        Map<PartPath, Long> positions = new HashMap<>();
        database.query(
                connection,
                "select kind, part_id, position from {p}part where plan_id = ? and valid_to is null and kind <> 'plan'",
                row -> positions.put(PartPath.parse(row.getString(1) + "/" + row.getString(2)), row.getLong(3)) == null,
                plan.value());
        return positions;
    }

    /** Puts a revision together again. */
    Plan read(Connection connection, PlanId id, long revision) throws SQLException {
        ImmutableList<Row> rows = database.query(
                connection,
                "select kind, body from {p}part where plan_id = ? and valid_from <= ? and (valid_to is null or valid_to > ?)"
                        + " order by position",
                row -> new Row(row.getString(1), row.getString(2)),
                id.value(),
                revision,
                revision);
        Plan header = null;
        List<Part> parts = new ArrayList<>();
        for (Row row : rows) {
            if (row.kind().equals(HEADER)) {
                header = value(id, codec.readHeader(row.body()));
            } else {
                PartKind kind = PartKind.ofSegment(row.kind())
                        .orElseThrow(() -> new StorageException.CorruptData(
                                "plan " + id, "Unknown kind of part " + row.kind() + "."));
                parts.add(value(id, codec.readPart(kind, row.body())));
            }
        }
        if (header == null) {
            throw new StorageException.CorruptData(
                    "plan " + id + ", revision " + revision, "The row of the plan itself is missing.");
        }
        return header.withParts(parts);
    }

    private static <T> T value(PlanId plan, Loaded<T> loaded) {
        return loaded.value()
                .orElseThrow(() -> new StorageException.CorruptData(
                        "plan " + plan, loaded.failures().toString()));
    }
}
