package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.workplan.storage.ChangeFeed;
import org.workplan.value.PlanId;

/**
 * A row for each notice. Positions come from a counter row that is updated last in the transaction of the change: the next writer waits there until that
 * transaction ends, so that notices become visible in their order.
 */
final class JdbcFeed implements ChangeFeed, Notices {

    private static final String COUNT = "update {p}feed set last_position = last_position + ? where id = 1";
    private static final String WRITE =
            "insert into {p}notice (position, plan_id, subject, reached) select last_position - ?, ?, ?, ?";
    private static final String COUNTER = " from {p}feed where id = 1";
    private static final UpdateAndInsert TELL = UpdateAndInsert.telling(COUNT, WRITE, COUNTER);

    private final Database database;

    JdbcFeed(Database database) {
        this.database = database;
    }

    @Override
    public void note(Connection connection, PlanId plan, ChangeFeed.Notice.Subject subject, long number)
            throws SQLException {
        tell(connection, ImmutableList.of(new ChangeFeed.Notice(1, plan, subject, number)));
    }

    /** Tells changes that were made together, numbered from 1. The last thing done in their transaction, since it makes other writers wait. */
    void tell(Connection connection, ImmutableList<ChangeFeed.Notice> notices) throws SQLException {
        if (notices.isEmpty()) {
            return;
        }
        int count = notices.size();
        TELL.run(database, connection, new Object[] {count}, values(notices.get(0), count));
        for (ChangeFeed.Notice notice : notices.subList(1, count)) {
            database.update(connection, WRITE + COUNTER, values(notice, count));
        }
    }

    private static Object[] values(ChangeFeed.Notice notice, int count) {
        return new Object[] {
            count - notice.position(),
            notice.plan().value(),
            notice.subject().name().toLowerCase(Locale.ROOT),
            notice.number()
        };
    }

    @Override
    public ImmutableList<ChangeFeed.Notice> after(long position, int limit) {
        ChangeFeed.requireReadable(position, limit);
        return database.transaction(connection -> database.query(
                connection,
                "select position, plan_id, subject, reached from {p}notice where position > ? and position <= ? order by position",
                row -> new ChangeFeed.Notice(
                        row.getLong(1),
                        PlanId.of(row.getString(2)),
                        ChangeFeed.Notice.Subject.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                        row.getLong(4)),
                position,
                LongMath.saturatedAdd(position, limit)));
    }

    @Override
    public long last() {
        return database.transaction(this::last);
    }

    private long last(Connection connection) throws SQLException {
        return database.query(connection, "select last_position from {p}feed where id = 1", row -> row.getLong(1))
                .get(0);
    }
}
