package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.workplan.evaluation.Evaluation;
import org.workplan.progress.Measurement;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.EntryLog;
import org.workplan.storage.Failure;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Write;

/**
 * Keeps plans and their logs as JSON files in a directory: one document for each revision, one log of revisions, measurements and evaluations for each
 * plan. A line of a log counts once it is whole, so that a crash at any point leaves what was acknowledged and nothing half-written. Changes made together
 * pass through a journal that opening the store finishes.
 *
 * <p>One store at a time may open a directory. Within a virtual machine a system property keeps the others out, whichever class loader loaded them; between
 * processes, a lock on the file {@code lock} and the mark of its owner in it. Some systems end a lock when any descriptor of its file is closed, as a program
 * that copies the directory does, so a store does not rely on it alone: before each write it compares the mark in the lock file and the length of every log
 * with what it saw last. It refuses to write with {@link org.workplan.storage.StorageException.Unavailable}, not to be retried, if the lock file was deleted
 * or replaced or another store has written, and with {@link org.workplan.storage.StorageException.CorruptData} if acknowledged lines are missing.
 *
 * <p>Copy a directory with {@link #backup}, or while no store has it open and without the file {@code lock}.
 *
 * <p>All files are the store's. They are created for their owner only, symbolic links are not followed, and a document that was edited is refused: save an
 * edited plan as a revision. Documents that people edit are read and written by {@link JsonCodec}.
 */
public final class JsonPlanStore implements PlanStore {

    static final String MEASUREMENTS = "measurements.log";
    static final String EVALUATIONS = "evaluations.log";

    private final Directory directory;
    private final JsonCodec codec;
    private final JsonFeed feed;
    private final JsonPlans plans;
    private final JsonLog<Measurement> measurements;
    private final JsonLog<Evaluation> evaluations;

    private JsonPlanStore(Directory directory, JsonCodec codec) {
        this.directory = directory;
        this.codec = codec;
        this.feed = new JsonFeed(directory);
        this.plans = new JsonPlans(directory, codec, feed);
        this.measurements = new JsonLog<>(
                directory,
                feed,
                new JsonLog.Kind<>(
                        ChangeFeed.Notice.Subject.MEASUREMENTS,
                        "measurement",
                        Measurement::id,
                        codec::writeMeasurement,
                        codec::readMeasurement));
        this.evaluations = new JsonLog<>(
                directory,
                feed,
                new JsonLog.Kind<>(
                        ChangeFeed.Notice.Subject.EVALUATIONS,
                        "evaluation",
                        Evaluation::id,
                        codec::writeEvaluation,
                        codec::readEvaluation));
    }

    /**
     * Opens a directory, and creates it if there is none.
     *
     * @param path the directory of a store, or an empty one
     * @return the store; close it to let others open the directory, after which it refuses every call with an {@link IllegalStateException}
     * @throws org.workplan.storage.StorageException.Unavailable if the directory cannot be used, is neither empty nor a store, or is open in another store
     * @throws org.workplan.storage.StorageException.CorruptData if the file with the format is missing or illegible although there are plans, or a change that
     *     a crash interrupted does not fit the logs
     * @throws org.workplan.storage.StorageException.SchemaTooNew if a newer version of the library wrote it
     */
    public static JsonPlanStore open(Path path) {
        return new JsonPlanStore(Directory.open(path), JsonCodec.standard());
    }

    /**
     * Opens a directory for reading, without a lock and without changing anything in it, such as one on a medium that cannot be written. Nobody may write to it
     * meanwhile. What would write is refused with {@link org.workplan.storage.StorageException.Unavailable}.
     *
     * @param path the directory of a store
     * @return the store; close it to let others open the directory in this virtual machine
     * @throws org.workplan.storage.StorageException.Unavailable if the directory cannot be read, another store has it open, or a crash left changes in it
     *     that have to be finished by a store that writes
     * @throws org.workplan.storage.StorageException.CorruptData if the directory is no store
     * @throws org.workplan.storage.StorageException.SchemaTooNew if a newer version of the library wrote it
     */
    public static JsonPlanStore openReadOnly(Path path) {
        return new JsonPlanStore(Directory.openReadOnly(path), JsonCodec.standard());
    }

    /** Opens a store for reading on any disk. */
    static JsonPlanStore openReadOnly(Path root, Disk disk) {
        return new JsonPlanStore(Directory.openReadOnly(root, disk), JsonCodec.standard());
    }

    /** Opens a store on any disk. */
    static JsonPlanStore open(Path root, Disk disk) {
        return new JsonPlanStore(Directory.open(root, disk), JsonCodec.standard());
    }

    /**
     * Reads everything that is kept, and reports each place that cannot be read: the file, and the line or the path in it. What was lost, is there twice, was
     * edited or lies where it does not belong is reported too. Nothing is changed. What a crash left unfinished was never acknowledged and is no failure.
     *
     * @return the failures by file; empty if all is well
     */
    public ImmutableList<Failure> check() {
        return new StoreCheck(directory, codec).run();
    }

    /**
     * Copies everything that is acknowledged to another directory, as of one moment: no change is made meanwhile. The lock is not copied. The copy can be opened
     * once this returns; one that was not finished is refused as damaged.
     *
     * @param target the directory of the copy, which is empty or made now
     * @throws IllegalArgumentException if there is anything in the directory
     * @throws org.workplan.storage.StorageException.CorruptData if something to copy is damaged, with its place
     * @throws org.workplan.storage.StorageException.Unavailable if a file cannot be read or written
     */
    public void backup(Path target) {
        undisturbed(() -> {
            new Backup(directory, feed, plans.logs(), plans.documents()).to(target);
            return target;
        });
    }

    /** Does something while nobody else changes the store. */
    private <T> T undisturbed(Supplier<T> work) {
        synchronized (plans) {
            synchronized (measurements) {
                synchronized (evaluations) {
                    return work.get();
                }
            }
        }
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
    public EntryLog<Evaluation> evaluations() {
        return evaluations;
    }

    @Override
    public ChangeFeed changes() {
        return feed;
    }

    @Override
    public ImmutableList<Write.Result> writeAll(ImmutableList<Write> writes) {
        return undisturbed(() -> new JsonBatch(feed, plans, measurements, evaluations).make(writes));
    }

    @Override
    public void close() {
        directory.close();
    }
}
