/**
 * What a test needs to say "for every plan": random values, plans, edits and logs that shrink, and contracts that any store or codec can be held to.
 *
 * <p>This package uses all of the core and the test libraries jqwik, JUnit and AssertJ; nothing of the library depends on it. Start with {@code
 * PlanningDomain}, which makes every random value available to a property, or at {@code PlanArbitraries}.
 */
@NullMarked
package org.workplan.testkit;

import org.jspecify.annotations.NullMarked;
