package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import java.util.List;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * Names of fields, found by the bytes of a document without making a text of them.
 *
 * @param matcher tells the place of a name among the names
 */
record Names(PropertyNameMatcher matcher) {

    private static final JsonFactory FACTORY = new JsonFactory();

    static Names of(List<String> names) {
        List<Named> named = names.stream().map(Named::fromString).collect(ImmutableList.toImmutableList());
        return new Names(FACTORY.constructNameMatcher(named, false));
    }
}
