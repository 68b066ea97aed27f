/** Standard rules about resources and money. Not exported: see {@link org.workplan.rule.standard.StandardRules}. */
@NullMarked
package org.workplan.rule.standard.resource;

import org.jspecify.annotations.NullMarked;
