/** Standard rules about how goals, needs, sessions, risks and references fit together. Not exported: see {@link org.workplan.rule.standard.StandardRules}. */
@NullMarked
package org.workplan.rule.standard.coherence;

import org.jspecify.annotations.NullMarked;
