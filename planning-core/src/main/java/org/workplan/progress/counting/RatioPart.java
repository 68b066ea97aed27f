package org.workplan.progress.counting;

import java.util.Optional;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.value.Rational;

/** The counts of which a ratio is made. */
enum RatioPart {
    /** Those that count. */
    NUMERATOR("progress.numerators"),
    /** All. */
    DENOMINATOR("progress.denominators"),
    /** Those of whom it is not known. */
    UNASSESSED("progress.unassessed-sum");

    private final String key;

    RatioPart(String key) {
        this.key = key;
    }

    /** The message that tells their sum. */
    String key() {
        return key;
    }

    /** The part of a share; empty for other values. */
    Optional<Rational> of(Measurement record) {
        return record.value() instanceof Observation.Share share ? Optional.of(of(share)) : Optional.empty();
    }

    private Rational of(Observation.Share share) {
        return switch (this) {
            case NUMERATOR -> Rational.of(share.numerator());
            case DENOMINATOR -> Rational.of(share.denominator());
            case UNASSESSED -> Rational.of(share.unassessed());
        };
    }
}
