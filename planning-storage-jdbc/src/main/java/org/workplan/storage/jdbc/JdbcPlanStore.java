package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.sql.Connection;
import java.util.Locale;
import javax.sql.DataSource;
import org.workplan.evaluation.Evaluation;
import org.workplan.progress.Measurement;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.EntryLog;
import org.workplan.storage.Notice;
import org.workplan.storage.PlanCodec;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Tally;
import org.workplan.storage.TallyRequest;
import org.workplan.storage.Write;
import org.workplan.storage.Written;
import org.workplan.value.PlanId;

/**
 * Keeps plans and their logs in a relational database. Every change is one transaction on a connection of the data source; a save writes the parts that
 * differ and nothing else; old revisions are rows whose time has ended.
 *
 * <p>What a commit is worth is the database's affair: H2 writes it to its file up to half a second later unless its URL says {@code ;WRITE_DELAY=0}. On
 * SQLite, which has one writer, let the data source begin transactions as {@code IMMEDIATE} ones with a busy timeout.
 */
public final class JdbcPlanStore implements PlanStore {

    private final WhileOpen transactions;
    private final Database database;
    private final PlanCodec codec;
    private final JdbcFeed feed;
    private final PlanRepository plans;
    private final EntryLog<Measurement> measurements;
    private final EntryLog<Evaluation> evaluations;

    private JdbcPlanStore(WhileOpen transactions, Database database, PlanCodec codec, JdbcFeed feed, Notices notices) {
        this.transactions = transactions;
        this.database = database;
        this.codec = codec;
        this.feed = feed;
        this.plans = new JdbcPlans(database, codec, notices);
        this.measurements = new JdbcLog<>(
                database,
                notices,
                new JdbcLog.Table<>(
                        "measurement",
                        Notice.Subject.MEASUREMENTS,
                        MeasurementColumns.NAMES,
                        MeasurementColumns.PREFILTER,
                        Measurement::id,
                        MeasurementColumns::values,
                        codec::writeMeasurement,
                        codec::readMeasurement));
        this.evaluations = new JdbcLog<>(
                database,
                notices,
                new JdbcLog.Table<>(
                        "evaluation",
                        Notice.Subject.EVALUATIONS,
                        "stage, given_on",
                        new Prefilter<>(ImmutableMap.of()),
                        Evaluation::id,
                        entry -> new Object[] {
                            entry.stage().name().toLowerCase(Locale.ROOT),
                            entry.on().toString()
                        },
                        codec::writeEvaluation,
                        codec::readEvaluation));
    }

    /**
     * Opens a store.
     *
     * @param source gives connections; a pool is the host's choice
     * @param codec makes texts of parts and entries
     * @param options what is done about the tables
     * @return the store
     * @throws org.workplan.storage.StorageException.SchemaTooNew if a newer version of the library made the tables
     * @throws org.workplan.storage.StorageException.Unavailable if the database cannot be used
     */
    public static JdbcPlanStore open(DataSource source, PlanCodec codec, JdbcOptions options) {
        return open(new OwnTransactions(source), codec, options);
    }

    /**
     * Opens a store inside a transaction of the host. The store never commits, rolls back, closes or sets up the connection; what it writes takes effect
     * when the host commits. What a refused change, or changes made together of which one is refused, had written is taken back to a savepoint. From its first change on, other writers wait for the end of the transaction, since changes are told in order. After a {@link org.workplan.storage.StorageException} other than a conflict, the host should roll back.
     *
     * @param connection the host's connection, with a transaction begun on it; used by one thread at a time
     * @param codec writes and reads the bodies of the rows
     * @param options what to do about the tables, and how they are called; a host that wants no tables made asks for {@link JdbcOptions.Schema#NONE}
     * @return the store; closing it leaves the connection open
     */
    public static JdbcPlanStore joining(Connection connection, PlanCodec codec, JdbcOptions options) {
        return open(new JoinedTransactions(connection), codec, options);
    }

    private static JdbcPlanStore open(Transactions work, PlanCodec codec, JdbcOptions options) {
        WhileOpen transactions = new WhileOpen(work);
        Database database = new Database(transactions, options.prefix());
        new Migrator(work, database, options.prefix()).run(options.schema());
        JdbcFeed feed = new JdbcFeed(database);
        return new JdbcPlanStore(transactions, database, codec, feed, feed);
    }

    @Override
    public PlanRepository plans() {
        return plans;
    }

    @Override
    public EntryLog<Measurement> measurements() {
        return measurements;
    }

    @Override
    public ImmutableList<Tally> tallies(PlanId plan, TallyRequest request) {
        return new JdbcTallies(database, plan, request).run().orElseGet(() -> PlanStore.super.tallies(plan, request));
    }

    @Override
    public EntryLog<Evaluation> evaluations() {
        return evaluations;
    }

    @Override
    public ChangeFeed changes() {
        return feed;
    }

    @Override
    public ImmutableList<Written> writeAll(ImmutableList<Write> writes) {
        return database.together(connection -> {
            Turns.take(database, connection, writes);
            OneTransaction transaction = new OneTransaction(connection);
            PlanStore inside = new JdbcPlanStore(transactions, database.inside(transaction), codec, feed, transaction);
            return transaction.run(() -> Write.inOrder(writes, Write.Cases.of(inside)), feed);
        });
    }

    /** Ends the use of this store. Connections belong to the data source, and that to the host, so that nothing else happens. */
    @Override
    public void close() {
        transactions.close();
    }
}
