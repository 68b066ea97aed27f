package org.workplan.examples.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The values of one part as its JSON writes them, each with the names on the way to it. Sources, ids and parts inside the part are left out. */
record Leaves(List<Leaf> all) {

    /** One value; a list gives one more, named {@code name[]}, with its length. */
    record Leaf(String path, String value, boolean number) {

        boolean isAt(String suffix) {
            return suffix.isEmpty() || path.equals(suffix) || path.endsWith("." + suffix);
        }

        boolean isBelow(String name) {
            return List.of(path.replace("[]", "").split("\\.")).contains(name);
        }

        boolean holds(String words) {
            return !path.endsWith("[]") && value.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
        }
    }

    private static final Set<String> LEFT_OUT = Set.of("id", "sources", "steps", "contingencies");

    static Leaves of(String json) {
        List<Leaf> leaves = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            read(parser, "", leaves);
        }
        return new Leaves(List.copyOf(leaves));
    }

    private static void read(JsonParser parser, String path, List<Leaf> leaves) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                if (LEFT_OUT.contains(name)) {
                    parser.skipChildren();
                } else {
                    read(parser, path.isEmpty() ? name : path + "." + name, leaves);
                }
            }
        } else if (token == JsonToken.START_ARRAY) {
            int length = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                read(parser, path, leaves);
                length++;
            }
            leaves.add(new Leaf(path + "[]", Integer.toString(length), false));
        } else {
            leaves.add(new Leaf(path, parser.getString(), token.isNumeric()));
        }
    }
}
