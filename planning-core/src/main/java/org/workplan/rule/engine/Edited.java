package org.workplan.rule.engine;

import org.workplan.rule.RuleContext;

/**
 * A plan after an edit.
 *
 * @param context the plan now, and what else may be asked
 * @param changes what the edit changed
 * @param old the index before it
 * @param fresh the index after it
 */
record Edited(RuleContext context, PartChanges changes, PartIndex old, PartIndex fresh) {}
