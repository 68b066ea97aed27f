package org.workplan.storage.json.shape;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The unknown fields in one object or array, as a tree: a level for each step of their JSON pointers. Built and walked in time that is linear in their size. */
final class UnknownFields {

    private static final Splitter STEPS = Splitter.on('/');

    private final Map<String, UnknownFields> inner = new LinkedHashMap<>();
    private @Nullable Node value;

    private UnknownFields() {}

    /**
     * {@return a tree of fields} If two pointers are equal, the first one counts.
     *
     * @param byPointer the JSON of each field by its JSON pointer, such as {@code /criterion/colour}
     * @throws IllegalArgumentException if a pointer does not begin with a slash or has too many steps, or a text is not JSON
     */
    static UnknownFields of(Map<String, String> byPointer) {
        UnknownFields root = new UnknownFields();
        byPointer.forEach((pointer, json) -> root.put(pointer, Json.parsed(json)));
        return root;
    }

    private void put(String pointer, Node added) {
        checkArgument(
                pointer.startsWith("/"),
                "The place of an unknown field begins with a slash; %s does not. Write it such as /colour.",
                Node.quoted(pointer));
        List<String> steps = STEPS.splitToList(pointer.substring(1));
        checkArgument(
                steps.size() <= JsonLimits.STANDARD.depth(),
                "An unknown field lies at most %s objects and lists deep; %s lies deeper. Nest less.",
                JsonLimits.STANDARD.depth(),
                Node.quoted(pointer));
        UnknownFields place = this;
        for (String step : steps) {
            place = place.inner.computeIfAbsent(Node.unescaped(step), name -> new UnknownFields());
        }
        if (place.value == null) {
            place.value = added;
        }
    }

    /** Adds fields from around this object; fields of its own come first. */
    void addAll(UnknownFields around) {
        around.inner.forEach(inner::putIfAbsent);
    }

    /** {@return the fields that stand in a value of the object or array; null if there are none} */
    @Nullable
    UnknownFields in(String name) {
        return inner.get(name);
    }

    void forEach(BiConsumer<String, UnknownFields> visit) {
        inner.forEach(visit);
    }

    /** {@return the whole value: the JSON that is known for this place, and otherwise an object of the fields in it} */
    Node node() {
        if (value != null && (inner.isEmpty() || !(value instanceof Node.Obj))) {
            return value;
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        if (value instanceof Node.Obj known) {
            fields.putAll(known.fields());
        }
        inner.forEach((name, field) -> fields.putIfAbsent(name, field.node()));
        return new Node.Obj(ImmutableMap.copyOf(fields));
    }
}
