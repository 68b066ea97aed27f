/**
 * Where plans and what happens to them are kept: the ports that adapters implement, the failures and exceptions that they speak of. Knows nothing of
 * files, SQL or JSON.
 *
 * <p>This package uses the model; no package of the model sees it. Start with {@code PlanStore}.
 */
@NullMarked
@ValueStyle
package org.workplan.storage;

import org.jspecify.annotations.NullMarked;
import org.workplan.value.internal.ValueStyle;
