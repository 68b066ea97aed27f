package org.workplan.plan.revision;

import java.util.Optional;
import org.workplan.plan.ModelType;
import org.workplan.plan.Sample;

/** Merges samples as parts of plans are merged. */
public final class SampleMerge {
    private SampleMerge() {}

    /** The merge of three samples. */
    public static Optional<Sample> merged(
            ModelType<Sample, Sample.Builder> type, Sample base, Sample ours, Sample theirs) {
        return new AttributeMerge().merged(type, Optional.empty(), base, ours, theirs);
    }
}
