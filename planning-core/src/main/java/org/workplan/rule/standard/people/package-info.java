/** Standard rules about roles, groups, owners and workload. Not exported: see {@link org.workplan.rule.standard.StandardRules}. */
@NullMarked
package org.workplan.rule.standard.people;

import org.jspecify.annotations.NullMarked;
