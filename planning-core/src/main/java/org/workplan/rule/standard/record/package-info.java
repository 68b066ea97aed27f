/** Standard rules about measurements. Not exported: see {@link org.workplan.rule.standard.StandardRules}. */
@NullMarked
package org.workplan.rule.standard.record;

import org.jspecify.annotations.NullMarked;
