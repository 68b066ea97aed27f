package org.workplan.storage;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.workplan.plan.Actor;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Partnership;
import org.workplan.plan.PlanKind;
import org.workplan.plan.PlanStatus;
import org.workplan.plan.Resource;
import org.workplan.plan.Risk;
import org.workplan.plan.Session;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;

/** What parts of plans are told apart by: by themselves, and by the plan that they stand in. */
public final class PartField {

    /** The id of the plan. */
    public static final Field<FoundPart, PlanId> PLAN = PlanField.ID.through(FoundPart::plan);

    /** The kind of the plan. */
    public static final Field<FoundPart, PlanKind> PLAN_KIND = PlanField.KIND.through(FoundPart::plan);

    /** Whose plan it is. */
    public static final Field<FoundPart, String> ORGANISATION = PlanField.ORGANISATION.through(FoundPart::plan);

    /** The year of the plan. */
    public static final Field<FoundPart, Integer> YEAR = PlanField.YEAR.through(FoundPart::plan);

    /** How binding the plan is. */
    public static final Field<FoundPart, PlanStatus> PLAN_STATUS = PlanField.STATUS.through(FoundPart::plan);

    /** The part's kind. */
    public static final Field<FoundPart, PartKind> KIND =
            Field.of("kind", found -> Optional.of(found.part().kind()));

    /** The part's id. */
    public static final Field<FoundPart, PartId> ID =
            Field.of("id", found -> Optional.of(found.part().id()));

    /** The part's title. */
    public static final Field<FoundPart, String> TITLE =
            Field.text("title", found -> Optional.of(found.part().title()));

    /** The section or task that it names as the one it stands under, as {@link Part#holder} tells. */
    public static final Field<FoundPart, PartPath> HOLDER =
            Field.of("holder", found -> found.part().holder());

    /** Who answers for it, as parts of the plan: owners of a task, target or risk, staff of a session, holders of a resource, parties of a partnership. */
    public static final Field<FoundPart, PartPath> OWNER =
            new Field<>("owner", Comparator.naturalOrder(), found -> owners(found.part()));

    /** Who answers for it, in the words of the plan. The staff of a session is told by id alone. */
    public static final Field<FoundPart, String> OWNER_NAME = new Field<>(
            "owner name",
            Field.BY_CODE_POINT,
            found -> ImmutableSet.copyOf(Lists.transform(actors(found.part()), Actor::words)));

    /** The first day of the part. */
    public static final Field<FoundPart, LocalDate> STARTS =
            Field.of("starts", found -> found.days().starts());

    /** The last day of the part. */
    public static final Field<FoundPart, LocalDate> ENDS =
            Field.of("ends", found -> found.days().ends());

    /** The last day on which it is in time. */
    public static final Field<FoundPart, LocalDate> DUE =
            Field.of("due", found -> found.days().due());

    /** How far a session or partnership has come, in lower case: {@code planned}, {@code in_discussion}. */
    public static final Field<FoundPart, String> STATUS = Field.text("status", found -> status(found.part()));

    private PartField() {}

    private static ImmutableSet<PartPath> owners(Part part) {
        ImmutableSet.Builder<PartPath> named = ImmutableSet.builder();
        actors(part).forEach(actor -> named.addAll(actor.is()));
        return part instanceof Session session
                ? session.staff().stream()
                        .map(person -> PartPath.of(PartKind.PERSON, person))
                        .collect(toImmutableSet())
                : named.build();
    }

    private static ImmutableList<Actor> actors(Part part) {
        return switch (part.kind()) {
            case TASK -> ((Task) part).owners();
            case TARGET -> ((Target) part).owners();
            case RISK -> ((Risk) part).owners();
            case RESOURCE -> ((Resource) part).holders();
            case PARTNERSHIP -> ((Partnership) part).parties();
            default -> ImmutableList.of();
        };
    }

    private static Optional<String> status(Part part) {
        Optional<Enum<?>> status = part instanceof Session session
                ? Optional.of(session.status())
                : part instanceof Partnership partnership ? Optional.of(partnership.status()) : Optional.empty();
        return status.map(known -> known.name().toLowerCase(Locale.ROOT));
    }
}
