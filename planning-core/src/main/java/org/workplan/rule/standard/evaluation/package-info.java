/** Standard rules about the evaluation of the plan. Not exported: see {@link org.workplan.rule.standard.StandardRules}. */
@NullMarked
package org.workplan.rule.standard.evaluation;

import org.jspecify.annotations.NullMarked;
