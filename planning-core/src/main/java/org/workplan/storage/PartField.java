package org.workplan.storage;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.plan.ModelTypes;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.ValueType;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;

/** The fields by which parts of plans are filtered: their own, and those of the plan that they stand in. */
public final class PartField {

    /** The id of the plan. */
    public static final Field<PlanRepository.FoundPart, PlanId> PLAN =
            Field.OfPlan.ID.through(PlanRepository.FoundPart::plan);

    /** The kind of the plan. */
    public static final Field<PlanRepository.FoundPart, Plan.Kind> PLAN_KIND =
            Field.OfPlan.KIND.through(PlanRepository.FoundPart::plan);

    /** Whose plan it is. */
    public static final Field<PlanRepository.FoundPart, String> ORGANISATION =
            Field.OfPlan.ORGANISATION.through(PlanRepository.FoundPart::plan);

    /** The year of the plan. */
    public static final Field<PlanRepository.FoundPart, Integer> YEAR =
            Field.OfPlan.YEAR.through(PlanRepository.FoundPart::plan);

    /** How binding the plan is. */
    public static final Field<PlanRepository.FoundPart, Plan.Status> PLAN_STATUS =
            Field.OfPlan.STATUS.through(PlanRepository.FoundPart::plan);

    /** The part's kind. */
    public static final Field<PlanRepository.FoundPart, PartKind> KIND =
            Field.of("kind", found -> Optional.of(found.part().kind()));

    /** The part's id. */
    public static final Field<PlanRepository.FoundPart, PartId> ID =
            Field.of("id", found -> Optional.of(found.part().id()));

    /** The part's title. */
    public static final Field<PlanRepository.FoundPart, String> TITLE =
            Field.text("title", found -> Optional.of(found.part().title()));

    /** The section or task that it names as the one it stands under, as {@link Part#holder} tells. */
    public static final Field<PlanRepository.FoundPart, PartPath> HOLDER =
            Field.of("holder", found -> found.part().holder());

    /** Who answers for it, as parts of the plan: owners of a task, target or risk, staff of a session, holders of a resource, parties of a partnership. */
    public static final Field<PlanRepository.FoundPart, PartPath> OWNER =
            new Field<>("owner", Comparator.naturalOrder(), found -> ModelTypes.owners(found.part()));

    /** Who answers for it, in the words of the plan. The staff of a session is told by id alone. */
    public static final Field<PlanRepository.FoundPart, String> OWNER_NAME =
            new Field<>("owner name", Field.BY_CODE_POINT, found -> ModelTypes.ownerNames(found.part()));

    /** The first day of the part. */
    public static final Field<PlanRepository.FoundPart, LocalDate> STARTS =
            Field.of("starts", found -> found.days().starts());

    /** The last day of the part. */
    public static final Field<PlanRepository.FoundPart, LocalDate> ENDS =
            Field.of("ends", found -> found.days().ends());

    /** The last day on which it is in time. */
    public static final Field<PlanRepository.FoundPart, LocalDate> DUE =
            Field.of("due", found -> found.days().due());

    /** How far a session or partnership has come, in lower case: {@code planned}, {@code in_discussion}. */
    public static final Field<PlanRepository.FoundPart, String> STATUS =
            Field.text("status", found -> ModelTypes.status(found.part()).map(PartField::word));

    private PartField() {}

    /**
     * Makes a field of any attribute that the meta-model declares:
     *
     * <pre>{@code
     * PartField.of(PartKind.TASK, "audience", PartId.class).is(PartId.of("families"))
     * }</pre>
     *
     * @param kind the kind of part; parts of other kinds have no value in this field
     * @param attribute the name of the attribute
     * @param values the type of its values, or of those in its list
     * @param <V> the type of the values
     * @return the field, which every store can filter by after reading all parts
     * @throws IllegalArgumentException if the kind has no such attribute, or its values are of another type
     */
    public static <V extends Comparable<? super V>> Field<PlanRepository.FoundPart, V> of(
            PartKind kind, String attribute, Class<V> values) {
        requirePresent("kind", kind, "attribute", attribute, "values", values);
        ValueType<?> type = ModelTypes.of(kind).attribute(attribute).type().bare();
        if (!type.javaClass().equals(values)) {
            throw new IllegalArgumentException(String.format(
                    "Values of %s of a %s are %s, not %s. Ask for them.",
                    attribute, kind.segment(), type.javaClass().getSimpleName(), values.getSimpleName()));
        }
        Comparator<V> order = values.equals(String.class)
                ? (one, other) -> Field.BY_CODE_POINT.compare(one.toString(), other.toString())
                : Comparator.naturalOrder();
        return new Field<>(
                kind.segment() + " " + attribute,
                order,
                found -> found.part().kind() == kind
                        ? values(ModelTypes.get(found.part(), attribute), values)
                        : ImmutableSet.of());
    }

    private static <V> ImmutableSet<V> values(Object value, Class<V> type) {
        Stream<?> all = value instanceof Optional<?> one
                ? one.stream()
                : value instanceof Collection<?> many ? many.stream() : Stream.of(value);
        return all.map(type::cast).collect(toImmutableSet());
    }

    private static String word(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
