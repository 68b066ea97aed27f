package org.workplan.storage.json;

import java.util.Optional;
import org.workplan.storage.PlanRepository;

/**
 * A line of a log of revisions.
 *
 * @param revision the revision
 * @param sha256 the hash of its document in hexadecimal digits; empty for a tombstone, and for a line that a store of format 1 wrote
 */
record RevisionLine(PlanRepository.Revision revision, Optional<String> sha256) {}
