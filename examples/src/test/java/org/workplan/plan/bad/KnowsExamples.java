package org.workplan.plan.bad;

import org.workplan.examples.html.HtmlReport;

/** Breaks: the library does not know its examples. */
public record KnowsExamples(HtmlReport report) {}
