package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.workplan.plan.Plan;
import org.workplan.storage.Change;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.Failure;
import org.workplan.storage.Filter;
import org.workplan.storage.LoadResult;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.value.PlanId;

/** One document for each revision, and a log of revisions: a revision exists once its line in the log is whole. */
final class JsonPlans implements PlanRepository {

    static final String LOG = "revisions.log";

    private final Directory directory;
    private final JsonFeed feed;
    private final PlanDocuments documents;
    private final RevisionLogs logs;

    /** What the list shows of each plan; empty for a plan that was deleted or never whole. */
    private final Map<Path, Optional<PlanStore.Summary>> summaries = new HashMap<>();

    private final PlanChanges changes = new AtOnce();

    JsonPlans(Directory directory, JsonCodec codec, JsonFeed feed) {
        this.feed = feed;
        this.directory = directory;
        this.documents = new PlanDocuments(directory, codec);
        this.logs = new RevisionLogs(directory, feed);
    }

    RevisionLogs logs() {
        return logs;
    }

    PlanDocuments documents() {
        return documents;
    }

    @Override
    public synchronized Stored create(Plan plan, Change change) {
        return changes.create(plan, change);
    }

    @Override
    public synchronized Stored save(Stored base, Plan next, Change change) {
        return changes.save(base, next, change);
    }

    @Override
    public synchronized PlanRepository.Revision delete(Stored base, Change change) {
        return changes.delete(base, change);
    }

    /** Changes that are written at once. */
    private final class AtOnce extends PlanChanges {
        @Override
        List<PlanRepository.Revision> revisions(PlanId plan) {
            return history(plan);
        }

        @Override
        Plan plan(PlanId plan, long revision) {
            return read(plan, revision);
        }

        @Override
        Stored write(Plan plan, PlanRepository.Revision revision) {
            Stored stored = new Stored(plan, revision);
            feed.write(List.of(waiting(stored)));
            return stored;
        }
    }

    /** Changes that wait to be written together with others, and are seen by those after them. */
    PlanChanges waitingIn(List<Waiting> waiting) {
        return new Together(waiting);
    }

    private final class Together extends PlanChanges {
        private final List<Waiting> waiting;
        private final Map<PlanId, ImmutableList<PlanRepository.Revision>> revisions = new HashMap<>();
        private final Map<Path, Plan> plans = new HashMap<>();

        Together(List<Waiting> waiting) {
            this.waiting = waiting;
        }

        @Override
        ImmutableList<PlanRepository.Revision> revisions(PlanId plan) {
            ImmutableList<PlanRepository.Revision> known = revisions.get(plan);
            return known == null ? history(plan) : known;
        }

        @Override
        Plan plan(PlanId plan, long revision) {
            Plan known = plans.get(document(plan, revision));
            return known == null ? read(plan, revision) : known;
        }

        @Override
        Stored write(Plan plan, PlanRepository.Revision revision) {
            Stored stored = new Stored(plan, revision);
            revisions.put(
                    plan.id(),
                    ImmutableList.<PlanRepository.Revision>builder()
                            .addAll(revisions(plan.id()))
                            .add(revision)
                            .build());
            plans.put(document(plan.id(), revision.number()), plan);
            waiting.add(waiting(stored));
            return stored;
        }

        private Path document(PlanId plan, long revision) {
            return directory.folder(plan).resolve(PlanDocuments.name(revision));
        }
    }

    /** A revision that waits to be written: its document first, which counts once its line is in the log. */
    private Waiting waiting(Stored stored) {
        Path folder = directory.folder(stored.plan().id());
        ImmutableList<RevisionLine> before = logs.of(folder);
        PlanRepository.Revision revision = stored.revision();
        // What cannot be written is refused before a document is.
        LogTexts.of(new RevisionLine(revision, Optional.empty()));
        List<RevisionLine> line = new ArrayList<>();
        return new Waiting(
                stored.plan().id(),
                ChangeFeed.Notice.Subject.REVISION,
                () -> {
                    Optional<String> hash = Optional.of(stored)
                            .filter(one -> !revision.deleted())
                            .map(documents::write);
                    line.add(new RevisionLine(revision, hash));
                    return List.of(LogTexts.of(line.get(0)));
                },
                starts -> {
                    logs.add(folder, revision.number() == before.size() + 1 ? before : logs.of(folder), line.get(0));
                    summaries.put(folder, summary(stored));
                },
                () -> {
                    logs.forget(folder);
                    summaries.remove(folder);
                });
    }

    private static Optional<PlanStore.Summary> summary(Stored stored) {
        return stored.revision().deleted() ? Optional.empty() : Optional.of(PlanStore.Summary.of(stored));
    }

    @Override
    public synchronized Optional<Stored> find(PlanId plan) {
        return find(plan, logs.of(directory.folder(plan)).size());
    }

    @Override
    public synchronized Optional<Stored> find(PlanId plan, long revision) {
        Path folder = directory.folder(plan);
        return logs.find(folder, revision)
                .filter(line -> !line.revision().deleted())
                .map(line -> new Stored(documents.read(folder, line), line.revision()));
    }

    private Plan read(PlanId plan, long revision) {
        Path folder = directory.folder(plan);
        return documents.read(folder, logs.find(folder, revision).orElseThrow());
    }

    @Override
    public synchronized ImmutableList<PlanRepository.Revision> history(PlanId plan) {
        return logs.of(directory.folder(plan)).stream()
                .map(RevisionLine::revision)
                .collect(ImmutableList.toImmutableList());
    }

    /** Documents are read for the first list; what is written later is known. */
    @Override
    public synchronized LoadResult<ImmutableList<PlanStore.Summary>> tryList(Filter<PlanStore.Summary> filter) {
        List<PlanStore.Summary> found = new ArrayList<>();
        ImmutableList.Builder<Failure> damaged = ImmutableList.builder();
        Set<Path> folders = new TreeSet<>(feed.folders());
        folders.addAll(directory.folders());
        for (Path folder : folders) {
            try {
                summaries
                        .computeIfAbsent(folder, this::readSummary)
                        .filter(filter::accepts)
                        .ifPresent(found::add);
            } catch (StorageException.CorruptData damage) {
                damaged.add(damage.failureOf(directory.name(folder)));
            } catch (StorageException.Unavailable refusal) {
                damaged.add(unlessPassing(refusal, folder));
            }
        }
        return new LoadResult<>(
                Optional.of(ImmutableList.sortedCopyOf(Comparator.comparing(PlanStore.Summary::id), found)),
                damaged.build());
    }

    /** A file that may not be read hides its plan alone; what is over soon is no failure of a plan. */
    private Failure unlessPassing(StorageException.Unavailable refusal, Path folder) {
        if (refusal.isRetryable()) {
            throw refusal;
        }
        String name = directory.name(folder);
        return new Failure(name, name, String.valueOf(refusal.getMessage()));
    }

    private Optional<PlanStore.Summary> readSummary(Path folder) {
        return logs.of(folder).reverse().stream()
                .findFirst()
                .filter(line -> !line.revision().deleted())
                .map(line -> PlanStore.Summary.of(new Stored(documents.read(folder, line), line.revision())));
    }
}
