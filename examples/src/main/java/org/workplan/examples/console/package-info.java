/**
 * The console: an example of embedding the library, and the way in which anyone can try it. Begin reading at {@code Planning}.
 */
@NullMarked
package org.workplan.examples.console;

import org.jspecify.annotations.NullMarked;
