/** A plan without faults, and for each standard rule a fault put into it that the rule must find. */
@NullMarked
package org.workplan.testkit.rules;

import org.jspecify.annotations.NullMarked;
