package org.workplan.progress.counting;

import java.util.Optional;
import org.workplan.value.Rational;

/** What is known exactly of a running count since one day, so that the growth between two such days needs no search of its own. */
final class KnownGrowth {

    private final RunningCount.Limits since;
    private final RunningCount.Limits until;

    private KnownGrowth(RunningCount.Limits since, RunningCount.Limits until) {
        this.since = since;
        this.until = until;
    }

    /** What is known since a day of the graph, which has no contradiction. */
    static KnownGrowth of(RunningCount count, long first) {
        return new KnownGrowth(count.from(first), count.reversed().from(first));
    }

    /** Limits of the growth from the end of one day to that of another; empty if it is not exact for both. */
    Optional<GrowthLimits> between(long from, long to) {
        if (!isExact(from) || !isExact(to)) {
            return Optional.empty();
        }
        return Optional.of(new GrowthLimits(path(to, from), path(from, to)));
    }

    private boolean isExact(long day) {
        Rational most = since.lengthTo(day);
        Rational least = until.lengthTo(day);
        return most != null && least != null && most.equals(least.negated());
    }

    private Optional<BoundPath> path(long from, long to) {
        return until.to(from).flatMap(back -> since.to(to).map(back.backward()::and));
    }
}
