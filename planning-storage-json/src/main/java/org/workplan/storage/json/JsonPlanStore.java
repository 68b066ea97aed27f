package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import org.workplan.evaluation.Evaluation;
import org.workplan.progress.Measurement;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.EntryLog;
import org.workplan.storage.Failure;
import org.workplan.storage.Notice;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Write;
import org.workplan.storage.Written;

/**
 * Keeps plans and their logs as JSON files in a directory: one document for each revision, one log of revisions, measurements and evaluations for each
 * plan. A line of a log counts once it is whole, so that a crash at any point leaves what was acknowledged and nothing half-written. Changes made together
 * pass through a journal that opening the store finishes. One process at a
 * time may open a directory.
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
                        Notice.Subject.MEASUREMENTS,
                        "measurement",
                        Measurement::id,
                        codec::writeMeasurement,
                        codec::readMeasurement));
        this.evaluations = new JsonLog<>(
                directory,
                feed,
                new JsonLog.Kind<>(
                        Notice.Subject.EVALUATIONS,
                        "evaluation",
                        Evaluation::id,
                        codec::writeEvaluation,
                        codec::readEvaluation));
    }

    /**
     * Opens a directory, making it if there is none.
     *
     * @param path the directory
     * @return the store; close it to let others open the directory, after which it refuses every call with an {@link IllegalStateException}
     * @throws org.workplan.storage.StorageException.Unavailable if the directory cannot be used, or another store has it open
     * @throws org.workplan.storage.StorageException.SchemaTooNew if a newer version of the library wrote it
     */
    public static JsonPlanStore open(Path path) {
        return new JsonPlanStore(Directory.open(path), JsonCodec.standard());
    }

    /** Opens a store on a disk of the caller's. */
    static JsonPlanStore open(Path root, Disk disk) {
        return new JsonPlanStore(Directory.open(root, disk), JsonCodec.standard());
    }

    /**
     * Reads everything that is kept, and tells each place that cannot be read: the file, and the line or the path in it. What was lost, is there twice or lies
     * where it does not belong is told too. Nothing is changed. What a crash left unfinished was never acknowledged and is no failure.
     *
     * @return the failures by file; empty if all is well
     */
    public ImmutableList<Failure> check() {
        return new StoreCheck(directory, codec).run();
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
    public ImmutableList<Written> writeAll(ImmutableList<Write> writes) {
        synchronized (plans) {
            synchronized (measurements) {
                synchronized (evaluations) {
                    return new JsonBatch(feed, plans, measurements, evaluations).make(writes);
                }
            }
        }
    }

    @Override
    public void close() {
        directory.close();
    }
}
