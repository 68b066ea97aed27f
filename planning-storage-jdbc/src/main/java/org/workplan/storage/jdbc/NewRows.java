package org.workplan.storage.jdbc;

import com.google.common.collect.ObjectArrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;
import org.workplan.storage.FoundPart;
import org.workplan.storage.PartDays;
import org.workplan.storage.PlanCodec;
import org.workplan.storage.PlanSummary;
import org.workplan.storage.StorageException;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;

/** The rows that a revision ends and adds. A part that stays where it was takes its position from the row that it replaces, so that none is read. */
final class NewRows {

    /** The kind, and the id, of the row of the plan itself. */
    static final String HEADER = "plan";

    /** The end of a row that holds now. */
    static final String OPEN = Long.toString(Long.MAX_VALUE);

    private static final String END = "update {p}part set valid_to = ? where plan_id = ? and kind = ? and part_id = ?"
            + " and valid_to = " + OPEN;
    private static final String INSERT =
            "insert into {p}part (plan_id, kind, part_id, valid_from, valid_to, position, title, body, "
                    + PartColumns.NAMES + ")";
    private static final String PLACE = INSERT + " values (?, ?, ?, ?, " + OPEN + ", ?, ?, ?" + PartColumns.MARKS + ")";
    private static final String REPLACE = INSERT + " select plan_id, kind, part_id, ?, " + OPEN + ", position, ?, ?"
            + PartColumns.MARKS + " from {p}part where plan_id = ? and kind = ? and part_id = ? and valid_to = ?";

    private static final String RESCHEDULE = "update {p}part set starts = ?, ends = ?, due = ?"
            + " where plan_id = ? and kind = ? and part_id = ? and valid_to = " + OPEN;

    private final PlanId plan;
    private final Plan next;
    private final PlanSummary summary;
    private final long revision;
    private final PlanCodec codec;
    private final List<Object[]> ended = new ArrayList<>();
    private final List<@Nullable Object[]> placed = new ArrayList<>();
    private final List<@Nullable Object[]> replaced = new ArrayList<>();
    private final List<@Nullable Object[]> rescheduled = new ArrayList<>();

    NewRows(Plan next, long revision, PlanCodec codec) {
        this.plan = next.id();
        this.next = next;
        this.summary = PlanSummary.of(next, revision);
        this.revision = revision;
        this.codec = codec;
    }

    static StorageException missing(PlanId plan, String what) {
        return new StorageException.CorruptData("plan " + plan, "The row of " + what + " is missing.");
    }

    void addHeader() {
        place(HEADER, HEADER, 0, columnsOfHeader());
    }

    void editHeader(Plan base) {
        end(HEADER, HEADER);
        replace(HEADER, HEADER, columnsOfHeader());
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

    private @Nullable Object[] columnsOfHeader() {
        return bound(new @Nullable Object[] {null, codec.writeHeader(next)}, PartColumns.none());
    }

    private @Nullable Object[] columns(Part part) {
        return bound(
                new @Nullable Object[] {Columns.shortened(part.title()), codec.writePart(part)},
                PartColumns.values(FoundPart.of(summary, next, part)));
    }

    private static @Nullable Object[] bound(@Nullable Object[] some, @Nullable Object... more) {
        return ObjectArrays.concat(some, more, Object.class);
    }

    void add(KindChanges changes, Map<PartId, Long> positions) {
        for (Part gone : changes.removed()) {
            end(gone.kind().segment(), gone.id().value());
        }
        BitSet placing = changes.placed();
        BitSet written = changes.written();
        for (int place = written.nextSetBit(0); place >= 0; place = written.nextSetBit(place + 1)) {
            Part part = changes.parts().get(place);
            String kind = part.kind().segment();
            String id = part.id().value();
            if (changes.isKnown(place)) {
                end(kind, id);
            }
            if (placing.get(place)) {
                place(kind, id, positions.getOrDefault(part.id(), 0L), columns(part));
            } else {
                replace(kind, id, columns(part));
            }
        }
    }

    private void end(String kind, String id) {
        ended.add(new Object[] {revision, plan.value(), kind, id});
    }

    private void place(String kind, String id, long position, @Nullable Object[] columns) {
        placed.add(bound(new Object[] {plan.value(), kind, id, revision, position}, columns));
    }

    private void replace(String kind, String id, @Nullable Object[] columns) {
        replaced.add(bound(ObjectArrays.concat(revision, columns), plan.value(), kind, id, revision));
    }

    /** Writes the rows; that every row which ends is there shows that the revision before is the one which was compared with. */
    void write(Connection connection, Database database) throws SQLException {
        if (database.batch(connection, END, ended) < ended.size()) {
            throw missing(plan, "a part that changes");
        }
        database.batch(connection, REPLACE, replaced);
        database.batch(connection, PLACE, placed);
        database.batch(connection, RESCHEDULE, rescheduled);
    }
}
