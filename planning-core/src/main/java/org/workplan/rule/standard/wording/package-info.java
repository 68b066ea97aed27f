/** Standard rules about words, names, numbers of headings and fields. Not exported: see {@link org.workplan.rule.standard.StandardRules}. */
@NullMarked
package org.workplan.rule.standard.wording;

import org.jspecify.annotations.NullMarked;
