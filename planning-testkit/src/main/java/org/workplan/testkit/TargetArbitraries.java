package org.workplan.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.workplan.plan.Indicator;
import org.workplan.plan.PartKind;
import org.workplan.plan.Target;
import org.workplan.target.Cadence;
import org.workplan.target.Checklist;
import org.workplan.target.Criterion;
import org.workplan.target.Due;
import org.workplan.target.Quota;
import org.workplan.target.TagFilter;

/** Random deadlines, frequencies, checklists and criteria: every variant, nested to a depth of three. */
public final class TargetArbitraries {
    private static final int DEPTH = 2;
    private static final String[] LEVELS = {"district", "municipal", "provincial", "national", "国家级"};

    private TargetArbitraries() {}

    /** {@return deadlines of every variant} */
    public static Arbitrary<Due> dues() {
        Arbitrary<Integer> stretches = Arbitraries.integers().between(1, 5);
        return CachedArbitrary.oneOf(
                ValueArbitraries.planDates().map(Due.On::new),
                Combinators.combine(stretches, Arbitraries.integers().between(0, 3), ValueArbitraries.calendarUnits())
                        .as((atLeast, more, unit) -> Due.within(atLeast, atLeast + more, unit)),
                ValueArbitraries.calendarUnits().map(Due.EndOf::new),
                Texts.any().map(Due.Words::new));
    }

    /** {@return frequencies of every variant} */
    public static Arbitrary<Cadence> cadences() {
        return CachedArbitrary.oneOf(
                Combinators.combine(ValueArbitraries.amounts(), ValueArbitraries.calendarUnits())
                        .as(Cadence.Times::new),
                Texts.any().map(Cadence.Words::new),
                Arbitraries.of("FREQ=WEEKLY;BYDAY=MO", "FREQ=MONTHLY;COUNT=12", "no rule")
                        .map(Cadence.ByRule::new));
    }

    /** {@return spreads of an amount over a period: even, along the sessions, and listed} */
    public static Arbitrary<Target.Profile> profiles() {
        Arbitrary<Target.Profile.Point> points = Combinators.combine(
                        ValueArbitraries.planDates(), ValueArbitraries.decimals())
                .as(Target.Profile.Point::new);
        return CachedArbitrary.oneOf(
                Arbitraries.of(Target.Profile.LINEAR, new Target.Profile.Sessions()),
                points.list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .withoutEdgeCases()
                        .map(some -> new Target.Profile.Listed(ImmutableList.copyOf(some))));
    }

    /** {@return checklists: closed and open, with and without unnamed items} */
    public static Arbitrary<Checklist> checklists() {
        return Combinators.combine(
                        Texts.any(),
                        Texts.any().list().uniqueElements().ofMaxSize(3).withoutEdgeCases(),
                        Arbitraries.integers().between(0, 3),
                        ValueArbitraries.booleans())
                .as((title, items, unnamed, open) ->
                        new Checklist(title, ImmutableList.copyOf(items), items.size() + unnamed, open));
    }

    /** {@return what missing records may mean} */
    public static Arbitrary<Indicator.Completeness> completenesses() {
        return CachedArbitrary.oneOf(
                Arbitraries.create(Indicator.Completeness.EventLog::new),
                Combinators.combine(
                                ValueArbitraries.calendarUnits(),
                                ValueArbitraries.decimals().optional(0.5))
                        .as(Indicator.Completeness.PeriodicReports::new));
    }

    static Arbitrary<String> levels() {
        return CachedArbitrary.frequencyOf(Tuple.of(6, Arbitraries.of(LEVELS)), Tuple.of(1, Texts.notBlank()));
    }

    static Arbitrary<TagFilter> filters(Identifiers ids) {
        Arbitrary<String> tags = Arbitraries.of("level", "kind", "性别");
        Arbitrary<TagFilter.Condition> conditions = CachedArbitrary.oneOf(
                Combinators.combine(tags, levelSets()).as(TagFilter.OneOf::new),
                Combinators.combine(tags, ids.of(PartKind.LADDER), levels()).as(TagFilter.AtOrAbove::new));
        return ValueArbitraries.few(conditions).map(TagFilter::new);
    }

    private static Arbitrary<ImmutableSet<String>> levelSets() {
        return levels().list().ofMaxSize(3).withoutEdgeCases().map(ImmutableSet::copyOf);
    }

    /** {@return criteria of every variant, nested to a depth of three} */
    public static Arbitrary<Criterion> criteria() {
        return criteria(new Identifiers(4));
    }

    static Arbitrary<Criterion> criteria(Identifiers ids) {
        return criteria(ids, DEPTH);
    }

    private static Arbitrary<Criterion> criteria(Identifiers ids, int depth) {
        Arbitrary<Criterion> simple = simpleCriteria();
        return depth == 0
                ? simple
                : CachedArbitrary.frequencyOf(
                        Tuple.of(3, simple), Tuple.of(1, composedCriteria(ids, criteria(ids, depth - 1))));
    }

    private static Arbitrary<Criterion> simpleCriteria() {
        Arbitrary<Criterion> each =
                Combinators.combine(ValueArbitraries.amounts(), quotas()).as(Criterion.Each::new);
        Arbitrary<Criterion> change = Combinators.combine(
                        Arbitraries.of(Criterion.Direction.class),
                        ValueArbitraries.decimals().optional(0.5),
                        ValueArbitraries.booleans(),
                        ValueArbitraries.decimals().optional(0.5))
                .as(Criterion.Change::new);
        return CachedArbitrary.oneOf(
                ValueArbitraries.amounts().map(Criterion.Total::new),
                each,
                levels().map(Criterion.AtLevel::new),
                levelSets().map(Criterion.AllLevels::new),
                Arbitraries.create(Criterion.Milestone::new),
                checklists().map(Criterion.Complete::new),
                change);
    }

    private static Arbitrary<Criterion> composedCriteria(Identifiers ids, Arbitrary<Criterion> inner) {
        Arbitrary<Criterion> forEach =
                Combinators.combine(ids.of(PartKind.GROUP), inner).as(Criterion.ForEach::new);
        Arbitrary<Criterion> when = Combinators.combine(ids.of(PartKind.INDICATOR), ValueArbitraries.amounts(), inner)
                .as(Criterion.When::new);
        Arbitrary<Criterion> on =
                Combinators.combine(ids.of(PartKind.INDICATOR), inner).as(Criterion.On::new);
        return CachedArbitrary.oneOf(
                forEach,
                when,
                on,
                ValueArbitraries.few(inner).map(Criterion.AllOf::new),
                ValueArbitraries.few(inner).map(Criterion.AnyOf::new));
    }

    private static Arbitrary<Quota> quotas() {
        return Combinators.combine(
                        ValueArbitraries.calendarUnits(),
                        Arbitraries.of(Quota.Alignment.class),
                        Arbitraries.of(Quota.Partial.class))
                .as(Quota::new);
    }
}
