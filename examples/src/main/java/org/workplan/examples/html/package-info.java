/**
 * A report as one self-contained HTML page: works offline, prints well. Shows how to build a front end on the library's values.
 *
 * <p>Start with {@code HtmlReport}.
 */
@NullMarked
package org.workplan.examples.html;

import org.jspecify.annotations.NullMarked;
