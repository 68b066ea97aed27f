/**
 * What the console and the report both say about a working year: people, means, records and agreements, as explanations that are put into words in either
 * language.
 */
@NullMarked
package org.workplan.examples.sentences;

import org.jspecify.annotations.NullMarked;
