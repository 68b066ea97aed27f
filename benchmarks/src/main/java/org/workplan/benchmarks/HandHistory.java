package org.workplan.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.workplan.plan.Task;
import org.workplan.value.PlanId;

/** What code by hand keeps of changes beside the rows of now, in the transaction of each change. */
enum HandHistory {
    /** Nothing. */
    NONE(List.of()) {
        @Override
        void revised(StorageByHand store, Connection connection, PlanId plan, long revision) {}

        @Override
        void kept(StorageByHand store, Connection connection, PlanId plan, Task edited, long until) {}

        @Override
        void told(StorageByHand store, Connection connection, PlanId plan, String subject, long reached) {}
    },

    /**
     * Each revision with who made it, when and why; each task as it was before; a notice of each change, numbered without gaps by a counter that is
     * updated last, so that the next writer waits for it.
     */
    KEPT(List.of(
            "create table {p}revision (plan_id varchar(200) not null, revision bigint not null, author varchar(1000) not null,"
                    + " reason varchar(4000) not null, made_at varchar(40) not null, primary key (plan_id, revision))",
            "create table {p}old_task (plan_id varchar(200) not null, id varchar(200) not null, valid_until bigint not null,"
                    + " position integer not null, title varchar(1000) not null, section varchar(200), parent varchar(200),"
                    + " owner varchar(200), owner_is varchar(200), audience varchar(200), due_month integer, due_day integer,"
                    + " amount numeric(30, 10), unit varchar(200), depends_on varchar(200), primary key (plan_id, id, valid_until))",
            "create table {p}feed (id integer primary key, last_position bigint not null)",
            "create table {p}notice (position bigint primary key, plan_id varchar(200) not null, subject varchar(40) not null,"
                    + " reached bigint not null)",
            "insert into {p}feed values (1, 0)")) {
        @Override
        void revised(StorageByHand store, Connection connection, PlanId plan, long revision) throws SQLException {
            store.update(connection, "insert into {p}revision values (?, ?, ?, ?, ?)", row -> {
                row.setString(1, plan.value());
                row.setLong(2, revision);
                row.setString(3, StorageByLibrary.AUTHOR);
                row.setString(4, StorageByLibrary.REASON);
                row.setString(5, StorageByLibrary.AT.toString());
            });
        }

        @Override
        void kept(StorageByHand store, Connection connection, PlanId plan, Task edited, long until)
                throws SQLException {
            store.update(
                    connection,
                    "insert into {p}old_task select plan_id, id, cast(? as bigint), position, title, section, parent, owner, owner_is,"
                            + " audience, due_month, due_day, amount, unit, depends_on from {p}task where plan_id = ? and id = ?",
                    row -> {
                        row.setLong(1, until);
                        row.setString(2, plan.value());
                        row.setString(3, edited.id().value());
                    });
        }

        @Override
        void told(StorageByHand store, Connection connection, PlanId plan, String subject, long reached)
                throws SQLException {
            store.update(connection, "update {p}feed set last_position = last_position + 1 where id = 1", row -> {});
            store.update(
                    connection,
                    "insert into {p}notice select last_position, cast(? as varchar(200)), cast(? as varchar(40)), cast(? as bigint)"
                            + " from {p}feed where id = 1",
                    row -> {
                        row.setString(1, plan.value());
                        row.setString(2, subject);
                        row.setLong(3, reached);
                    });
        }
    };

    private final List<String> tables;

    HandHistory(List<String> tables) {
        this.tables = tables;
    }

    /** The statements that make the tables. */
    List<String> tables() {
        return tables;
    }

    /** Keeps that a plan has a new revision. */
    abstract void revised(StorageByHand store, Connection connection, PlanId plan, long revision) throws SQLException;

    /** Keeps a task as it is before it is edited, and up to which revision it was so. */
    abstract void kept(StorageByHand store, Connection connection, PlanId plan, Task edited, long until)
            throws SQLException;

    /** Tells a change; the last thing in its transaction. */
    abstract void told(StorageByHand store, Connection connection, PlanId plan, String subject, long reached)
            throws SQLException;
}
