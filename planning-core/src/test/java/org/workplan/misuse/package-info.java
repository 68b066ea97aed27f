/** What the library does with arguments that it cannot work with. */
@NullMarked
package org.workplan.misuse;

import org.jspecify.annotations.NullMarked;
