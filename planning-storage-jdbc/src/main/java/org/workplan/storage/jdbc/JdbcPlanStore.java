package org.workplan.storage.jdbc;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.sql.Connection;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.workplan.evaluation.Evaluation;
import org.workplan.progress.Measurement;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.EntryLog;
import org.workplan.storage.PlanCodec;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Tally;
import org.workplan.storage.Write;
import org.workplan.value.PlanId;

/**
 * Keeps plans and their logs in a relational database. Every change is one transaction on a connection of the data source; a save writes the parts that
 * differ and nothing else; old revisions are rows whose time has ended.
 *
 * <p>Supported are H2 2, PostgreSQL 12, MariaDB 10.6 and SQLite 3.35, or newer versions of them. Opening refuses any other database, and settings with which
 * the store could not keep its promises, by name. An H2 file is opened as {@code jdbc:h2:async:PATH}, without {@code WRITE_DELAY} and by a user with admin
 * rights: the store lets its writers take turns and forces each commit to disk itself. On SQLite, which has one writer, let the data source begin
 * transactions as {@code IMMEDIATE} ones with a busy timeout. The page {@code docs/stores.md} says which settings keep which promise.
 *
 * <p>The data source gives connections with auto-commit on. One that it gives with auto-commit off may be in a transaction of the host, and is refused with
 * an {@link IllegalStateException}; use {@link #joining} to write in that transaction. No connection is held between calls, nor while a stream is open, so
 * that a pool of one is enough.
 */
public final class JdbcPlanStore implements PlanStore {

    private final ClosableTransactions transactions;
    private final Database database;
    private final PlanCodec codec;
    private final JdbcFeed feed;
    private final JdbcPlans plans;
    private final EntryLog<Measurement> measurements;
    private final EntryLog<Evaluation> evaluations;

    private JdbcPlanStore(
            ClosableTransactions transactions, Database database, PlanCodec codec, JdbcFeed feed, Notices notices) {
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
                        ChangeFeed.Notice.Subject.MEASUREMENTS,
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
                        ChangeFeed.Notice.Subject.EVALUATIONS,
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
     * @param source gives connections with auto-commit on; a pool is the host's choice
     * @param codec makes texts of parts and entries
     * @param options what is done about the tables
     * @return the store
     * @throws IllegalStateException if the data source gives connections with auto-commit off
     * @throws org.workplan.storage.StorageException.CorruptData if tables are missing or old that options do not allow to make, with the scripts to run
     * @throws org.workplan.storage.StorageException.SchemaTooNew if a newer version of the library made the tables
     * @throws org.workplan.storage.StorageException.Unavailable if the database or a setting is refused, or cannot be used
     */
    public static JdbcPlanStore open(DataSource source, PlanCodec codec, Options options) {
        OwnTransactions work = new OwnTransactions(source);
        Environment environment = work.run(connection -> Environment.of(connection, options));
        work.setOrder(WriteOrder.of(environment.file()));
        new Migrator(work, new Database(work, environment), options.prefix()).run(options.schema());
        return open(work, environment, codec);
    }

    /**
     * Opens a store inside a transaction of the host. The store never commits, rolls back, closes or sets up the connection; what it writes takes effect, and
     * is forced to disk, when the host commits. What a refused change had written, or changes made together of which one is refused, is rolled back to a
     * savepoint. From the first change on, other writers wait for the end of the transaction, since changes are reported in order. After a {@link
     * org.workplan.storage.StorageException} other than a conflict, the host should roll back.
     *
     * <p>On an H2 file, a joined transaction does not take turns with other writers: see {@code docs/stores.md}.
     *
     * @param connection the host's connection, with a transaction begun on it; used by one thread at a time
     * @param codec writes and reads the bodies of the rows
     * @param options what to do about the tables, and how they are called; with {@link Options.Schema#NONE} the database is not inspected at all, which
     *     suits a host that opens a store for each of its transactions
     * @return the store; closing it leaves the connection open
     * @throws org.workplan.storage.StorageException.Unavailable if the database or a setting is refused, or cannot be used
     * @throws IllegalStateException if the connection commits each statement by itself, when the store is opened or used
     */
    public static JdbcPlanStore joining(Connection connection, PlanCodec codec, Options options) {
        JoinedTransactions work = new JoinedTransactions(connection);
        if (options.schema() == Options.Schema.NONE) {
            return open(work, Environment.unseen(options), codec);
        }
        Environment environment = work.run(joined -> Environment.of(joined, options));
        new Migrator(work, new Database(work, environment), options.prefix()).run(options.schema());
        return open(work, environment, codec);
    }

    private static JdbcPlanStore open(Transactions work, Environment environment, PlanCodec codec) {
        ClosableTransactions transactions = new ClosableTransactions(work);
        Database database = new Database(transactions, environment);
        JdbcFeed feed = new JdbcFeed(database);
        return new JdbcPlanStore(transactions, database, codec, feed, feed);
    }

    @Override
    public PlanRepository plans() {
        return plans;
    }

    /**
     * Repairs a plan whose row and revisions disagree, which a call reports as {@link org.workplan.storage.StorageException.CorruptData} with both numbers:
     * sets the row to the last revision that is recorded. Nothing else is changed; a plan that is whole stays as it is.
     *
     * @param plan the plan
     * @return the revision that the plan has now, which may be its deletion
     * @throws org.workplan.storage.StorageException.NotFound if no revision of the plan is recorded
     * @throws org.workplan.storage.StorageException.CorruptData if parts of the last revision are missing
     */
    public PlanRepository.Revision repair(PlanId plan) {
        return plans.repair(plan);
    }

    @Override
    public EntryLog<Measurement> measurements() {
        return measurements;
    }

    @Override
    public ImmutableList<Tally> tallies(PlanId plan, Tally.Request request) {
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
    public ImmutableList<Write.Result> writeAll(ImmutableList<Write> writes) {
        return database.together(connection -> {
            LockOrder.take(database, connection, writes);
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

    /**
     * How a store uses its database.
     *
     * @param schema what is done about its tables when it is opened
     * @param prefix what the names of its tables begin with: lower-case letters, digits and underscores
     */
    public record Options(Schema schema, String prefix) {

        private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,20}");

        /** Makes tables that are missing; their names begin with {@code wp_}. */
        public static final Options CREATE = new Options(Schema.CREATE, "wp_");

        /** What is done about the tables when a store is opened. The scripts are described in {@code docs/stores.md}. */
        public enum Schema {
            /** Makes missing tables, and brings old ones up to date. */
            CREATE,
            /** Refuses tables that are missing, old or too new. The message names the scripts to run. */
            VALIDATE,
            /**
             * Makes no tables and does not ask for their version; they may be made later. The database, its settings and the columns of tables that are there are
             * inspected, except by a store that joins a transaction.
             */
            NONE
        }

        /**
         * Checks the prefix.
         *
         * @throws IllegalArgumentException if it holds anything but lower-case letters, digits and underscores
         */
        public Options {
            checkArgument(
                    PREFIX.matcher(prefix).matches(),
                    "A table prefix is lower-case letters, digits and underscores; \"%s\" is not. Write such as wp_.",
                    prefix);
        }
    }
}
