package org.workplan.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.workplan.plan.Actor;
import org.workplan.plan.Group;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Section;
import org.workplan.plan.Task;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.target.Due;
import org.workplan.value.Amount;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.Quantity;
import org.workplan.value.RecordId;

/**
 * JDBC as a good developer writes it for exactly these plans: a table per kind of part with a typed column per field, prepared statements, batches of 500,
 * one transaction per call, and a version of the plan that is compared and set.
 *
 * <p>It is there twice. The bare one does less than the library, and so sets the mark high: it keeps no revisions, no author and reason, and tells nobody of
 * changes. The one with history keeps and tells these. Both keep the nine fields of a task that the benchmark fills, of which it takes one owner, one
 * audience and one predecessor into the row where the domain has lists; know one kind of amount and one kind of due date, and do not look
 * whether a change was made or a measurement is there already.
 */
final class StorageByHand implements StorageContender {
    private static final int BATCH = 500;
    private static final List<String> TABLES = List.of(
            "create table {p}plan (id varchar(200) primary key, kind varchar(40) not null, title varchar(1000) not null,"
                    + " plan_year integer not null, version bigint not null)",
            "create table {p}section (plan_id varchar(200) not null, id varchar(200) not null, position integer not null,"
                    + " title varchar(1000) not null, primary key (plan_id, id))",
            "create table {p}group (plan_id varchar(200) not null, id varchar(200) not null, position integer not null,"
                    + " title varchar(1000) not null, kind varchar(40) not null, primary key (plan_id, id))",
            "create table {p}task (plan_id varchar(200) not null, id varchar(200) not null, position integer not null,"
                    + " title varchar(1000) not null, section varchar(200), parent varchar(200), owner varchar(200),"
                    + " owner_is varchar(200), audience varchar(200), due_month integer, due_day integer,"
                    + " amount numeric(30, 10), unit varchar(200), depends_on varchar(200), primary key (plan_id, id))",
            "create table {p}measurement (plan_id varchar(200) not null, position integer not null, id varchar(200) not null,"
                    + " indicator varchar(200) not null, observed_from date not null, observed_to date not null,"
                    + " amount numeric(30, 10) not null, subject varchar(200), reporter varchar(200), recorded_at bigint,"
                    + " primary key (plan_id, id))");

    private final DataSource source;
    private final String prefix;
    private final HandHistory history;
    private final Map<String, String> statements = new HashMap<>();

