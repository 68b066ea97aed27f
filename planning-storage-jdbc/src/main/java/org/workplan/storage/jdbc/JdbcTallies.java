package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.workplan.progress.Measurement;
import org.workplan.storage.Tally;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;

/**
 * Adds measurements up in the database, where it counts exactly and the columns tell all there is to know. It is not asked where rows have no columns to
 * add up, where a number is longer than its column, where tags are asked for that do not fit into theirs, where two corrections of one
 * entry were recorded at the same instant, and where entries may correct each other.
 */
final class JdbcTallies {

    private static final String NEVER_RECORDED = "coalesce(%s.recorded, " + Instant.MIN.getEpochSecond() + ")";

    private final Database database;
    private final PlanId plan;
    private final Tally.Request request;

    JdbcTallies(Database database, PlanId plan, Tally.Request request) {
        this.database = database;
        this.plan = plan;
        this.request = request;
    }

    /** The tallies; empty if the database cannot tell them exactly. */
    Optional<ImmutableList<Tally>> run() {
        return database.transaction(connection -> {
            if (database.dialect(connection) == Dialect.SQLITE) {
                // It adds numbers up as binary fractions.
                return Optional.empty();
            }
            if (!TagMarks.areFew(request.tags())) {
                return Optional.empty();
            }
            List<Row> rows = rows(connection);
            // Entries are never removed: what cannot be told is looked for after the sums were made, so that none can
            // have come between.
            boolean told = rows.stream().allMatch(Row::exact) && isTold(connection);
            return told ? Optional.of(sorted(rows)) : Optional.empty();
        });
    }

    private static ImmutableList<Tally> sorted(List<Row> rows) {
        return rows.stream().map(Row::tally).sorted(Tally.ORDER).collect(ImmutableList.toImmutableList());
    }

    private record Row(Tally tally, boolean exact) {}

    private List<Row> rows(Connection connection) throws SQLException {
        List<String> groups = new ArrayList<>(List.of("k.indicator"));
        groups.add(request.by().contains(Tally.Request.By.SUBJECT) ? "k.subject" : "");
        groups.add(request.by().contains(Tally.Request.By.MONTH) ? "substring(k.observed_to, 1, 7)" : "");
        String keys =
                groups.stream().map(group -> group.isEmpty() ? "null" : group).collect(Collectors.joining(", "));
        String by = groups.stream().filter(group -> !group.isEmpty()).collect(Collectors.joining(", "));
        Condition counted = counted();
        return database.query(
                connection,
                database.once("select " + keys + ", count(*), " + number(MeasurementColumns.ABSENT, "")
                        + ", count(k.amount), sum(k.amount), min(k.amount), max(k.amount), "
                        + number(MeasurementColumns.VALUE, " and k.amount is null") + " from {p}measurement k where "
                        + counted.sql() + " group by " + by),
                JdbcTallies::row,
                counted.values().toArray());
    }

    private static String number(String observation, String more) {
        return "sum(case when k.observation = '" + observation + "'" + more + " then 1 else 0 end)";
    }

    private static Row row(ResultSet row) throws SQLException {
        long count = row.getLong(6);
        Optional<Tally.Numbers> numbers = count == 0
                ? Optional.empty()
                : Optional.of(
                        new Tally.Numbers(count, row.getBigDecimal(7), row.getBigDecimal(8), row.getBigDecimal(9)));
        Tally tally = new Tally(
                PartId.of(row.getString(1)),
                Optional.ofNullable(row.getString(2)).map(PartId::of),
                Optional.ofNullable(row.getString(3)).map(YearMonth::parse),
                row.getLong(4),
                row.getLong(5),
                numbers);
        return new Row(tally, row.getLong(10) == 0);
    }

    /** The rows that are known, were not corrected or withdrawn, and are asked for. */
    private Condition counted() {
        Condition corrections = known("c");
        List<Condition> conditions = new ArrayList<>(List.of(
                known("k"),
                Condition.of("k.observation <> '" + MeasurementColumns.WITHDRAWN + "'"),
                new Condition(
                        "k.id not in (select c.corrects from {p}measurement c where c.corrects is not null and "
                                + corrections.sql() + ")",
                        corrections.values()),
                new Condition(
                        "(k.corrects is null or (k.corrects, " + recorded("k") + ") in (select c.corrects, max("
                                + recorded("c") + ") from {p}measurement c where c.corrects is not null and "
                                + corrections.sql() + " group by c.corrects))",
                        corrections.values())));
        if (!request.indicators().isEmpty()) {
            conditions.add(among(
                    "k.indicator",
                    request.indicators().stream().map(PartId::value).toList()));
        }
        conditions.add(TagMarks.are("k.tags", request.tags()));
        request.observed()
                .ifPresent(period -> conditions.add(Condition.of(
                        "k.observed_from >= ? and k.observed_to <= ?",
                        MeasurementColumns.day(period.start()),
                        MeasurementColumns.day(period.end()))));
        return Condition.all(conditions);
    }

    private static String recorded(String alias) {
        return String.format(NEVER_RECORDED, alias);
    }

    private Condition known(String alias) {
        List<Condition> conditions = new ArrayList<>(List.of(
                Condition.of(alias + ".plan_id = ?", plan.value()),
                Condition.any(List.of(Condition.of(alias + ".approval is null"), approved(alias)))));
        request.knownAt()
                .ifPresent(instant -> conditions.add(Condition.of(
                        "(" + alias + ".recorded is null or " + alias + ".recorded <= ?)",
                        MeasurementColumns.instant(instant))));
        return Condition.all(conditions);
    }

    private Condition approved(String alias) {
        ImmutableSet<Measurement.Approval> approvals = request.approvals();
        return approvals.isEmpty()
                ? Condition.NEVER
                : among(
                        alias + ".approval",
                        approvals.stream().map(PlanColumns::word).toList());
    }

    private static Condition among(String column, List<String> values) {
        String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
        return new Condition(column + " in (" + marks + ")", ImmutableList.copyOf(values));
    }

    private boolean isTold(Connection connection) throws SQLException {
        Condition corrections = known("c");
        String tags = request.tags().isEmpty() ? "" : " or tags is null or tags = '" + TagMarks.TOO_MANY + "'";
        long unwritten = database.query(
                        connection,
                        "select count(*) from {p}measurement where plan_id = ? and (observation is null" + tags + ")",
                        row -> row.getLong(1),
                        plan.value())
                .get(0);
        return unwritten == 0 && !isTied(connection, corrections) && !mayBeCircular(connection, corrections);
    }

    /** Checks if two corrections of one entry were recorded at the same instant. */
    private boolean isTied(Connection connection, Condition corrections) throws SQLException {
        return database.first(
                        connection,
                        database.once("select c.corrects from {p}measurement c where c.corrects is not null and "
                                + corrections.sql() + " group by c.corrects, " + recorded("c")
                                + " having count(*) > 1"),
                        row -> row.getString(1),
                        corrections.values().toArray())
                .isPresent();
    }

    /** Checks if an entry corrects one that was not recorded before it: entries that correct each other hold at least one such. */
    private boolean mayBeCircular(Connection connection, Condition corrections) throws SQLException {
        return database.query(
                                connection,
                                database.once("select count(*) from {p}measurement c join {p}measurement o"
                                        + " on o.plan_id = c.plan_id and o.id = c.corrects where c.corrects is not null and "
                                        + recorded("o") + " >= " + recorded("c") + " and " + corrections.sql()),
                                row -> row.getLong(1),
                                corrections.values().toArray())
                        .get(0)
                > 0;
    }
}
