package org.workplan.storage.jdbc;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.ObjectArrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;
import org.workplan.storage.PartDays;
import org.workplan.storage.PlanCodec;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;

/** The rows that a revision adds and changes. A part that stays where it was keeps the position of its row, so that none is read. */
final class NewRows {

    /** The kind, and the id, of the row of the plan itself. */
    static final String HEADER = "plan";

    private static final String KEY = " where plan_id = ? and kind = ? and part_id = ?";
    private static final String KEEP =
            "insert into {p}past (plan_id, kind, part_id, valid_from, valid_to, position, body, long_body)"
                    + " select plan_id, kind, part_id, valid_from, ?, position, body, long_body";
    private static final String REMOVE = "delete from {p}part" + KEY;
    private static final String CHANGE = "update {p}part set valid_from = ?, title = ?, body = ?, long_body = ?, "
            + PartColumns.NAMES.replace(",", " = ?,") + " = ?, position = coalesce(?, position)" + KEY;
    private static final UpdateAndInsert KEEP_AND_REMOVE = UpdateAndInsert.keeping(REMOVE, KEEP);
    private static final UpdateAndInsert KEEP_AND_CHANGE = UpdateAndInsert.keeping(CHANGE, KEEP);
    private static final Insert ADD = new Insert(
            "part", "valid_from, title, body, long_body, " + PartColumns.NAMES + ", position, plan_id, kind, part_id");
    private static final String RESCHEDULE = "update {p}part set starts = ?, ends = ?, due = ?" + KEY;

    private final PlanId plan;
    private final Plan next;
    private final PlanStore.Summary summary;
    private final long revision;
    private final PlanCodec codec;
    private final ListMultimap<String, String> kept = ArrayListMultimap.create();
    private final List<Object[]> removed = new ArrayList<>();
    private final List<Supplier<@Nullable Object[]>> changed = new ArrayList<>();
    private final List<Supplier<@Nullable Object[]>> added = new ArrayList<>();
    private final List<@Nullable Object[]> rescheduled = new ArrayList<>();

    NewRows(Plan next, long revision, PlanCodec codec) {
        this.plan = next.id();
        this.next = next;
        this.summary = PlanStore.Summary.of(next, revision);
        this.revision = revision;
        this.codec = codec;
    }

    static StorageException missing(PlanId plan, String what) {
        return new StorageException.CorruptData("plan " + plan, "The row of " + what + " is missing.");
    }

    /** The keys of some parts of a kind. */
    static Keys keys(PlanId plan, String kind, List<String> parts) {
        return new Keys(ImmutableList.of("plan_id", "kind", "part_id"), ImmutableList.of(plan.value(), kind), parts);
    }

    void addHeader() {
        added.add(() -> header(0L));
    }

    void editHeader(Plan base) {
        keep(HEADER, HEADER);
        changed.add(() -> header(Null.NUMBER));
        if (!(base.year().equals(next.year())
                && base.period().equals(next.period())
                && base.horizon().equals(next.horizon()))) {
            next.topLevelParts().forEach(part -> reschedule(part, PartDays.of(base, part)));
        }
    }

    /** Writes the days of a part anew if another year or period of the plan makes others of them. */
    private void reschedule(Part part, PartDays before) {
        PartDays days = PartDays.of(next, part);
        if (!days.equals(before)) {
            rescheduled.add(bound(
                    PartColumns.days(days),
                    plan.value(),
                    part.kind().segment(),
                    part.id().value()));
        }
    }

    private static @Nullable Object[] bound(@Nullable Object[] some, @Nullable Object... more) {
        return ObjectArrays.concat(some, more, Object.class);
    }

    void add(KindChanges changes, Map<PartId, Long> positions) {
        for (Part gone : changes.removed()) {
            keep(gone.kind().segment(), gone.id().value());
            removed.add(
                    new Object[] {plan.value(), gone.kind().segment(), gone.id().value()});
        }
        BitSet placed = changes.placed();
        BitSet written = changes.written();
        for (int place = written.nextSetBit(0); place >= 0; place = written.nextSetBit(place + 1)) {
            Part part = changes.parts().get(place);
            Object position = placed.get(place) ? positions.getOrDefault(part.id(), 0L) : Null.NUMBER;
            if (changes.isKnown(place)) {
                keep(part.kind().segment(), part.id().value());
                changed.add(() -> row(part, position));
            } else {
                added.add(() -> row(part, position));
            }
        }
    }

    private void keep(String kind, String id) {
        kept.put(kind, id);
    }

    private @Nullable Object[] header(Object position) {
        return bound(
                texts(null, codec.writeHeader(next)),
                bound(PartColumns.none(), position, plan.value(), HEADER, HEADER));
    }

    /** The values of a part's row, for the statement that adds it and for the one that changes it. */
    private @Nullable Object[] row(Part part, Object position) {
        return bound(
                texts(Columns.shortened(part.title()), codec.writePart(part)),
                bound(
                        PartColumns.values(PlanRepository.FoundPart.of(summary, next, part)),
                        position,
                        plan.value(),
                        part.kind().segment(),
                        part.id().value()));
    }

    private @Nullable Object[] texts(@Nullable String title, String body) {
        return new @Nullable Object[] {revision, title, BodyColumns.inRow(body), BodyColumns.beside(body)};
    }

    /** Writes the rows; that every row to be kept is there shows that the revision before is the one which was compared with. */
    void write(Connection connection, Database database) throws SQLException {
        int found = database.dialect(connection).isJoining()
                ? KEEP_AND_REMOVE.batch(database, connection, removed, revision)
                        + KEEP_AND_CHANGE.batch(database, connection, made(changed), revision)
                : keepThenChange(connection, database);
        if (found < kept.size()) {
            throw missing(plan, "a part that changes");
        }
        ADD.run(database, connection, added);
        database.batch(connection, RESCHEDULE, rescheduled);
    }

    /** Each row when it is asked for, so that it need not wait in memory for others. */
    private static List<@Nullable Object[]> made(List<Supplier<@Nullable Object[]>> rows) {
        return Lists.transform(rows, Supplier::get);
    }

    private int keepThenChange(Connection connection, Database database) throws SQLException {
        int found = 0;
        for (String kind : kept.keySet()) {
            found += database.updateAny(
                    connection, KEEP + " from {p}part where {rows}", keys(plan, kind, kept.get(kind)), revision);
        }
        database.batch(connection, REMOVE, removed);
        database.batch(connection, CHANGE, made(changed));
        return found;
    }
}
