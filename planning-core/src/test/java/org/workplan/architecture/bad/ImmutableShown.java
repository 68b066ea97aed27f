package org.workplan.architecture.bad;

/** Breaks: generated types are hidden. */
public final class ImmutableShown {}
