/** What several standard rules share: dates, numbers, amounts and vague words of plans, and the forms of their explanations. Not exported: see {@link org.workplan.rule.standard.StandardRules}. */
@NullMarked
package org.workplan.rule.standard.common;

import org.jspecify.annotations.NullMarked;
