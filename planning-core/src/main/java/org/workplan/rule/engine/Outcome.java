package org.workplan.rule.engine;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.workplan.rule.Finding;
import org.workplan.rule.Review;

/** What a rule said about one thing that it was shown. */
record Outcome(Object key, ImmutableList<Finding> findings, Optional<Review.Failure> failure, int looked) {

    /** Checks if there is nothing to say about one subject. */
    boolean isPlain() {
        return findings.isEmpty() && failure.isEmpty() && looked == 1;
    }
}
