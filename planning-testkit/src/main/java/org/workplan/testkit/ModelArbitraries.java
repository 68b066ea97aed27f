package org.workplan.testkit;

import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Builders.BuilderCombinator;
import org.workplan.plan.ModelType;
import org.workplan.plan.ModelType.Member;
import org.workplan.plan.ModelTypes;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.ValueType;

/** Random values of any type that the meta-model declares: each attribute present or absent at random, every variant of every value. */
public final class ModelArbitraries {
    private static final int IDS_OF_EACH_KIND = 4;

    private final Identifiers ids;
    private final ImmutableMap<ValueType<?>, Arbitrary<?>> values;

    ModelArbitraries(Identifiers ids) {
        this.ids = ids;
        this.values = ImmutableMap.<ValueType<?>, Arbitrary<?>>builder()
                .put(ValueType.TEXT, Texts.any())
                .put(ValueType.LEVEL, TargetArbitraries.levels())
                .put(ValueType.LANGUAGE, Arbitraries.of("en", "zh", "de"))
                .put(ValueType.FLAG, ValueArbitraries.booleans())
                .put(ValueType.YEAR, ValueArbitraries.years())
                .put(ValueType.QUANTITY, ValueArbitraries.quantities())
                .put(ValueType.DATE, ValueArbitraries.planDates())
                .put(ValueType.PERIOD, ValueArbitraries.planPeriods())
                .put(ValueType.TIME, ValueArbitraries.timeSlots())
                .put(ValueType.DUE, TargetArbitraries.dues())
                .put(ValueType.CADENCE, TargetArbitraries.cadences())
                .put(ValueType.CRITERION, TargetArbitraries.criteria(ids))
                .put(ValueType.PROFILE, TargetArbitraries.profiles())
                .put(ValueType.COMPLETENESS, TargetArbitraries.completenesses())
                .put(ValueType.FILTER, TargetArbitraries.filters(ids))
                .put(ValueType.CHECKLIST, TargetArbitraries.checklists())
                .put(ValueType.ACTOR, ids.actors())
                .put(ValueType.FIGURE, PhraseArbitraries.figures(ids))
                .put(ValueType.TIMING, PhraseArbitraries.timings(ids))
                .put(ValueType.RESOURCE_USE, PhraseArbitraries.uses(ids))
                .put(ValueType.SOURCE, ValueArbitraries.sources())
                .put(ValueType.SUBJECT, ids.of(PartKind.PERSON))
                .put(ValueType.PATH, ids.paths())
                .put(ValueType.PLAN_ID, PlanArbitraries.planIds())
                .put(ValueType.EXTENSIONS, ValueArbitraries.extensions())
                .buildOrThrow();
    }

    /**
     * Returns values of a declared type. Those of the plan have parts of every kind, whose ids may clash: use {@link PlanArbitraries#plans()} for plans.
     *
     * @param type the declaration
     * @param <T> the type
     * @return the arbitrary
     */
    public static <T> Arbitrary<T> of(ModelType<T, ?> type) {
        return new ModelArbitraries(new Identifiers(IDS_OF_EACH_KIND)).values(type);
    }

    /** Values of a declared type. */
    <T, B> Arbitrary<T> values(ModelType<T, B> type) {
        return values(type, type.members());
    }

    /** Plans without parts. */
    Arbitrary<Plan> headers() {
        return headers(ModelTypes.PLAN);
    }

    private <B> Arbitrary<Plan> headers(ModelType<Plan, B> type) {
        return values(
                type,
                type.members().stream()
                        .filter(member -> member.attribute().type().bare().form() != ValueType.Form.PART)
                        .toList());
    }

    private <T, B> Arbitrary<T> values(ModelType<T, B> type, Iterable<Member<T, B, ?>> members) {
        BuilderCombinator<B> builder = Builders.withBuilder(type.builders());
        for (Member<T, B, ?> member : members) {
            builder = with(builder, member);
        }
        return builder.build(type.build()).withoutEdgeCases();
    }

    private <T, B, V> BuilderCombinator<B> with(BuilderCombinator<B> builder, Member<T, B, V> member) {
        return builder.use(values(member.attribute().type())).inSetter(member.setter());
    }

    /** Parts of every kind that stands directly in a plan, each kind as often as another. */
    Arbitrary<Part> parts() {
        return CachedArbitrary.<Part>oneOf(ModelTypes.PLAN.attributes().stream()
                .flatMap(attribute -> attribute.type().bare().part().stream())
                .map(type -> values(type).map(Part.class::cast))
                .toList());
    }

    /** Values of a value type. */
    @SuppressWarnings("unchecked") // the arbitrary of each value type gives its values
    private <V> Arbitrary<V> values(ValueType<V> type) {
        return (Arbitrary<V>)
                switch (type.form()) {
                    case VALUE -> Objects.requireNonNull(values.get(type), () -> type + " has no arbitrary");
                    case ENUMERATION -> Arbitraries.of(type.allowed());
                    case ID, REFERENCE ->
                        type.partKind().<Arbitrary<?>>map(ids::of).orElseGet(ids::paths);
                    case PART -> values(type.part().orElseThrow());
                    case OPTIONAL -> values(type.bare()).optional(presence(type.bare()));
                    case LIST -> ValueArbitraries.few(values(type.bare()));
                };
    }

    /** How often an optional value is there. */
    private static double presence(ValueType<?> type) {
        if (type.equals(ValueType.TEXT)) {
            return 0.4;
        }
        return type.equals(ValueType.DATE) || type.equals(ValueType.TIME) || type.equals(ValueType.YEAR) ? 0.7 : 0.5;
    }
}
