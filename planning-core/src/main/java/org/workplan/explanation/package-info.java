/**
 * Why the library says what it says: trees of typed facts that verdicts, progress, findings and roll-ups carry. A tree holds numbers, dates, parts and
 * names of messages, never sentences; {@code org.workplan.report} makes sentences, tables and data of it in the reader's language, and anybody can
 * replay it to the same verdict.
 *
 * <p>This package uses {@code value}, {@code target} and {@code plan}. Start with {@link org.workplan.explanation.Explanation}.
 */
@NullMarked
package org.workplan.explanation;

import org.jspecify.annotations.NullMarked;
