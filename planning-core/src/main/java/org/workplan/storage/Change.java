package org.workplan.storage;

import java.time.Instant;
import org.workplan.value.RecordId;

/**
 * Who changes a plan, why and when. Time is told by the caller.
 *
 * @param id chosen by the caller, new for each change: repeating a change with the same id makes it once
 * @param author who
 * @param reason why
 * @param at when
 */
public record Change(RecordId id, String author, String reason, Instant at) {}
