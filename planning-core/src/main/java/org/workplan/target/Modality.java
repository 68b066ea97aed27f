package org.workplan.target;

/** The word of commitment before a promise. The words themselves are kept in the part's wording; this is what they amount to. */
public enum Modality {
    /** "Must". */
    MUST(Strength.COMMITTED),
    /** "Insist on". */
    INSIST(Strength.COMMITTED),
    /** "It is necessary to". */
    NECESSARY(Strength.COMMITTED),
    /** "Should". */
    SHOULD(Strength.COMMITTED),
    /** "It is planned to", "we plan to". */
    PLANNED(Strength.COMMITTED),
    /** "Strive to", "efforts will be made to". */
    STRIVE(Strength.STRETCH),
    /** "Hope to". */
    HOPE(Strength.STRETCH);

    private final Strength strength;

    Modality(Strength strength) {
        this.strength = strength;
    }

    /** {@return how strongly the promise binds} */
    public Strength strength() {
        return strength;
    }

    /** How strongly a promise binds. */
    public enum Strength {
        /** A promise: missing it fails the goal. Also meant when a plan uses no word of commitment. */
        COMMITTED,
        /** An ambition: missing it never fails a goal. */
        STRETCH
    }
}
