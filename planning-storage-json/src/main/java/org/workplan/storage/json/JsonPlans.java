package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.plan.PlanDiff;
import org.workplan.storage.Change;
import org.workplan.storage.Filter;
import org.workplan.storage.Loaded;
import org.workplan.storage.Notice;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanSummary;
import org.workplan.storage.Revision;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.value.PlanId;

/** One document for each revision, and a log of revisions: a revision exists once its line in the log is whole. */
final class JsonPlans implements PlanRepository {

    static final String LOG = "revisions.log";

    private static final int PLANS_REMEMBERED = 64;

    private final Directory directory;
    private final JsonCodec codec;
    private final JsonFeed feed;
    private final Recent<Path, ImmutableList<Revision>> histories = new Recent<>(PLANS_REMEMBERED);

    /** What the list shows of each plan; empty for a plan that was deleted or never whole. */
    private final Map<Path, Optional<PlanSummary>> summaries = new HashMap<>();

    JsonPlans(Directory directory, JsonCodec codec, JsonFeed feed) {
        this.feed = feed;
        this.directory = directory;
        this.codec = codec;
    }

    @Override
    public synchronized Stored create(Plan plan, Change change) {
        List<Revision> revisions = history(plan.id());
        Optional<Stored> repeated = made(plan.id(), revisions, change);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        if (!revisions.isEmpty()) {
            throw new StorageException.DuplicateId("plan " + plan.id());
        }
        return write(plan, new Revision(1, change, false));
    }

    @Override
    public synchronized Stored save(Stored base, Plan next, Change change) {
        base.requireSame(next);
        return add(base, next, change, false);
    }

    @Override
    public synchronized Revision delete(Stored base, Change change) {
        return add(base, base.plan(), change, true).revision();
    }

    private Stored add(Stored base, Plan next, Change change, boolean deleted) {
        List<Revision> revisions = history(next.id());
        Optional<Stored> repeated = made(next.id(), revisions, change);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        if (revisions.isEmpty() || revisions.get(revisions.size() - 1).deleted()) {
            throw new StorageException.NotFound("plan " + next.id());
        }
        long expected = base.revision().number();
        long actual = revisions.get(revisions.size() - 1).number();
        if (expected != actual) {
            throw new StorageException.RevisionConflict(
                    next.id(),
                    expected,
                    actual,
                    PlanDiff.between(base.plan(), read(next.id(), actual)).paths());
        }
        return write(next, new Revision(actual + 1, change, deleted));
    }

    private Stored write(Plan plan, Revision revision) {
        Path folder = directory.folder(plan.id());
        ImmutableList<Revision> before = history(folder);
        // Where writing fails, what is there has to be read again.
        histories.forget(folder);
        summaries.remove(folder);
        if (!revision.deleted()) {
            directory.replace(folder, documentName(revision.number()), codec.writePlan(plan));
        }
        feed.append(plan.id(), Notice.Subject.REVISION, List.of(LogTexts.of(revision)));
        Stored stored = new Stored(plan, revision);
        histories.put(
                folder,
                ImmutableList.<Revision>builder().addAll(before).add(revision).build());
        summaries.put(folder, summary(stored));
        return stored;
    }

    private static Optional<PlanSummary> summary(Stored stored) {
        return stored.revision().deleted() ? Optional.empty() : Optional.of(PlanSummary.of(stored));
    }

    static String documentName(long revision) {
        return String.format("revision-%06d.json", revision);
    }

    private Optional<Stored> made(PlanId plan, List<Revision> revisions, Change change) {
        return revisions.stream()
                .filter(revision -> revision.change().id().equals(change.id()))
                .findFirst()
                .map(revision -> revision.deleted()
                        ? new Stored(read(plan, revision.number() - 1), revision)
                        : new Stored(read(plan, revision.number()), revision));
    }

    @Override
    public synchronized Optional<Stored> find(PlanId plan) {
        ImmutableList<Revision> revisions = history(plan);
        return revisions.isEmpty()
                ? Optional.empty()
                : find(plan, revisions, revisions.get(revisions.size() - 1).number());
    }

    @Override
    public synchronized Optional<Stored> find(PlanId plan, long revision) {
        return find(plan, history(plan), revision);
    }

    private Optional<Stored> find(PlanId plan, List<Revision> revisions, long number) {
        return revisions.stream()
                .filter(revision -> revision.number() == number && !revision.deleted())
                .findFirst()
                .map(revision -> new Stored(read(plan, number), revision));
    }

    private Plan read(PlanId id, long revision) {
        return read(directory.folder(id), revision);
    }

    private Plan read(Path folder, long revision) {
        Path document = folder.resolve(documentName(revision));
        String where = folder.getFileName() + "/" + document.getFileName();
        Loaded<Plan> loaded = codec.readPlan(where, new ByteArrayInputStream(directory.read(document)));
        return loaded.value()
                .orElseThrow(() -> new StorageException.CorruptData(
                        where, loaded.failures().toString()));
    }

    @Override
    public synchronized ImmutableList<Revision> history(PlanId plan) {
        return history(directory.folder(plan));
    }

    private ImmutableList<Revision> history(Path folder) {
        return histories.of(folder, this::readHistory);
    }

    private ImmutableList<Revision> readHistory(Path folder) {
        Path log = folder.resolve(LOG);
        return directory.logs().lines(log).map(line -> revision(log, line)).collect(ImmutableList.toImmutableList());
    }

    private Revision revision(Path log, LogLine line) {
        Loaded<Revision> revision = LogTexts.readRevision(line.text());
        return revision.value()
                .orElseThrow(() -> new StorageException.CorruptData(
                        directory.name(log) + ", line " + line.number(),
                        revision.failures().toString()));
    }

    /** Documents are read for the first list; what is written later is known. */
    @Override
    public synchronized ImmutableList<PlanSummary> list(Filter<PlanSummary> filter) {
        return directory.folders().stream()
                .flatMap(folder -> summaries.computeIfAbsent(folder, this::readSummary).stream())
                .filter(filter::accepts)
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<PlanSummary> readSummary(Path folder) {
        return history(folder).reverse().stream()
                .findFirst()
                .filter(revision -> !revision.deleted())
                .map(revision -> PlanSummary.of(new Stored(read(folder, revision.number()), revision)));
    }
}
