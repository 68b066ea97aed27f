package org.workplan.progress;

import com.google.common.collect.ImmutableList;
import org.workplan.value.PartId;

/**
 * How the members of a group stand, each for itself.
 *
 * @param met members for whom it is enough
 * @param failing members for whom it is not
 * @param undetermined members of whom it is not known, by name
 * @param unassessed how many more members there are of whom nothing was recorded
 */
public record SubjectSummary(
        ImmutableList<PartId> met,
        ImmutableList<PartId> failing,
        ImmutableList<PartId> undetermined,
        long unassessed) {}
