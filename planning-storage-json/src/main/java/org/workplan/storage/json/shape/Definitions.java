package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The named types of a JSON Schema, each described once. */
public final class Definitions {

    private final Map<String, Node> named = new TreeMap<>();

    /** Creates an empty set. */
    Definitions() {}

    /** A reference to a named type, described at its first mention. */
    Node.Obj reference(String name, Supplier<Node.Obj> description) {
        if (!named.containsKey(name)) {
            named.put(name, new Node.Null());
            named.put(name, description.get());
        }
        return object("$ref", new Node.Text("#/$defs/" + name));
    }

    Node.Obj all() {
        return new Node.Obj(ImmutableMap.copyOf(named));
    }

    static Node.Obj object(Object... namesAndNodes) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (int index = 0; index < namesAndNodes.length; index += 2) {
            Object value = namesAndNodes[index + 1];
            fields.put(
                    (String) namesAndNodes[index], value instanceof Node node ? node : new Node.Text((String) value));
        }
        return new Node.Obj(ImmutableMap.copyOf(fields));
    }

    static Node.Arr texts(Iterable<String> texts) {
        ImmutableList.Builder<Node> items = ImmutableList.builder();
        texts.forEach(text -> items.add(new Node.Text(text)));
        return new Node.Arr(items.build());
    }
}
