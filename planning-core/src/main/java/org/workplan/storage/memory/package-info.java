/**
 * A store in memory: a real implementation for tests, caches and short-lived programs. Start with {@code InMemoryPlanStore}.
 */
@NullMarked
package org.workplan.storage.memory;

import org.jspecify.annotations.NullMarked;
