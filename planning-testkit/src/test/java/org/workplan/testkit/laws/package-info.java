/** Laws of the model, tried on generated plans. */
@NullMarked
package org.workplan.testkit.laws;

import org.jspecify.annotations.NullMarked;
