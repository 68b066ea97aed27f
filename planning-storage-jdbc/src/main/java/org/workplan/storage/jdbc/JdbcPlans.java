package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Plan;
import org.workplan.plan.revision.PlanDiff;
import org.workplan.storage.Change;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.Failure;
import org.workplan.storage.Filter;
import org.workplan.storage.LoadResult;
import org.workplan.storage.PlanCodec;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.value.PlanId;

/** A row for each plan with its current revision, compared and set by every save; {@link Revisions}, and rows of parts with those in which they hold. */
final class JdbcPlans implements PlanRepository {

    private static final String CHANGE =
            "update {p}plan set revision = ?, deleted = ?, title = ?, kind = ?, organisation = ?, plan_year = ?, status = ?"
                    + " where id = ?";
    private static final String SET = CHANGE + " and revision = ? and deleted = 0";
    private static final String UNLESS_MADE =
            " and not exists (select 1 from {p}revision where plan_id = ? and change_id = ?)";
    /** A revision that is there already is damage, which is reported when the reason is sought why nothing was set. */
    private static final String UNLESS_RECORDED =
            " and not exists (select 1 from {p}revision where plan_id = ? and revision = ?)";

    private static final UpdateAndInsert SET_AND_RECORD = UpdateAndInsert.telling(SET, Revisions.RECORD, "");
    private static final UpdateAndInsert SET_UNLESS_MADE_AND_RECORD =
            UpdateAndInsert.telling(SET + UNLESS_MADE + UNLESS_RECORDED, Revisions.RECORD, "");

    private final Database database;
    private final Revisions revisions;
    private final PartRows parts;
    private final Notices notices;

    JdbcPlans(Database database, PlanCodec codec, Notices notices) {
        this.notices = notices;
        this.database = database;
        this.revisions = new Revisions(database);
        this.parts = new PartRows(database, codec);
    }

