package org.workplan.testkit;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

/** Attributes that many types of records share, present or absent at random. */
final class Attributes {
    private Attributes() {}

    static Arbitrary<Optional<String>> text() {
        return Texts.any().optional(0.4);
    }

    static Arbitrary<ImmutableList<String>> texts() {
        return ValueArbitraries.few(Texts.any());
    }
}
