package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.storage.Change;
import org.workplan.storage.Failure;
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

    private final PlanChanges changes = new AtOnce();

    JsonPlans(Directory directory, JsonCodec codec, JsonFeed feed) {
        this.feed = feed;
        this.directory = directory;
        this.codec = codec;
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
    public synchronized Revision delete(Stored base, Change change) {
        return changes.delete(base, change);
    }

    /** Changes that are written at once. */
    private final class AtOnce extends PlanChanges {
        @Override
        List<Revision> revisions(PlanId plan) {
            return history(plan);
        }

        @Override
        Plan plan(PlanId plan, long revision) {
            return read(plan, revision);
        }

        @Override
        Stored write(Plan plan, Revision revision) {
            Stored stored = new Stored(plan, revision);
            ImmutableList<Revision> after = with(history(plan.id()), revision);
            List<String> line = List.of(LogTexts.of(revision));
            prepare(stored);
            feed.append(plan.id(), Notice.Subject.REVISION, line);
            remember(stored, after);
            return stored;
        }
    }

    /** Changes that wait to be written together with others, and are seen by those after them. */
    PlanChanges waitingIn(List<Waiting> waiting) {
        return new Together(waiting);
    }

    private final class Together extends PlanChanges {
        private final List<Waiting> waiting;
        private final Map<PlanId, ImmutableList<Revision>> revisions = new HashMap<>();
        private final Map<Path, Plan> documents = new HashMap<>();

        Together(List<Waiting> waiting) {
            this.waiting = waiting;
        }

        @Override
        ImmutableList<Revision> revisions(PlanId plan) {
            ImmutableList<Revision> known = revisions.get(plan);
            return known == null ? history(plan) : known;
        }

        @Override
        Plan plan(PlanId plan, long revision) {
            Plan known = documents.get(document(plan, revision));
            return known == null ? read(plan, revision) : known;
        }

        @Override
        Stored write(Plan plan, Revision revision) {
            Stored stored = new Stored(plan, revision);
            ImmutableList<Revision> after = with(revisions(plan.id()), revision);
            revisions.put(plan.id(), after);
            documents.put(document(plan.id(), revision.number()), plan);
            waiting.add(new Waiting(
                    plan.id(),
                    Notice.Subject.REVISION,
                    List.of(LogTexts.of(revision)),
                    () -> prepare(stored),
                    starts -> remember(stored, after)));
            return stored;
        }

        private Path document(PlanId plan, long revision) {
            return directory.folder(plan).resolve(documentName(revision));
        }
    }

    private static ImmutableList<Revision> with(List<Revision> before, Revision revision) {
        return ImmutableList.<Revision>builder().addAll(before).add(revision).build();
    }

    /** Writes the document, which counts once its revision is in the log. Where writing fails, what is there has to be read again. */
    private void prepare(Stored stored) {
        Path folder = directory.folder(stored.plan().id());
        histories.forget(folder);
        summaries.remove(folder);
        if (!stored.revision().deleted()) {
            directory.replace(folder, documentName(stored.revision().number()), codec.writePlan(stored.plan()));
        }
    }

    private void remember(Stored stored, ImmutableList<Revision> revisions) {
        Path folder = directory.folder(stored.plan().id());
        histories.put(folder, revisions);
        summaries.put(folder, summary(stored));
    }

    private static Optional<PlanSummary> summary(Stored stored) {
        return stored.revision().deleted() ? Optional.empty() : Optional.of(PlanSummary.of(stored));
    }

    static String documentName(long revision) {
        return String.format(Locale.ROOT, "revision-%06d.json", revision);
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
        if (!directory.exists(document)) {
            throw new StorageException.CorruptData(where, "The file is missing. Restore it from a copy.");
        }
        Loaded<Plan> loaded = codec.readPlan(where, new ByteArrayInputStream(directory.read(document)));
        Plan plan = loaded.value()
                .orElseThrow(() -> new StorageException.CorruptData(
                        where, loaded.failures().toString()));
        FileNames.misplaced(String.valueOf(folder.getFileName()), plan.id()).ifPresent(what -> {
            throw new StorageException.CorruptData(where, what);
        });
        return plan;
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
                .filter(one -> one.number() == line.number())
                .orElseThrow(() -> new StorageException.CorruptData(
                        directory.name(log) + ", line " + line.number(),
                        revision.failures().isEmpty()
                                ? LogTexts.ANOTHER
                                : revision.failures().toString()));
    }

    /** Documents are read for the first list; what is written later is known. */
    @Override
    public synchronized Loaded<ImmutableList<PlanSummary>> listed(Filter<PlanSummary> filter) {
        List<PlanSummary> found = new ArrayList<>();
        ImmutableList.Builder<Failure> damaged = ImmutableList.builder();
        for (Path folder : directory.folders()) {
            try {
                summaries
                        .computeIfAbsent(folder, this::readSummary)
                        .filter(filter::accepts)
                        .ifPresent(found::add);
            } catch (StorageException.CorruptData damage) {
                damaged.add(damage.failureOf(directory.name(folder)));
            }
        }
        return new Loaded<>(
                Optional.of(ImmutableList.sortedCopyOf(Comparator.comparing(PlanSummary::id), found)), damaged.build());
    }

    private Optional<PlanSummary> readSummary(Path folder) {
        return history(folder).reverse().stream()
                .findFirst()
                .filter(revision -> !revision.deleted())
                .map(revision -> PlanSummary.of(new Stored(read(folder, revision.number()), revision)));
    }
}
