/** What keeps the rooms of the library apart: rules on its classes, and for each of them a class that breaks it. */
@NullMarked
package org.workplan.architecture;

import org.jspecify.annotations.NullMarked;
