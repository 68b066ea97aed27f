package org.workplan.storage;

/**
 * One revision of a plan.
 *
 * @param number 1 for the first, then counting up without gaps
 * @param change who made it, why and when
 * @param deleted true for the tombstone that ends a plan
 */
public record Revision(long number, Change change, boolean deleted) {}
