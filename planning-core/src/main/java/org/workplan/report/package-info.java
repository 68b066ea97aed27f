/**
 * Words and figures for people: sentences made of explanations in the reader's language, and the data of reports. Layout is the business of whoever shows
 * them.
 *
 * <p>This room sees every other room of the model; none of them sees it. Begin reading at {@link org.workplan.report.Wording}.
 */
@NullMarked
package org.workplan.report;

import org.jspecify.annotations.NullMarked;
