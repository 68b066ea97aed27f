package org.workplan.architecture.bad;

/** Breaks: arithmetic is exact. */
public record Inexact(double share) {}
