package org.workplan.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.workplan.target.TagFilter;

/** The attributes of a plan and of each kind of part by name, so that two values can be compared one attribute at a time. */
final class PartAttributes {

    private static final ImmutableMap<PartKind, Table<?>> OF_PARTS = ImmutableMap.<PartKind, Table<?>>builder()
            .putAll(PartTables.structure())
            .putAll(PartTables.people())
            .putAll(PartTables.intent())
            .putAll(PartTables.work())
            .putAll(PartTables.aims())
            .buildOrThrow();

    private static final Table<Plan> OF_PLAN = Table.of(Plan.class)
            .and("id", Plan::id)
            .and("kind", Plan::kind)
            .and("label", Plan::label)
            .and("title", Plan::title)
            .and("theme", Plan::theme)
            .and("language", Plan::language)
            .and("authors", Plan::authors)
            .and("organisation", Plan::organisation)
            .and("horizon", Plan::horizon)
            .and("year", Plan::year)
            .and("period", Plan::period)
            .and("status", Plan::status)
            .and("remarks", Plan::remarks)
            .and("sources", Plan::sources)
            .and("extensions", Plan::extensions);

    private PartAttributes() {}

    /** One attribute: its name and how to read it. */
    private record Attribute<T>(String name, Function<T, Object> reader) {}

    /** The attributes of one type, in the order in which changes are told. */
    record Table<T>(Class<T> type, ImmutableList<Attribute<T>> attributes) {

        static <T> Table<T> of(Class<T> type) {
            return new Table<>(type, ImmutableList.of());
        }

        Table<T> and(String name, Function<T, Object> reader) {
            return new Table<>(
                    type,
                    ImmutableList.<Attribute<T>>builder()
                            .addAll(attributes)
                            .add(new Attribute<>(name, reader))
                            .build());
        }

        ImmutableList<String> names() {
            return attributes.stream().map(Attribute::name).collect(toImmutableList());
        }

        ImmutableMap<String, Object> stated(Object part) {
            ImmutableMap.Builder<String, Object> stated = ImmutableMap.builder();
            for (Attribute<T> attribute : attributes) {
                Object value = attribute.reader().apply(type.cast(part));
                if (!isEmpty(value)) {
                    stated.put(attribute.name(), value);
                }
            }
            return stated.buildOrThrow();
        }

        ImmutableList<ValueChange> changes(Optional<PartPath> part, Object before, Object after) {
            ImmutableList.Builder<ValueChange> changes = ImmutableList.builder();
            for (Attribute<T> attribute : attributes) {
                Object old = attribute.reader().apply(type.cast(before));
                Object now = attribute.reader().apply(type.cast(after));
                if (!old.equals(now)) {
                    changes.add(new ValueChange(part, attribute.name(), old, now));
                }
            }
            return changes.build();
        }
    }

    static <P extends Part> Table<P> common(Class<P> type) {
        return Table.of(type)
                .and("label", Part::label)
                .and("title", Part::title)
                .and("remarks", Part::remarks)
                .and("sources", Part::sources)
                .and("extensions", Part::extensions);
    }

    static ImmutableList<PartPath> paths(Collection<? extends Part> parts) {
        return parts.stream().map(Part::path).collect(toImmutableList());
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Optional<?> optional
                ? optional.isEmpty()
                : value instanceof Collection<?> many
                        ? many.isEmpty()
                        : value instanceof Map<?, ?> map
                                ? map.isEmpty()
                                : value.equals(false) || value.equals("") || value.equals(TagFilter.ALL);
    }

    static ImmutableMap<String, Object> stated(Part part) {
        return table(part.kind()).stated(part);
    }

    static ImmutableList<String> names(PartKind kind) {
        return table(kind).names();
    }

    static ImmutableList<String> namesOfPlan() {
        return OF_PLAN.names();
    }

    static ImmutableList<ValueChange> changes(Part before, Part after) {
        return table(after.kind()).changes(Optional.of(after.path()), before, after);
    }

    static ImmutableList<ValueChange> changes(Plan before, Plan after) {
        return OF_PLAN.changes(Optional.empty(), before, after);
    }

    private static Table<?> table(PartKind kind) {
        return Objects.requireNonNull(OF_PARTS.get(kind));
    }
}
