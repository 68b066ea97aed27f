/**
 * Text of values, parts, explanations and findings in any language. Layout belongs to the application that shows it.
 *
 * <p>This package uses {@code value}, {@code plan} and {@code explanation}. Start with {@link org.workplan.wording.Wording}.
 */
@NullMarked
package org.workplan.wording;

import org.jspecify.annotations.NullMarked;
