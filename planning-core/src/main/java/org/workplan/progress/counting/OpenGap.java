package org.workplan.progress.counting;

import java.util.Optional;
import org.workplan.progress.Assessment;

/**
 * Days on which more may have happened, or may still happen, than was recorded.
 *
 * @param span the days
 * @param key the message that says why
 * @param missing what is not known; empty where nothing is late
 */
record OpenGap(DaySpan span, String key, Optional<Assessment.Missing> missing) {}
