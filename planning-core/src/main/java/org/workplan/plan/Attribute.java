package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One attribute of a type of the model: what it is called, what it can hold, who may see it, and how it is read and replaced. Each attribute is declared
 * once, in its {@link ModelType}; the JSON form, comparison, merge, public extract and everything else that handles attributes follow from that declaration.
 *
 * @param <T> the type that has the attribute, such as {@link Task}
 * @param <V> the type of its value as the accessor returns it: {@code String}, {@code Optional<Due>}, {@code ImmutableList<Actor>}
 */
public final class Attribute<T, V> {

    /** Who may see an attribute. */
    public enum Disclosure {
        /** Everybody. Names of people in it are masked in a public extract, references to withheld parts left out. */
        PUBLIC,
        /** Those who work with the people of the plan: it says who a person is. */
        PEOPLE,
        /** Those who work with the plan. */
        INTERNAL
    }

    /** How many values an attribute has. */
    public enum Cardinality {
        /** Exactly one, always stated. */
        REQUIRED,
        /** One; a default takes the place of a value that is not stated. */
        DEFAULTED,
        /** One or none. */
        OPTIONAL,
        /** Any number, in an order that means something. */
        LIST
    }

    private final String name;
    private final ValueType<V> type;
    private final Disclosure disclosure;
    private final String since;
    private final boolean lasting;
    private final Optional<V> absent;
    private final Function<T, V> accessor;
    private final BiFunction<T, V, T> replacement;

    Attribute(Declared<T, V> declared, Function<T, V> accessor, BiFunction<T, V, T> replacement) {
        this.name = declared.name();
        this.type = declared.type();
        this.disclosure = declared.disclosure();
        this.since = declared.since();
        this.lasting = declared.lasting();
        this.absent = declared.absent();
        this.accessor = accessor;
        this.replacement = replacement;
    }

    /** What is declared of an attribute besides how it is read and replaced. */
    record Declared<T, V>(
            String name, ValueType<V> type, Optional<V> absent, Disclosure disclosure, String since, boolean lasting) {

        Declared(String name, ValueType<V> type, Optional<V> absent, Disclosure disclosure) {
            this(name, type, absent, disclosure, "1.0", true);
        }

        Declared<T, V> since(String version) {
            return new Declared<>(name, type, absent, disclosure, version, lasting);
        }

        Declared<T, V> ofOneYear() {
            return new Declared<>(name, type, absent, disclosure, since, false);
        }
    }

    /** {@return the name, which is also that of the field in documents; it never changes} */
    public String name() {
        return name;
    }

    /** {@return what the attribute can hold} */
    public ValueType<V> type() {
        return type;
    }

    /** {@return how many values it has} */
    public Cardinality cardinality() {
        return switch (type.form()) {
            case OPTIONAL -> Cardinality.OPTIONAL;
            case LIST -> Cardinality.LIST;
            default -> absent.isPresent() ? Cardinality.DEFAULTED : Cardinality.REQUIRED;
        };
    }

    /** {@return the value of an attribute that is not stated: nothing, an empty list or the default; empty if it must be stated} */
    public Optional<V> absent() {
        return absent;
    }

    /** {@return who may see it} */
    public Disclosure disclosure() {
        return disclosure;
    }

    /** {@return the version of the document format that first had it, such as 1.0} */
    public String since() {
        return since;
    }

    /** {@return true unless the attribute describes one year only and is cleared in a template for the next} */
    public boolean isLasting() {
        return lasting;
    }

    /**
     * Reads the value.
     *
     * @param object the part or plan
     * @return its value
     */
    public V get(T object) {
        requirePresent("object", object);
        return accessor.apply(object);
    }

    /**
     * Replaces the value.
     *
     * @param object the part or plan
     * @param value the new value
     * @return a copy with that value
     */
    public T with(T object, V value) {
        requirePresent("object", object, "value", value);
        return replacement.apply(object, value);
    }

    /** {@return what reads the value} */
    public Function<T, V> accessor() {
        return accessor;
    }

    boolean differs(T before, T after) {
        return !get(before).equals(get(after)) && !shown(before).equals(shown(after));
    }

    /**
     * Reads the value in the form in which changes show it: parts inside stand as their paths.
     *
     * @param object the part or plan
     * @return the value, or the paths of the parts
     */
    public Object shown(T object) {
        V value = get(object);
        return type.holdsParts() ? ModelType.paths((ImmutableList<?>) value) : value;
    }

    boolean isStated(T object) {
        return !type.isEmpty(get(object));
    }

    @Override
    public String toString() {
        return name;
    }
}