    @Override
    public Stored create(Plan plan, Change change) {
        return database.together(connection -> {
            PlanRepository.Revision first = new PlanRepository.Revision(1, change, false);
            if (revisions.current(connection, plan.id()).isPresent()) {
                return madeBefore(connection, plan, first)
                        .orElseThrow(() -> new StorageException.DuplicateId("plan " + plan.id()));
            }
            database.update(
                    connection,
                    "insert into {p}plan (revision, deleted, title, kind, organisation, plan_year, status, id)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    columns(plan, first, plan.id().value()));
            revisions.record(connection, plan.id(), first);
            parts.write(connection, plan.header(), plan, 1);
            return noted(connection, plan, first);
        });
    }

    private static @Nullable Object[] columns(Plan plan, PlanRepository.Revision revision, Object... more) {
        @Nullable Object[] columns = new @Nullable Object[7 + more.length];
        columns[0] = revision.number();
        columns[1] = revision.deleted() ? 1 : 0;
        columns[2] = Columns.written(plan.title());
        columns[3] = PlanColumns.word(plan.kind());
        columns[4] = plan.organisation().map(Columns::written).orElse(null);
        columns[5] = plan.year().orElse(null);
        columns[6] = plan.status().map(PlanColumns::word).orElse(null);
        System.arraycopy(more, 0, columns, 7, more.length);
        return columns;
    }

    @Override
    public Stored save(Stored base, Plan next, Change change) {
        base.requireSame(next);
        return database.together(connection -> add(connection, base, next, change, false));
    }

    @Override
    public PlanRepository.Revision delete(Stored base, Change change) {
        return database.together(
                connection -> add(connection, base, base.plan(), change, true).revision());
    }

    private Stored add(Connection connection, Stored base, Plan next, Change change, boolean deleted)
            throws SQLException {
        PlanRepository.Revision revision =
                new PlanRepository.Revision(base.revision().number() + 1, change, deleted);
        if (!set(connection, next, revision)) {
            return refused(connection, base, next, revision);
        }
        if (!deleted) {
            parts.write(connection, base.plan(), next, revision.number());
        }
        return noted(connection, next, revision);
    }

    /** Sets the row of the plan and records the revision, if the row has the revision before and the change was not made yet; tells whether it did. */
    private boolean set(Connection connection, Plan next, PlanRepository.Revision revision) throws SQLException {
        Object id = next.id().value();
        long before = revision.number() - 1;
        Object[] recorded = Revisions.recorded(next.id(), revision);
        Dialect dialect = database.dialect(connection);
        if (dialect == Dialect.MARIADB || (dialect == Dialect.H2 && database.isInside())) {
            // On MariaDB a statement that changes rows locks what it only looks at, and writers would block each other.
            // On H2 such a statement does not see revisions that the same transaction recorded before.
            return revisions.made(connection, next.id(), revision.change()).isEmpty()
                    && revisions
                            .numbered(connection, next.id(), revision.number())
                            .isEmpty()
                    && SET_AND_RECORD.run(database, connection, columns(next, revision, id, before), recorded);
        }
        Object change = revision.change().id().value();
        return SET_UNLESS_MADE_AND_RECORD.run(
                database, connection, columns(next, revision, id, before, id, change, id, revision.number()), recorded);
    }

    /** Says why nothing was set. Another writer may have come between, and that may even have been an earlier attempt at this change. */
    private Stored refused(Connection connection, Stored base, Plan next, PlanRepository.Revision revision)
            throws SQLException {
        Optional<Stored> repeated = madeBefore(connection, next, revision);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        long actual = revisions
                .current(connection, next.id())
                .filter(current -> !current.deleted())
                .orElseThrow(() -> new StorageException.NotFound("plan " + next.id()))
                .number();
        if (actual == base.revision().number()) {
            // Where a transaction reads as of its beginning, it does not see what kept it from setting the row.
            throw Errors.behind();
        }
        Plan current = parts.read(connection, next.id(), actual);
        throw new StorageException.RevisionConflict(
                next.id(),
                base.revision().number(),
                actual,
                PlanDiff.between(base.plan(), current).paths());
    }

    /** What the change made if it was made before; another change of the plan that has its id is refused. */
    private Optional<Stored> madeBefore(Connection connection, Plan plan, PlanRepository.Revision again)
            throws SQLException {
        Optional<PlanRepository.Revision> found = revisions.made(connection, plan.id(), again.change());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        PlanRepository.Revision made = found.get();
        Stored stored = new Stored(parts.read(connection, plan.id(), made.number()), made);
        PlanRepository.requireRepeat(stored, plan, again);
        return Optional.of(stored);
    }

    /** Sets the row of a plan to the last revision that is recorded, and returns that. */
    PlanRepository.Revision repair(PlanId plan) {
        return database.together(connection -> {
            PlanRepository.Revision last =
                    revisions.last(connection, plan).orElseThrow(() -> new StorageException.NotFound("plan " + plan));
            Plan content = parts.read(connection, plan, last.number());
            database.update(connection, CHANGE, columns(content, last, plan.value()));
            return last;
        });
    }

    private Stored noted(Connection connection, Plan plan, PlanRepository.Revision revision) throws SQLException {
        notices.note(connection, plan.id(), ChangeFeed.Notice.Subject.REVISION, revision.number());
        return new Stored(plan, revision);
    }

    @Override
    public Optional<Stored> find(PlanId plan) {
        return database.transaction(connection -> stored(connection, plan, revisions.current(connection, plan)));
    }

    @Override
    public Optional<Stored> find(PlanId plan, long revision) {
        return database.transaction(
                connection -> stored(connection, plan, revisions.numbered(connection, plan, revision)));
    }

    private Optional<Stored> stored(Connection connection, PlanId plan, Optional<PlanRepository.Revision> revision)
            throws SQLException {
        return revision.isEmpty() || revision.get().deleted()
                ? Optional.empty()
                : Optional.of(
                        new Stored(parts.read(connection, plan, revision.get().number()), revision.get()));
    }

    @Override
    public ImmutableList<PlanRepository.Revision> history(PlanId plan) {
        return database.transaction(connection -> revisions.history(connection, plan));
    }

    @Override
    public LoadResult<ImmutableList<PlanStore.Summary>> tryList(Filter<PlanStore.Summary> filter) {
        Condition condition = PlanColumns.PREFILTER.of(filter);
        List<PlanStore.Summary> found = new ArrayList<>();
        ImmutableList.Builder<Failure> damaged = ImmutableList.builder();
        ImmutableList<LoadResult<PlanStore.Summary>> rows = database.transaction(connection -> database.query(
                connection,
                database.once(
                        "select " + PlanColumns.SUMMARY + " from {p}plan p where p.deleted = 0 and " + condition.sql()),
                PlanColumns::summary,
                condition.values().toArray()));
        for (LoadResult<PlanStore.Summary> row : rows) {
            damaged.addAll(row.failures());
            row.value().filter(filter::accepts).ifPresent(found::add);
        }
        return new LoadResult<>(
                Optional.of(ImmutableList.sortedCopyOf(Comparator.comparing(PlanStore.Summary::id), found)),
                damaged.build());
    }

    @Override
    public Stream<PlanRepository.FoundPart> parts(Filter<PlanRepository.FoundPart> filter) {
        return new PartSearch(database, parts, filter).run();
    }
}
