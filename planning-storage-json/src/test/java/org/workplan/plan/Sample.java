package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.workplan.plan.Attribute.Disclosure;
import org.workplan.plan.Declaration.Identity;
import org.workplan.plan.Declaration.Making;
import org.workplan.target.Modality;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;

/** A type of tests only, declared with an attribute of every type of value there is, so that a value type that something does not handle fails a test. */
public record Sample(ImmutableMap<String, Object> values) {

    /** Collects the values of a sample. */
    public static final class Builder {
        private final Map<String, Object> values = new HashMap<>();

        /** What is empty is not kept, so that a sample equals one of which the same is not stated. */
        private void put(String name, Object value) {
            if (value.equals(Optional.empty()) || value.equals(ImmutableList.of()) || value.equals(ImmutableMap.of())) {
                values.remove(name);
            } else {
                values.put(name, value);
            }
        }

        private Sample build() {
            return new Sample(ImmutableMap.copyOf(values));
        }
    }

    /** One attribute of each value type, which must be stated. */
    public static final ModelType<Sample, Builder> REQUIRED = required();

    /** One attribute of each value type, which may be stated. */
    public static final ModelType<Sample, Builder> OPTIONAL = optional();

    /** A list of each value type. */
    public static final ModelType<Sample, Builder> LIST = list();

    private static Declaration<Sample, Builder> declaration() {
        return Declaration.of(
                new Identity<>(Sample.class, Optional.empty(), "A sample."),
                new Making<>(Builder::new, (builder, sample) -> builder.values.putAll(sample.values), Builder::build));
    }

    /** Every value type without a form around it. */
    public static ImmutableList<ValueType<?>> valueTypes() {
        ImmutableList.Builder<ValueType<?>> types = ImmutableList.builder();
        Arrays.stream(ValueType.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ValueType.class)
                .map(Sample::constant)
                .filter(type -> type != ValueType.EXTENSIONS)
                .forEach(types::add);
        return types.add(ValueType.enumeration(Modality.class))
                .add(ValueType.reference(PartKind.TASK))
                .add(ValueType.idOf(PartKind.GOAL))
                .build();
    }

    private static ValueType<?> constant(Field field) {
        try {
            return (ValueType<?>) Objects.requireNonNull(field.get(null));
        } catch (IllegalAccessException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static ModelType<Sample, Builder> required() {
        Declaration<Sample, Builder> declaration = declaration();
        valueTypes().forEach(type -> required(declaration, type));
        return withExtensions(declaration);
    }

    private static <V> void required(Declaration<Sample, Builder> declaration, ValueType<V> type) {
        declaration.required(
                type.name(),
                type,
                sample -> Sample.<V>get(sample, type.name(), Optional.empty()),
                (builder, value) -> builder.put(type.name(), value),
                Disclosure.PUBLIC);
    }

    private static ModelType<Sample, Builder> optional() {
        Declaration<Sample, Builder> declaration = declaration();
        valueTypes().forEach(type -> optional(declaration, type));
        return withExtensions(declaration);
    }

    private static <V> void optional(Declaration<Sample, Builder> declaration, ValueType<V> type) {
        declaration
                .optional(
                        type.name(),
                        type,
                        sample -> Sample.<Optional<V>>get(sample, type.name(), Optional.empty()),
                        (builder, value) -> builder.put(type.name(), value),
                        Disclosure.INTERNAL)
                .since("1.1");
    }

    private static ModelType<Sample, Builder> list() {
        Declaration<Sample, Builder> declaration = declaration();
        valueTypes().forEach(type -> list(declaration, type));
        return withExtensions(declaration);
    }

    private static <V> void list(Declaration<Sample, Builder> declaration, ValueType<V> type) {
        declaration.list(
                type.name(),
                type,
                sample -> Sample.<ImmutableList<V>>get(sample, type.name(), ImmutableList.of()),
                (builder, value) -> builder.put(type.name(), value),
                Disclosure.PUBLIC);
    }

    private static ModelType<Sample, Builder> withExtensions(Declaration<Sample, Builder> declaration) {
        return declaration
                .extensions(
                        sample -> Sample.<ImmutableMap<String, String>>get(sample, "extensions", ImmutableMap.of()),
                        (builder, value) -> builder.put("extensions", value))
                .declared();
    }

    @SuppressWarnings("unchecked") // each attribute puts values of its type
    private static <V> V get(Sample sample, String name, Object absent) {
        return (V) Objects.requireNonNullElse(sample.values.get(name), absent);
    }

    /** The names of the attributes that differ. */
    public static ImmutableList<String> changed(ModelType<Sample, Builder> type, Sample before, Sample after) {
        return type.differing(before, after).stream().map(Attribute::name).collect(ImmutableList.toImmutableList());
    }

    /** What is stated, by attribute. */
    public static ImmutableMap<String, Object> stated(ModelType<Sample, Builder> type, Sample sample) {
        return type.stated(sample);
    }

    /** The parts that it refers to. */
    public static ImmutableList<PartPath> references(ModelType<Sample, Builder> type, Sample sample) {
        return type.references(sample);
    }

    /** The sample as everybody may see it, of a plan without parts. */
    public static Sample disclosed(ModelType<Sample, Builder> type, Sample sample, PublicExtract.Policy policy) {
        Plan plan = Plan.builder()
                .id(PlanId.of("p"))
                .kind(Plan.Kind.PROGRAMME)
                .title("p")
                .build();
        return type.rewritten(sample, Masking.of(plan, policy));
    }

    /** The sample with a secret in all of its texts and ids, also those of values inside values. */
    public static Sample planted(ModelType<Sample, Builder> type, Sample sample, String secret) {
        return type.rewritten(sample, new Planting(secret));
    }

    private record Planting(String secret) implements Rewriter {
        @Override
        public String text(String text) {
            return text + secret;
        }

        @Override
        public PlanId plan(PlanId id) {
            return PlanId.of(secret.replace(' ', '-'));
        }

        @Override
        public PartId id(PartKind kind, PartId id) {
            return PartId.of(secret.replace(' ', '-'));
        }

        @Override
        public boolean keeps(PartPath path) {
            return true;
        }

        @Override
        public boolean discloses(Attribute<?, ?> attribute) {
            return true;
        }

        @Override
        public String words(Actor actor) {
            return text(actor.words());
        }
    }
}
