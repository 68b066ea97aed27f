package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.workplan.plan.Plan;
import org.workplan.storage.Failure;
import org.workplan.storage.Field;
import org.workplan.storage.LoadResult;
import org.workplan.storage.PlanStore;
import org.workplan.value.PlanId;

/** The columns of a plan's row that its summary is read from and filters are asked of. */
final class PlanColumns {

    /** The columns of a summary, of a row that is called p. */
    static final String SUMMARY = "p.id, p.title, p.kind, p.organisation, p.plan_year, p.status, p.revision";

    static final FieldColumn<PlanId> ID = exact("p.id", PlanId::value);
    static final FieldColumn<Plan.Kind> KIND = exact("p.kind", PlanColumns::word);
    static final FieldColumn<String> ORGANISATION = exact("p.organisation", Columns::written);
    static final FieldColumn<Integer> YEAR =
            new FieldColumn<>("p.plan_year", FieldColumn.Use.NUMBER, year -> year, Condition.NEVER);
    static final FieldColumn<Plan.Status> STATUS = exact("p.status", PlanColumns::word);

    static final Prefilter<PlanStore.Summary> PREFILTER =
            new Prefilter<>(ImmutableMap.<Field<PlanStore.Summary, ?>, FieldColumn<?>>builder()
                    .put(Field.OfPlan.ID, ID)
                    .put(Field.OfPlan.TITLE, exact("p.title", Columns::written))
                    .put(Field.OfPlan.KIND, KIND)
                    .put(Field.OfPlan.ORGANISATION, ORGANISATION)
                    .put(Field.OfPlan.YEAR, YEAR)
                    .put(Field.OfPlan.STATUS, STATUS)
                    .buildOrThrow());

    private PlanColumns() {}

    private static <V> FieldColumn<V> exact(String column, Function<V, Object> written) {
        return new FieldColumn<>(column, FieldColumn.Use.EXACT, written, Condition.NEVER);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Reads the columns of a summary, the first ones of a row, or tells what is wrong with them. */
    static LoadResult<PlanStore.Summary> summary(ResultSet row) throws SQLException {
        try {
            return new LoadResult<>(
                    Optional.of(new PlanStore.Summary(
                            PlanId.of(row.getString(1)),
                            Columns.read(row.getString(2)),
                            Plan.Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                            Optional.ofNullable(row.getString(4)).map(Columns::read),
                            Optional.ofNullable(row.getObject(5)).map(year -> ((Number) year).intValue()),
                            Optional.ofNullable(row.getString(6))
                                    .map(status -> Plan.Status.valueOf(status.toUpperCase(Locale.ROOT))),
                            row.getLong(7))),
                    ImmutableList.of());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ClassCastException damage) {
            return new LoadResult<>(
                    Optional.empty(),
                    ImmutableList.of(new Failure(
                            "plan " + row.getString(1),
                            "row " + row.getString(1) + " of the plans",
                            "It is not what was written (" + damage.getMessage() + "). Restore it from a copy.")));
        }
    }
}
