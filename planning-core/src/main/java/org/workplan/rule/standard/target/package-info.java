/** Standard rules about targets and their numbers. Not exported: see {@link org.workplan.rule.standard.StandardRules}. */
@NullMarked
package org.workplan.rule.standard.target;

import org.jspecify.annotations.NullMarked;