    private StorageByHand(DataSource source, String prefix, HandHistory history) {
        this.source = source;
        this.prefix = prefix;
        this.history = history;
        inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String table : Iterables.concat(TABLES, history.tables())) {
                    statement.execute(sql(table));
                }
            }
            return null;
        });
    }

    /** Keeps what is now and nothing else. */
    static StorageByHand bare(DataSource source) {
        return new StorageByHand(source, "hand_", HandHistory.NONE);
    }

    /** Keeps revisions, what parts were before and notices, too. */
    static StorageByHand withHistory(DataSource source) {
        return new StorageByHand(source, "kept_", HandHistory.KEPT);
    }

    /** Puts the tables' prefix into a statement, once for each. */
    private String sql(String statement) {
        return statements.computeIfAbsent(statement, written -> written.replace("{p}", prefix));
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException exception) {
                connection.rollback();
                throw exception;
            }
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private interface Binder<T> {
        void bind(PreparedStatement statement, T value, int position) throws SQLException;
    }

    private <T> void insert(Connection connection, String statement, List<T> values, Binder<T> binder)
            throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql(statement))) {
            for (int position = 0; position < values.size(); position++) {
                binder.bind(prepared, values.get(position), position);
                prepared.addBatch();
                if (position % BATCH == BATCH - 1 || position == values.size() - 1) {
                    prepared.executeBatch();
                }
            }
        }
    }

    @Override
    public void save(Plan plan) {
        inTransaction(connection -> {
            insert(connection, "insert into {p}plan values (?, ?, ?, ?, 1)", List.of(plan), (row, one, position) -> {
                row.setString(1, one.id().value());
                row.setString(2, one.kind().name());
                row.setString(3, one.title());
                row.setInt(4, one.year().orElseThrow());
            });
            String id = plan.id().value();
            insert(connection, "insert into {p}section values (?, ?, ?, ?)", plan.sections(), (row, one, position) -> {
                row.setString(1, id);
                row.setString(2, one.id().value());
                row.setInt(3, position);
                row.setString(4, one.title());
            });
            insert(connection, "insert into {p}group values (?, ?, ?, ?, ?)", plan.groups(), (row, one, position) -> {
                row.setString(1, id);
                row.setString(2, one.id().value());
                row.setInt(3, position);
                row.setString(4, one.title());
                row.setString(5, one.groupKind().name());
            });
            insert(
                    connection,
                    "insert into {p}task (title, section, parent, owner, owner_is, audience, due_month, due_day, amount,"
                            + " unit, depends_on, plan_id, id, position) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    plan.tasks(),
                    (row, task, position) -> {
                        bindTask(row, task);
                        row.setString(12, id);
                        row.setString(13, task.id().value());
                        row.setInt(14, position);
                    });
            history.revised(this, connection, plan.id(), 1);
            history.told(this, connection, plan.id(), "revision", 1);
            return null;
        });
    }

    private static void bindTask(PreparedStatement row, Task task) throws SQLException {
        Optional<Actor> owner = task.owners().stream().findFirst();
        Optional<PlanDate> due = task.due().map(date -> ((Due.On) date).date());
        row.setString(1, task.title());
        row.setString(2, task.section().map(PartId::value).orElse(null));
        row.setString(3, task.parent().map(PartId::value).orElse(null));
        row.setString(4, owner.map(Actor::words).orElse(null));
        row.setString(5, owner.map(actor -> actor.refersTo().get(0).toString()).orElse(null));
        row.setString(6, task.audience().stream().findFirst().map(PartId::value).orElse(null));
        setInt(row, 7, due.map(date -> date.monthDay().getMonthValue()));
        setInt(row, 8, due.map(date -> date.monthDay().getDayOfMonth()));
        row.setBigDecimal(
                9,
                task.amount().flatMap(amount -> amount.amount().printedNumber()).orElse(null));
        row.setString(10, task.amount().map(Quantity::unit).orElse(null));
        row.setString(
                11, task.dependsOn().stream().findFirst().map(PartId::value).orElse(null));
    }

    private static void setInt(PreparedStatement row, int column, Optional<Integer> value) throws SQLException {
        if (value.isPresent()) {
            row.setInt(column, value.get());
        } else {
            row.setNull(column, Types.INTEGER);
        }
    }

    private final class OpenedPlan implements Opened {
        private Plan plan;
        private long version;

        private OpenedPlan(Plan plan, long version) {
            this.plan = plan;
            this.version = version;
        }

        @Override
        public Plan plan() {
            return plan;
        }

        @Override
        public void edit(Plan next, Task edited) {
            inTransaction(connection -> {
                update(connection, "update {p}plan set version = version + 1 where id = ? and version = ?", row -> {
                    row.setString(1, next.id().value());
                    row.setLong(2, version);
                });
                history.revised(StorageByHand.this, connection, next.id(), version + 1);
                history.kept(StorageByHand.this, connection, next.id(), edited, version + 1);
                update(
                        connection,
                        "update {p}task set title = ?, section = ?, parent = ?, owner = ?, owner_is = ?, audience = ?,"
                                + " due_month = ?, due_day = ?, amount = ?, unit = ?, depends_on = ?"
                                + " where plan_id = ? and id = ?",
                        row -> {
                            bindTask(row, edited);
                            row.setString(12, next.id().value());
                            row.setString(13, edited.id().value());
                        });
                history.told(StorageByHand.this, connection, next.id(), "revision", version + 1);
                return null;
            });
            plan = next;
            version++;
        }
    }

    /** Sets the values of a statement. */
    interface Bound {
        void on(PreparedStatement statement) throws SQLException;
    }

    /** Runs a statement that must change one row. */
    void update(Connection connection, String statement, Bound values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql(statement))) {
            values.on(prepared);
            if (prepared.executeUpdate() != 1) {
                throw new IllegalStateException("Somebody else edited the plan.");
            }
        }
    }

    private interface Mapper<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> ImmutableList<T> query(Connection connection, String statement, PlanId plan, Mapper<T> mapper)
            throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql(statement))) {
            prepared.setString(1, plan.value());
            ImmutableList.Builder<T> values = ImmutableList.builder();
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    values.add(mapper.of(rows));
                }
            }
            return values.build();
        }
    }

    @Override
    public Opened load(PlanId id) {
        return inTransaction(connection -> {
            long[] version = new long[1];
            Plan.Builder plan = Plan.builder().id(id);
            query(connection, "select kind, title, plan_year, version from {p}plan where id = ?", id, row -> {
                version[0] = row.getLong(4);
                return plan.kind(Plan.Kind.valueOf(row.getString(1)))
                        .title(row.getString(2))
                        .year(row.getInt(3));
            });
            plan.sections(query(
                    connection,
                    "select id, title from {p}section where plan_id = ? order by position",
                    id,
                    row -> Section.builder()
                            .id(PartId.of(row.getString(1)))
                            .title(row.getString(2))
                            .build()));
            plan.groups(query(
                    connection,
                    "select id, title, kind from {p}group where plan_id = ? order by position",
                    id,
                    row -> Group.builder()
                            .id(PartId.of(row.getString(1)))
                            .title(row.getString(2))
                            .groupKind(Group.Kind.valueOf(row.getString(3)))
                            .build()));
            plan.tasks(query(
                    connection,
                    "select id, title, section, parent, owner, owner_is, audience, due_month, due_day, amount, unit, depends_on"
                            + " from {p}task where plan_id = ? order by position",
                    id,
                    StorageByHand::task));
            return new OpenedPlan(plan.build(), version[0]);
        });
    }

    private static Task task(ResultSet row) throws SQLException {
        Task.Builder task = Task.builder().id(PartId.of(row.getString(1))).title(row.getString(2));
        String section = row.getString(3);
        if (section != null) {
            task.section(PartId.of(section));
        }
        String parent = row.getString(4);
        if (parent != null) {
            task.parent(PartId.of(parent));
        }
        String owner = row.getString(5);
        if (owner != null) {
            task.addOwners(Actor.of(owner, PartPath.parse(row.getString(6))));
        }
        String audience = row.getString(7);
        if (audience != null) {
            task.addAudience(PartId.of(audience));
        }
        int month = row.getInt(8);
        if (!row.wasNull()) {
            task.due(Due.on(PlanDate.of(month, row.getInt(9))));
        }
        BigDecimal amount = row.getBigDecimal(10);
        if (amount != null) {
            task.amount(Quantity.of(new Amount.Stated(Amount.Comparator.BARE, amount), row.getString(11)));
        }
        String predecessor = row.getString(12);
        if (predecessor != null) {
            task.addDependsOn(PartId.of(predecessor));
        }
        return task.build();
    }

    @Override
    public void append(PlanId plan, ImmutableList<Measurement> measurements) {
        inTransaction(connection -> {
            insert(
                    connection,
                    "insert into {p}measurement values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    measurements,
                    (row, one, position) -> {
                        row.setString(1, plan.value());
                        row.setInt(2, position);
                        row.setString(3, one.id().value());
                        row.setString(4, one.indicator().value());
                        row.setObject(5, one.observed().start());
                        row.setObject(6, one.observed().end());
                        row.setBigDecimal(7, ((Observation.Value) one.value()).value());
                        row.setString(8, one.subject().map(PartId::value).orElse(null));
                        row.setString(9, one.reporter().orElse(null));
                        row.setLong(10, one.recordedAt().orElseThrow().toEpochMilli());
                    });
            history.told(this, connection, plan, "measurements", measurements.size());
            return null;
        });
    }

    @Override
    public ImmutableList<Measurement> read(PlanId plan) {
        return inTransaction(connection -> query(
                connection,
                "select id, indicator, observed_from, observed_to, amount, subject, reporter, recorded_at"
                        + " from {p}measurement where plan_id = ? order by position",
                plan,
                row -> Measurement.builder()
                        .id(RecordId.of(row.getString(1)))
                        .indicator(PartId.of(row.getString(2)))
                        .observed(DatePeriod.of(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)))
                        .value(Observation.of(row.getBigDecimal(5)))
                        .subject(Optional.ofNullable(row.getString(6)).map(PartId::of))
                        .reporter(Optional.ofNullable(row.getString(7)))
                        .recordedAt(Instant.ofEpochMilli(row.getLong(8)))
                        .build()));
    }

    @Override
    public void close() {}
}
