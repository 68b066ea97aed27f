package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.Consumer;
import org.workplan.target.Cadence;
import org.workplan.target.Checklist;
import org.workplan.target.Criterion;
import org.workplan.target.Due;
import org.workplan.target.TagFilter;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.PlanPeriod;
import org.workplan.value.Quantity;
import org.workplan.value.TimeSlot;

/**
 * What an attribute can hold. The set is closed: the constants of this class, enumerations, ids and references of each kind of part, parts themselves, and
 * optional values and lists of these. Adapters hold one map from value types to whatever they make of them: a JSON shape, a generator, a form element.
 *
 * @param <V> the Java type of the values
 */
public final class ValueType<V> {

    /** The forms of value types. */
    public enum Form {
        /** One of the constants of {@link ValueType}. */
        VALUE,
        /** One of a fixed set of words. */
        ENUMERATION,
        /** The id of the part itself. */
        ID,
        /** The id of a part of a known kind. */
        REFERENCE,
        /** A part inside another or inside the plan. */
        PART,
        /** One or none of another type. */
        OPTIONAL,
        /** Any number of values of another type. */
        LIST
    }

    /** Any text in the language of the plan. */
    public static final ValueType<String> TEXT = text("text");

    /** The name of a level, as a {@link Ladder} orders them. */
    public static final ValueType<String> LEVEL = text("level");

    /** A language tag of BCP 47. */
    public static final ValueType<String> LANGUAGE = text("language");

    /** True or false. */
    public static final ValueType<Boolean> FLAG =
            value("flag", Boolean.class, Walk.<Boolean>plain().empty(flag -> !flag));

    /** A year of the calendar, 1 to 9999. */
    public static final ValueType<Integer> YEAR = value("year", Integer.class, Walk.plain());

    /** How much of what, as written. */
    public static final ValueType<Quantity> QUANTITY =
            value("quantity", Quantity.class, Walk.rewriting(Rewriting::quantity));

    /** A day with or without a year. */
    public static final ValueType<PlanDate> DATE = value("date", PlanDate.class, Walk.plain());

    /** A period as printed. */
    public static final ValueType<PlanPeriod> PERIOD = value("period", PlanPeriod.class, Walk.plain());

    /** Hours of a day. */
    public static final ValueType<TimeSlot> TIME = value("time", TimeSlot.class, Walk.plain());

    /** By when. */
    public static final ValueType<Due> DUE = value("due", Due.class, Walk.rewriting(Rewriting::due));

    /** How often. */
    public static final ValueType<Cadence> CADENCE =
            value("cadence", Cadence.class, Walk.rewriting(Rewriting::cadence));

    /** What is enough. */
    public static final ValueType<Criterion> CRITERION = value(
            "criterion", Criterion.class, Walk.rewriting(Rewriting::criterion).referring(References::ofCriterion));

    /** How an amount is spread over a period. */
    public static final ValueType<Target.Profile> PROFILE = value("profile", Target.Profile.class, Walk.plain());

    /** What missing records mean. */
    public static final ValueType<Indicator.Completeness> COMPLETENESS =
            value("completeness", Indicator.Completeness.class, Walk.plain());

    /** Which records count. */
    public static final ValueType<TagFilter> FILTER = value(
            "filter",
            TagFilter.class,
            Walk.rewriting(Rewriting::filter).referring(References::ofFilter).empty(TagFilter.ALL::equals));

    /** A list of things to be done or contained. */
    public static final ValueType<Checklist> CHECKLIST =
            value("checklist", Checklist.class, Walk.rewriting(Rewriting::list));

    /** Somebody, in the words of the plan. */
    public static final ValueType<Actor> ACTOR =
            value("actor", Actor.class, Walk.rewriting(Rewriting::actor).referring(References::ofActor));

    /** A number in a statement. */
    public static final ValueType<Fact.Figure> FIGURE =
            value("figure", Fact.Figure.class, Walk.rewriting(Rewriting::figure).referring(References::ofFigure));

    /** A time given by another. */
    public static final ValueType<Timing> TIMING =
            value("timing", Timing.class, Walk.rewriting(Rewriting::timing).referring(References::ofTiming));

    /** Something that is used or handed out. */
    public static final ValueType<ResourceUse> RESOURCE_USE = value(
            "resource-use", ResourceUse.class, Walk.rewriting(Rewriting::use).referring(References::ofUse));

    /** Where something comes from. */
    public static final ValueType<Part.Source> SOURCE =
            value("source", Part.Source.class, Walk.rewriting(Rewriting::source));

    /** The id of somebody or something counted one by one, which may or may not be a part of the plan. */
    public static final ValueType<PartId> SUBJECT =
            value("subject", PartId.class, Walk.rewriting((id, rewriter) -> rewriter.id(PartKind.PERSON, id)));

    /** The path of a part of any kind. */
    public static final ValueType<PartPath> PATH = new ValueType<>(
            ValueDescription.of("path", Form.REFERENCE, PartPath.class),
            Walk.<PartPath>rewriting((path, rewriter) -> rewriter.path(path))
                    .keeping((path, rewriter) -> rewriter.keeps(path))
                    .referring((path, found) -> found.accept(path)));

