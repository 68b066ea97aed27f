/**
 * Makes one value of an indicator and a period out of measurements, with its explanation. Not exported.
 *
 * <p>Counts that add up over time are read as bounds on a running count S, one for each subject and reporter, that never falls: S(d) is the count at the end
 * of day d. A report of 23 from January to March says S(31 March) - S(31 December) = 23; a running total of 40 on 30 June says that S grew by 40 since the
 * first day; an article on 3 March says that S grew by at least 1 on that day; a missing report with a declared maximum of 10 says that S grew by at most 10.
 * What S grew over some days is then as exact as these bounds allow. With 23, 24 and 94 for three quarters and 151 for the year, nobody reported the fourth
 * quarter, and it is 10:
 *
 * <pre>
 *   S(31 Dec) - S(30 Sep) = 151 - 94 - 24 - 23 = 10
 * </pre>
 *
 * <p>The most that S can grow is the shortest path in a graph whose nodes are days and whose edges are bounds ({@link
 * org.workplan.progress.counting.RunningCount}). Bounds that cannot hold together are a circle of negative length, which names the records that contradict
 * each other.
 *
 * <p>From records to a value: {@code SeriesReader} turns the records of a series into {@code DifferenceBound}s, {@code Occurrence}s and {@code OpenGap}s;
 * {@code CountSeries} divides them into independent clusters; {@code ClusterGrowth} bounds the growth of one; {@code CountsOverTime} adds up the series of all
 * subjects. {@code Applicability} says which days and subjects take part. States, levels, ratios and values that do not add up have calculators of their own.
 * Start with {@link org.workplan.progress.counting.ValueCalculator}.
 */
@NullMarked
package org.workplan.progress.counting;

import org.jspecify.annotations.NullMarked;
