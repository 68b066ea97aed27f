/** Questions that users ask of the real plans over a working year, each answered by the library and checked against an answer computed by hand. */
@NullMarked
package org.workplan.examples.year;

import org.jspecify.annotations.NullMarked;
