package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.ObjectArrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.EntryLog;
import org.workplan.storage.Filter;
import org.workplan.storage.LoadResult;
import org.workplan.storage.StorageException;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** A log as rows: columns that people filter by, and the entry's own text. Writers of one log take turns at the row of its head. */
final class JdbcLog<E> implements EntryLog<E> {

    private static final String HEAD = "select last_position from {p}log_head where plan_id = ? and log = ?";
    private static final ImmutableList<String> KEY = ImmutableList.of("plan_id", "id");

    private final Database database;
    private final Notices notices;
    private final Table<E> table;
    private final Insert insert;

    JdbcLog(Database database, Notices notices, Table<E> table) {
        this.notices = notices;
        this.database = database;
        this.table = table;
        this.insert = new Insert(table.name(), "plan_id, position, id, " + table.columns() + ", body, long_body");
    }

    /** Where and how the entries of a kind are kept. */
    record Table<E>(
            String name,
            ChangeFeed.Notice.Subject subject,
            String columns,
            Prefilter<E> prefilter,
            Function<E, RecordId> id,
            Function<E, @Nullable Object[]> indexed,
            Function<E, String> writer,
            Function<String, LoadResult<E>> reader) {}

    @Override
    public int append(PlanId plan, ImmutableList<E> entries) {
        return entries.isEmpty() ? 0 : database.together(connection -> append(connection, plan, entries));
    }

    private int append(Connection connection, PlanId plan, ImmutableList<E> entries) throws SQLException {
        long last = lockedHead(connection, plan);
        Map<RecordId, E> known = last == 0 ? Map.of() : known(connection, plan, entries);
        Map<RecordId, E> fresh = new LinkedHashMap<>();
        for (E entry : entries) {
            RecordId id = table.id().apply(entry);
            E other = known.getOrDefault(id, fresh.getOrDefault(id, entry));
            if (!other.equals(entry)) {
                throw new StorageException.DuplicateId(table.name() + " " + id);
            }
            if (!known.containsKey(id)) {
                fresh.put(id, entry);
            }
        }
        if (!fresh.isEmpty()) {
            insert.run(database, connection, rows(plan, fresh.values(), last));
            database.update(
                    connection,
                    "update {p}log_head set last_position = ? where plan_id = ? and log = ?",
                    last + fresh.size(),
                    plan.value(),
                    table.name());
            notices.note(connection, plan, table.subject(), last + fresh.size());
        }
        return fresh.size();
    }

    /** Makes other writers of this log wait until this transaction ends. */
    private long lockedHead(Connection connection, PlanId plan) throws SQLException {
        int locked = database.update(
                connection,
                "update {p}log_head set last_position = last_position where plan_id = ? and log = ?",
                plan.value(),
                table.name());
        if (locked == 0) {
            database.update(
                    connection,
                    "insert into {p}log_head (plan_id, log, last_position) values (?, ?, 0)",
                    plan.value(),
                    table.name());
        }
        return database.query(connection, HEAD, row -> row.getLong(1), plan.value(), table.name())
                .get(0);
    }

    private Map<RecordId, E> known(Connection connection, PlanId plan, ImmutableList<E> entries) throws SQLException {
        Map<RecordId, E> known = new HashMap<>();
        database.forAny(
                connection,
                "select body, long_body from {p}" + table.name() + " where {rows}",
                row -> {
                    E entry = read(plan, BodyColumns.read(row, 1));
                    known.put(table.id().apply(entry), entry);
                },
                new Keys(
                        KEY,
                        ImmutableList.of(plan.value()),
                        Lists.transform(
                                entries, entry -> table.id().apply(entry).value())));
        return known;
    }

    private List<Supplier<@Nullable Object[]>> rows(PlanId plan, Iterable<E> entries, long last) {
        List<Supplier<@Nullable Object[]>> rows = new ArrayList<>();
        for (E entry : entries) {
            long position = last + rows.size() + 1;
            rows.add(() -> row(plan, position, entry));
        }
        return rows;
    }

    private @Nullable Object[] row(PlanId plan, long position, E entry) {
        Object[] key = {plan.value(), position, table.id().apply(entry).value()};
        String body = table.writer().apply(entry);
        @Nullable Object[] bodies = {BodyColumns.inRow(body), BodyColumns.beside(body)};
        @Nullable Object[] row = ObjectArrays.concat(key, table.indexed().apply(entry), Object.class);
        return ObjectArrays.concat(row, bodies, Object.class);
    }

    @Override
    public Stream<E> stream(PlanId plan) {
        return stream(plan, Condition.ALWAYS);
    }

    @Override
    public Stream<E> stream(PlanId plan, Filter<E> filter) {
        return stream(plan, table.prefilter().of(filter)).filter(filter::accepts);
    }

    /** Entries as far as the log reaches now. No connection is held between pages, so that a pool of one serves other work meanwhile. */
    private Stream<E> stream(PlanId plan, Condition condition) {
        long last = database.transaction(
                connection -> database.first(connection, HEAD, row -> row.getLong(1), plan.value(), table.name())
                        .orElse(0L));
        // Each entry is decoded when it is its turn, so that those before a damaged one are given.
        return Pages.stream(after -> database.transaction(connection -> page(connection, plan, condition, after, last)))
                .map(body -> read(plan, body));
    }

    private Pages.Page<String> page(Connection connection, PlanId plan, Condition condition, long after, long last)
            throws SQLException {
        // H2 reads the index in order, and stops after the page, only if the order names all its columns.
        AtomicLong reached = new AtomicLong(after);
        ImmutableList<String> bodies = database.query(
                connection,
                database.once("select position, body, long_body from {p}" + table.name()
                        + " where plan_id = ? and position > ? and position <= ? and " + condition.sql()
                        + " order by plan_id, position "
                        + database.dialect(connection).first(Database.BATCH)),
                row -> {
                    reached.set(row.getLong(1));
                    return BodyColumns.read(row, 2);
                },
                ObjectArrays.concat(
                        new Object[] {plan.value(), after, last},
                        condition.values().toArray(),
                        Object.class));
        return new Pages.Page<>(bodies, reached.get(), bodies.size() < Database.BATCH);
    }

    private E read(PlanId plan, String body) {
        LoadResult<E> loaded = table.reader().apply(body);
        return loaded.value()
                .orElseThrow(() -> new StorageException.CorruptData(
                        table.name() + " of plan " + plan, loaded.failures().toString()));
    }
}
