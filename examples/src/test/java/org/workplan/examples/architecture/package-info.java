/** How the modules stand to each other: who may depend on whom, and that they work as Java modules. */
@NullMarked
package org.workplan.examples.architecture;

import org.jspecify.annotations.NullMarked;
