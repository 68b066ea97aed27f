/** Standard rules about dates, periods and the order of sessions and tasks. Not exported: see {@link org.workplan.rule.standard.StandardRules}. */
@NullMarked
package org.workplan.rule.standard.time;

import org.jspecify.annotations.NullMarked;
