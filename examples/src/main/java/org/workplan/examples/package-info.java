/**
 * Small programs, one for each feature of the library. Each is run by {@code ExamplesTest} and prints what it did; each takes the directory with the
 * examples' data as its only argument (default: {@code examples}).
 */
@NullMarked
package org.workplan.examples;

import org.jspecify.annotations.NullMarked;
