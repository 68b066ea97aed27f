package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import org.workplan.plan.Part;

/**
 * A part and the parts of another type that name it.
 *
 * @param part the part
 * @param naming those that name it, by path; empty when there is none
 * @param <P> the type of the part
 * @param <Q> the type of those that name it
 */
public record Joined<P extends Part, Q extends Part>(P part, ImmutableList<Q> naming) {}
