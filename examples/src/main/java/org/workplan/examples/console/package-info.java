/**
 * The console: an example of embedding the library, and the way in which anyone can try it. Start with {@code Planning}.
 */
@NullMarked
package org.workplan.examples.console;

import org.jspecify.annotations.NullMarked;
