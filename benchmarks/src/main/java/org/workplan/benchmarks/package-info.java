/** Measurements of speed and memory. */
package org.workplan.benchmarks;
