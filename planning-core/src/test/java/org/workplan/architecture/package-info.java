/** Architecture rules for the classes of the library, and for each of them a class that breaks it. */
@NullMarked
package org.workplan.architecture;

import org.jspecify.annotations.NullMarked;
