package org.workplan.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The meta-model: what the plan and each kind of part is declared to be. Begin here to handle parts of any kind alike:
 *
 * <pre>{@code
 * for (Attribute<Task, ?> attribute : ModelTypes.of(Task.class).attributes()) {
 *     form.add(attribute.name(), attribute.cardinality(), attribute.type().allowed());
 * }
 * }</pre>
 */
public final class ModelTypes {

    /** The plan, with its own attributes and a list of parts for each kind that stands directly in it. */
    public static final ModelType<Plan, Plan.Builder> PLAN = PlanType.PLAN;

    private static final ImmutableMap<PartKind, ModelType<? extends Part, ?>> BY_KIND = byKind();

    private static final ImmutableMap<Class<?>, ModelType<? extends Part, ?>> BY_CLASS =
            Maps.uniqueIndex(BY_KIND.values(), ModelType::javaClass);

    private ModelTypes() {}

    private static ImmutableMap<PartKind, ModelType<? extends Part, ?>> byKind() {
        ImmutableMap<PartKind, ModelType<? extends Part, ?>> declared =
                Maps.uniqueIndex(parts(PLAN).toList(), type -> type.kind().orElseThrow());
        return Arrays.stream(PartKind.values())
                .collect(ImmutableMap.toImmutableMap(
                        kind -> kind, kind -> Objects.requireNonNull(declared.get(kind), kind + " is not declared")));
    }

    @SuppressWarnings("unchecked") // value types of parts are made of the declarations of parts only
    private static Stream<ModelType<? extends Part, ?>> parts(ModelType<?, ?> type) {
        return type.attributes().stream()
                .flatMap(attribute -> attribute.type().bare().part().stream())
                .flatMap(part -> Stream.concat(Stream.of((ModelType<? extends Part, ?>) part), parts(part)));
    }

    /** {@return the declarations of all kinds of part, in the order of kinds} */
    public static ImmutableList<ModelType<? extends Part, ?>> parts() {
        return BY_KIND.values().asList();
    }

    /**
     * Finds the declaration of a kind.
     *
     * @param kind the kind
     * @return its declaration
     */
    public static ModelType<? extends Part, ?> of(PartKind kind) {
        requirePresent("kind", kind);
        return Objects.requireNonNull(BY_KIND.get(kind));
    }

    /**
     * Finds the declaration of a type of parts.
     *
     * @param type such as {@code Task.class}
     * @param <P> the type
     * @return its declaration
     * @throws IllegalArgumentException if the type is not that of one kind
     */
    @SuppressWarnings("unchecked") // indexed by its class
    public static <P extends Part> ModelType<P, ?> of(Class<P> type) {
        requirePresent("type", type);
        ModelType<? extends Part, ?> known = BY_CLASS.get(type);
        if (known == null) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " is not a kind of part; ask for Task.class, Session.class and so on.");
        }
        return (ModelType<P, ?>) known;
    }

    /**
     * Finds the declaration for a part whose type is not known.
     *
     * @param part the part
     * @return the declaration of its kind; for parts of that kind only
     */
    public static ModelType<Part, Object> typeOf(Part part) {
        requirePresent("part", part);
        return typeOf(part.kind());
    }

    /** The declaration of a kind, to be used with parts of that kind only. */
    @SuppressWarnings("unchecked") // callers give it parts of the kind
    static ModelType<Part, Object> typeOf(PartKind kind) {
        return (ModelType<Part, Object>) of(kind);
    }

    /**
     * Finds who answers for a part, as parts of the plan: owners of a task, target or risk, staff of a session, holders of a resource, parties of a
     * partnership.
     *
     * @param part any part
     * @return the paths it names; empty if it names none, and for kinds that nobody answers for
     */
    public static ImmutableSet<PartPath> owners(Part part) {
        requirePresent("part", part);
        return PartRoles.owners(part).collect(toImmutableSet());
    }

    /**
     * Finds who answers for a part, in the words of the plan.
     *
     * @param part any part
     * @return the words; empty if the part names nobody, or names people by id only, as a session does
     */
    public static ImmutableSet<String> ownerNames(Part part) {
        requirePresent("part", part);
        return PartRoles.ownerNames(part).collect(toImmutableSet());
    }

    /**
     * Finds how far a part has come.
     *
     * @param part any part
     * @return the status of a session or partnership; empty for other kinds
     */
    public static Optional<Enum<?>> status(Part part) {
        requirePresent("part", part);
        return PartRoles.status(part);
    }

    /**
     * Reads one attribute of a part of any kind.
     *
     * @param part the part
     * @param attribute the name of the attribute
     * @return its value as the accessor returns it
     * @throws IllegalArgumentException if the kind has no such attribute
     */
    public static Object get(Part part, String attribute) {
        requirePresent("part", part, "attribute", attribute);
        return typeOf(part).attribute(attribute).get(part);
    }

    /**
     * Replaces the value of one attribute of a part of any kind.
     *
     * @param part the part
     * @param attribute the name of the attribute
     * @param value the new value: for an optional attribute the value itself or an {@code Optional}, for a list any collection
     * @return a copy with that value
     * @throws IllegalArgumentException if the kind has no such attribute, or it cannot hold the value
     */
    public static Part with(Part part, String attribute, Object value) {
        requirePresent("part", part, "attribute", attribute, "value", value);
        return typeOf(part).with(part, attribute, value);
    }

    /** The names of what parts of a kind may say: all attributes but the id. */
    static ImmutableList<String> names(PartKind kind) {
        return of(kind).attributes().stream()
                .filter(attribute -> attribute.type().form() != ValueType.Form.ID)
                .map(Attribute::name)
                .collect(toImmutableList());
    }
}