    /** The id of a plan. */
    public static final ValueType<PlanId> PLAN_ID =
            value("plan-id", PlanId.class, Walk.rewriting((id, rewriter) -> rewriter.plan(id)));

    /** What this version of the library does not know: JSON text by JSON pointer. */
    @SuppressWarnings("unchecked") // the class of a map says nothing of what it holds
    public static final ValueType<ImmutableMap<String, String>> EXTENSIONS = value(
            "extensions",
            (Class<ImmutableMap<String, String>>) (Class<?>) ImmutableMap.class,
            Walk.<ImmutableMap<String, String>>plain().empty(ImmutableMap::isEmpty));

    private final ValueDescription<V> description;
    private final Walk<V> walk;

    private ValueType(ValueDescription<V> description, Walk<V> walk) {
        this.description = description;
        this.walk = walk;
    }

    private static <V> ValueType<V> value(String name, Class<V> type, Walk<V> walk) {
        return new ValueType<>(ValueDescription.of(name, Form.VALUE, type), walk);
    }

    private static ValueType<String> text(String name) {
        return value(
                name,
                String.class,
                Walk.<String>rewriting((text, rewriter) -> rewriter.text(text)).empty(String::isEmpty));
    }

    /**
     * {@return the type of the constants of an enumeration}
     *
     * @param type the enumeration
     * @param <E> the enumeration
     */
    public static <E extends Enum<E>> ValueType<E> enumeration(Class<E> type) {
        return new ValueType<>(ValueDescription.enumeration(type), Walk.plain());
    }

    /** The id of a part of a kind, as the part itself states it. */
    static ValueType<PartId> idOf(PartKind kind) {
        return new ValueType<>(
                ValueDescription.ofKind("id", Form.ID, kind), Walk.rewriting((id, rewriter) -> rewriter.id(kind, id)));
    }

    /**
     * {@return the type of references to parts of a kind}
     *
     * @param kind the kind
     */
    public static ValueType<PartId> reference(PartKind kind) {
        return new ValueType<>(
                ValueDescription.ofKind(kind.segment(), Form.REFERENCE, kind),
                Walk.<PartId>rewriting((id, rewriter) -> rewriter.id(kind, id))
                        .keeping((id, rewriter) -> rewriter.keeps(PartPath.of(kind, id)))
                        .referring((id, found) -> found.accept(PartPath.of(kind, id))));
    }

    /** Parts inside others. Their references are their own. */
    static <P extends Part> ValueType<P> part(ModelType<P, ?> type) {
        return new ValueType<>(
                ValueDescription.part(type),
                Walk.<P>rewriting(type::rewritten).keeping((part, rewriter) -> rewriter.keeps(part.path())));
    }

    /** One or none of another type. */
    static <V> ValueType<Optional<V>> optional(ValueType<V> one) {
        return new ValueType<>(
                ValueDescription.around("optional ", Form.OPTIONAL, Optional.class, one), one.walk.optional());
    }

    /** Any number of values of another type. */
    static <V> ValueType<ImmutableList<V>> list(ValueType<V> one) {
        return new ValueType<>(
                ValueDescription.around("list of ", Form.LIST, ImmutableList.class, one), one.walk.list());
    }

    /** {@return the name, such as {@code quantity}; the simple name of an enumeration or kind of part} */
    public String name() {
        return description.name();
    }

    /** {@return the form} */
    public Form form() {
        return description.form();
    }

    /** {@return the class of the values} */
    public Class<?> javaClass() {
        return description.javaClass();
    }

    /** {@return the only values that are allowed, in their order; empty where the set is open} */
    public ImmutableList<V> allowed() {
        return description.allowed();
    }

    /** {@return the kind of the part that an id or reference means, or that a part has; empty for others and for paths, which lead to any kind} */
    public Optional<PartKind> partKind() {
        return Optional.ofNullable(description.kind());
    }

    /** {@return the type of the values inside an optional value or list; empty for others} */
    public Optional<ValueType<?>> element() {
        return description.element();
    }

    /** {@return the type without "optional" and "list of"} */
    public ValueType<?> bare() {
        return description.element().<ValueType<?>>map(ValueType::bare).orElse(this);
    }

    /** {@return the declaration of the parts that are values of this type; empty for others} */
    public Optional<ModelType<?, ?>> part() {
        return description.inner() instanceof ModelType<?, ?> part ? Optional.of(part) : Optional.empty();
    }

    /** The value as one of this type: a value by itself is also an optional value, and a collection is a list. Empty if it is neither. */
    Optional<V> accepted(Object value) {
        return description.accepted(value);
    }

    /** {@return true if the values are parts, or lists of parts: the sessions of a plan, the steps of a session} */
    public boolean holdsParts() {
        return bare().form() == Form.PART;
    }

    /** Checks if a value says nothing: no value, no items, an empty text, a flag that is not set. */
    boolean isEmpty(V value) {
        return walk.empty().test(value);
    }

    V rewritten(V value, Rewriter rewriter) {
        return walk.rewrite().apply(value, rewriter);
    }

    boolean refers() {
        return walk.references() != null;
    }

    /** Reports the parts that a value refers to. */
    void references(V value, Consumer<PartPath> found) {
        if (walk.references() != null) {
            walk.references().accept(value, found);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
