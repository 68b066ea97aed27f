/**
 * Runs rules: shows each rule the subjects of its scope, keeps what it said by subject, and follows an edit by asking again only what the edit touched. Not
 * exported; {@code Reviewer} and {@code Review} of {@code org.workplan.rule} are its doors. Start with {@link org.workplan.rule.engine.ReviewEngine}; {@code
 * docs/rule-engine.md} draws the flow.
 */
@NullMarked
package org.workplan.rule.engine;

import org.jspecify.annotations.NullMarked;
