package org.workplan.plan.revision;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.workplan.plan.ModelType;
import org.workplan.plan.ModelType.Member;
import org.workplan.plan.ModelTypes;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.plan.ValueType;
import org.workplan.target.Criterion;
import org.workplan.target.Due;
import org.workplan.value.CalendarUnit;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.PlanPeriod;

/**
 * Next year's plan made of this year's: what is promised stays, what belonged to one year goes.
 *
 * <p>Kept are goals, tasks, targets with their criteria, frequencies and deadlines that are relative to a year ("every year", "by the end of the
 * year"), sessions without their dates, people, resources and risks. Cleared are the year, calendar dates of sessions, evaluations, approvals and
 * deadlines, deadlines longer than a year (counted anew they would move into the future with every copy), baselines and the state of things
 * (sessions are planned again, the plan is preliminary). What was cleared is the {@link PlanDiff} between the plan and its template. Give the template a
 * year with {@code inYear}; making a template of a template changes nothing.
 */
public final class PlanTemplate {

    private PlanTemplate() {}

    /**
     * Makes the template of a plan.
     *
     * @param plan the plan that ends
     * @param id the id of the plan to be
     * @return a preliminary plan without a year
     */
    public static Plan of(Plan plan, PlanId id) {
        return cleared(ModelTypes.PLAN, plan).with(builder -> builder.id(id).status(Plan.Status.PRELIMINARY));
    }

    private static <T, B> T cleared(ModelType<T, B> type, T object) {
        return type.with(object, builder -> type.members().forEach(member -> clear(member, object, builder)));
    }

    /** Puts what the template keeps of a value into the builder. */
    private static <T, B, V> void clear(Member<T, B, V> member, T object, B builder) {
        if (member.attribute().isLasting()) {
            ValueType<V> type = member.attribute().type();
            member.setter().accept(builder, kept(type, member.attribute().get(object)));
        } else {
            member.clear(builder);
        }
    }

    @SuppressWarnings("unchecked") // what is kept of a value has the type of the value
    private static <V> V kept(ValueType<V> type, V value) {
        if (value instanceof Optional<?> optional) {
            return (V) optional.flatMap(PlanTemplate::repeatable);
        }
        return type.holdsParts()
                ? (V) ((ImmutableList<?>) value)
                        .stream()
                                .map(part -> cleared(ModelTypes.typeOf((Part) part), (Part) part))
                                .collect(toImmutableList())
                : (V) repeatable(value).orElse(value);
    }

    /** What is kept of a value that may be left out. */
    private static Optional<Object> repeatable(Object value) {
        if (value instanceof PlanDate) {
            return Optional.empty();
        }
        if (value instanceof Due due) {
            return Optional.<Object>of(due).filter(deadline -> isRepeatable(due));
        }
        if (value instanceof PlanPeriod period) {
            return yearless(period).map(kept -> kept);
        }
        if (value instanceof Target.Profile profile) {
            return Optional.of(yearless(profile));
        }
        return Optional.of(value instanceof Criterion criterion ? withoutBaseline(criterion) : value);
    }

    /** A period over the turn of a year says nothing without its years, and is to be decided anew. */
    private static Optional<PlanPeriod> yearless(PlanPeriod period) {
        boolean turns = period.start().year().isPresent()
                && period.end().year().isPresent()
                && !period.start().year().equals(period.end().year());
        return turns ? Optional.empty() : Optional.of(new PlanPeriod(yearless(period.start()), yearless(period.end())));
    }

    private static Target.Profile yearless(Target.Profile profile) {
        if (!(profile instanceof Target.Profile.Listed listed)) {
            return profile;
        }
        return new Target.Profile.Listed(listed.points().stream()
                .map(point -> new Target.Profile.Point(yearless(point.on()), point.expected()))
                .collect(toImmutableList()));
    }

    private static PlanDate yearless(PlanDate date) {
        return PlanDate.of(date.monthDay().getMonthValue(), date.monthDay().getDayOfMonth());
    }

    private static boolean isRepeatable(Due due) {
        return !(due instanceof Due.On)
                && !(due instanceof Due.Within within && days(within) > days(CalendarUnit.YEAR));
    }

    private static long days(Due.Within within) {
        return within.atMost() * days(within.unit());
    }

    private static long days(CalendarUnit unit) {
        return switch (unit) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 30;
            case QUARTER -> 91;
            case HALF_YEAR -> 182;
            case YEAR -> 365;
        };
    }

    private static Criterion withoutBaseline(Criterion criterion) {
        if (criterion instanceof Criterion.Change change) {
            return new Criterion.Change(change.direction(), change.by(), change.relative(), Optional.empty());
        }
        if (criterion instanceof Criterion.ForEach each) {
            return new Criterion.ForEach(each.group(), withoutBaseline(each.inner()));
        }
        if (criterion instanceof Criterion.When when) {
            return new Criterion.When(when.indicator(), when.amount(), withoutBaseline(when.then()));
        }
        if (criterion instanceof Criterion.On on) {
            return new Criterion.On(on.indicator(), withoutBaseline(on.inner()));
        }
        if (criterion instanceof Criterion.AllOf all) {
            return new Criterion.AllOf(withoutBaselines(all.parts()));
        }
        return criterion instanceof Criterion.AnyOf any
                ? new Criterion.AnyOf(withoutBaselines(any.parts()))
                : criterion;
    }

    private static ImmutableList<Criterion> withoutBaselines(ImmutableList<Criterion> criteria) {
        return criteria.stream().map(PlanTemplate::withoutBaseline).collect(toImmutableList());
    }
}
