/**
 * Revisions of a plan: what differs between two, how two made from the same one are merged, a difference as data that can be applied, and next year's plan
 * made of this year's. Everything follows from the attributes that {@link org.workplan.plan.ModelTypes} declares.
 */
@NullMarked
package org.workplan.plan.revision;

import org.jspecify.annotations.NullMarked;
