package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.workplan.storage.EntryLog;
import org.workplan.storage.Loaded;
import org.workplan.storage.StorageException;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** A table of entries that is only ever added to. */
final class JdbcLog<E> implements EntryLog<E> {

    private final Database database;
    private final Table<E> table;

    JdbcLog(Database database, Table<E> table) {
        this.database = database;
        this.table = table;
    }

    /** A table: its name, its index columns, and how entries become rows. */
    record Table<E>(
            String name,
            String columns,
            Function<E, RecordId> id,
            Function<E, Object[]> indexed,
            Function<E, String> writer,
            Function<String, Loaded<E>> reader) {}

    @Override
    public int append(PlanId plan, ImmutableList<E> entries) {
        return database.transaction(connection -> append(connection, plan, entries));
    }

    private int append(Connection connection, PlanId plan, ImmutableList<E> entries) throws SQLException {
        Map<RecordId, E> fresh = new LinkedHashMap<>();
        for (E entry : entries) {
            E other = fresh.getOrDefault(table.id().apply(entry), entry);
            for (String body : database.query(
                    connection,
                    "select body from {p}" + table.name() + " where plan_id = ? and id = ?",
                    row -> row.getString(1),
                    plan.value(),
                    table.id().apply(entry).value())) {
                other = read(body);
            }
            if (!other.equals(entry)) {
                throw new StorageException.DuplicateId(
                        table.name() + " " + table.id().apply(entry));
            }
            if (other == entry) {
                fresh.put(table.id().apply(entry), entry);
            }
        }
        long last = database.query(
                        connection,
                        "select coalesce(max(position), 0) from {p}" + table.name() + " where plan_id = ?",
                        row -> row.getLong(1),
                        plan.value())
                .get(0);
        database.batch(connection, insert(), rows(plan, fresh.values(), last));
        return fresh.size();
    }

    private String insert() {
        String marks = "?, ".repeat(table.columns().split(",").length);
        return "insert into {p}" + table.name() + " (plan_id, position, id, " + table.columns()
                + ", body) values (?, ?, ?, " + marks + "?)";
    }

    private List<Object[]> rows(PlanId plan, Iterable<E> entries, long last) {
        List<Object[]> rows = new ArrayList<>();
        for (E entry : entries) {
            List<Object> row = new ArrayList<>(List.of(
                    plan.value(),
                    last + rows.size() + 1,
                    table.id().apply(entry).value()));
            row.addAll(List.of(table.indexed().apply(entry)));
            row.add(table.writer().apply(entry));
            rows.add(row.toArray());
        }
        return rows;
    }

    @Override
    public Stream<E> stream(PlanId plan) {
        ImmutableList<String> bodies = database.transaction(connection -> database.query(
                connection,
                "select body from {p}" + table.name() + " where plan_id = ? order by position",
                row -> row.getString(1),
                plan.value()));
        return bodies.stream().map(this::read);
    }

    private E read(String body) {
        Loaded<E> loaded = table.reader().apply(body);
        return loaded.value()
                .orElseThrow(() -> new StorageException.CorruptData(
                        "table " + table.name(), loaded.failures().toString()));
    }
}
