package org.workplan.explanation;

import com.google.common.collect.ImmutableMap;

/** Makes phrases with their facts. */
final class Phrases {

    /** What is told where nothing is stated. */
    static final Operand NONE = new Operand.Word("revision.none");

    private Phrases() {}

    static Operand of(String key, String name, Operand fact) {
        return new Operand.Phrase(key, ImmutableMap.of(name, fact));
    }

    static Operand of(String key, String name, Operand fact, String second, Operand secondFact) {
        return new Operand.Phrase(key, ImmutableMap.of(name, fact, second, secondFact));
    }

    static Operand of(
            String key, String name, Operand fact, String second, Operand secondFact, String third, Operand thirdFact) {
        return new Operand.Phrase(key, ImmutableMap.of(name, fact, second, secondFact, third, thirdFact));
    }
}
