/**
 * A store in memory: a real implementation for tests, caches and short-lived programs. Begin reading at {@code InMemoryPlanStore}.
 */
@NullMarked
package org.workplan.storage.memory;

import org.jspecify.annotations.NullMarked;
