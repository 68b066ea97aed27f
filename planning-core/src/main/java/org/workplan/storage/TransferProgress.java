package org.workplan.storage;

import org.workplan.value.PlanId;

/**
 * How far a {@link Transfer} is. Records are revisions, measurements and evaluations; those that were there already count as done.
 *
 * @param plan the plan that is copied
 * @param plansDone how many plans are done with
 * @param plansTotal how many there are
 * @param recordsDone how many records are done with
 * @param recordsTotal how many there were when the copy began, or more if the source grew meanwhile
 */
public record TransferProgress(PlanId plan, long plansDone, long plansTotal, long recordsDone, long recordsTotal) {}
