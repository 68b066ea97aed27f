/**
 * The rules that come with the library: one class a rule, all of them hidden behind the catalogue {@link org.workplan.rule.standard.StandardRules}. Each
 * has a page in {@code docs/rules}.
 */
@NullMarked
package org.workplan.rule.standard;

import org.jspecify.annotations.NullMarked;
