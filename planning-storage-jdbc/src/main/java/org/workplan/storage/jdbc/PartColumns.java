package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ObjectArrays;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.storage.Field;
import org.workplan.storage.PartDays;
import org.workplan.storage.PartField;
import org.workplan.storage.PlanRepository;
import org.workplan.value.PartId;

/**
 * The columns of a part's row that filters are asked of. Days depend on the year and the period of the plan, and are written anew when those change; rows
 * of older versions have none of these columns, which {@code indexed} tells.
 */
final class PartColumns {

    /** The columns that the row of an indexed part has more than one without index. */
    static final String NAMES = "indexed, holder, owners, status, starts, ends, due";

    private static final int INDEX = 1;
    private static final long YEARS = 10_000;
    private static final long MONTHS = 100;

    static final Prefilter<PlanRepository.FoundPart> PREFILTER =
            new Prefilter<>(ImmutableMap.<Field<PlanRepository.FoundPart, ?>, FieldColumn<?>>builder()
                    .put(PartField.PLAN, PlanColumns.ID)
                    .put(PartField.PLAN_KIND, PlanColumns.KIND)
                    .put(PartField.ORGANISATION, PlanColumns.ORGANISATION)
                    .put(PartField.YEAR, PlanColumns.YEAR)
                    .put(PartField.PLAN_STATUS, PlanColumns.STATUS)
                    .put(PartField.KIND, always("x.kind", FieldColumn.Use.EXACT, PartKind::segment))
                    .put(PartField.ID, always("x.part_id", FieldColumn.Use.EXACT, PartId::value))
                    .put(PartField.TITLE, always("x.title", FieldColumn.Use.BEGINNING, Columns::shortened))
                    .put(PartField.HOLDER, indexed("x.holder", FieldColumn.Use.EXACT, PartPath::toString))
                    .put(
                            PartField.OWNER,
                            indexed("x.owners", FieldColumn.Use.MARKS, owner -> HashedTokens.like(owner.toString())))
                    .put(PartField.OWNER_NAME, indexed("x.owners", FieldColumn.Use.MARKS, HashedTokens::like))
                    .put(PartField.STATUS, indexed("x.status", FieldColumn.Use.EXACT, Columns::written))
                    .put(PartField.STARTS, indexed("x.starts", FieldColumn.Use.NUMBER, PartColumns::number))
                    .put(PartField.ENDS, indexed("x.ends", FieldColumn.Use.NUMBER, PartColumns::number))
                    .put(PartField.DUE, indexed("x.due", FieldColumn.Use.NUMBER, PartColumns::number))
                    .buildOrThrow());

    private PartColumns() {}

    private static <V> FieldColumn<V> always(String column, FieldColumn.Use use, Function<V, Object> written) {
        return new FieldColumn<>(column, use, written, Condition.NEVER);
    }

    private static <V> FieldColumn<V> indexed(String column, FieldColumn.Use use, Function<V, Object> written) {
        return new FieldColumn<>(column, use, written, Condition.of("x.indexed is null"));
    }

    /** The values of the row of the plan itself. */
    static @Nullable Object[] none() {
        return new @Nullable Object[] {Null.NUMBER, null, null, null, Null.NUMBER, Null.NUMBER, Null.NUMBER};
    }

    /** A day as a number that reads like it: 20250630. */
    static long number(LocalDate day) {
        return day.getYear() * YEARS + day.getMonthValue() * MONTHS + day.getDayOfMonth();
    }

    /** The values of the columns, in the order of their names. */
    static @Nullable Object[] values(PlanRepository.FoundPart found) {
        return ObjectArrays.concat(
                new @Nullable Object[] {
                    INDEX,
                    first(PartField.HOLDER, found).map(PartPath::toString).orElse(null),
                    HashedTokens.of(owners(found)).orElse(null),
                    first(PartField.STATUS, found).orElse(null)
                },
                days(found.days()),
                Object.class);
    }

    /** The last of the columns. */
    static Object[] days(PartDays days) {
        return new Object[] {numbered(days.starts()), numbered(days.ends()), numbered(days.due())};
    }

    private static <V> Optional<V> first(Field<PlanRepository.FoundPart, V> field, PlanRepository.FoundPart found) {
        ImmutableSet<V> values = field.reader().apply(found);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.asList().get(0));
    }

    private static Set<String> owners(PlanRepository.FoundPart found) {
        Set<String> owners = new LinkedHashSet<>();
        PartField.OWNER.reader().apply(found).forEach(owner -> owners.add(owner.toString()));
        owners.addAll(PartField.OWNER_NAME.reader().apply(found));
        return owners;
    }

    private static Object numbered(Optional<LocalDate> day) {
        return day.<Object>map(PartColumns::number).orElse(Null.NUMBER);
    }
}
