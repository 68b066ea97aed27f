/**
 * Where plans and what happens to them are kept: the ports that adapters implement, the failures and exceptions that they speak of. Knows nothing of
 * files, SQL or JSON.
 *
 * <p>This room sees the model; no room of the model sees it. Begin reading at {@code PlanStore}.
 */
@NullMarked
@ValueStyle
package org.workplan.storage;

import org.jspecify.annotations.NullMarked;
import org.workplan.value.ValueStyle;
