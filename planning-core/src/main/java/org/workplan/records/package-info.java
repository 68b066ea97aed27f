/**
 * What happened, from measurements: attendance, hand-outs, points, cases, requests. An event in a session is a measurement with the session in the tag
 * {@code session}.
 *
 * <p>This package uses {@code staffing}, {@code supply} and the packages before them. Start with {@link org.workplan.records.WorkRecords}.
 */
@NullMarked
package org.workplan.records;

import org.jspecify.annotations.NullMarked;
