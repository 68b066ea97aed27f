/** Proofs that the three real plans are carried whole, and questions that their users ask. */
@org.jspecify.annotations.NullMarked
package org.workplan.examples.seed;
