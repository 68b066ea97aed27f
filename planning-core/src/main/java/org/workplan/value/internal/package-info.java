/** The checks of arguments that every package of the library shares. Not exported. */
@NullMarked
package org.workplan.value.internal;

import org.jspecify.annotations.NullMarked;
