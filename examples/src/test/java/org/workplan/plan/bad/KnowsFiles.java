package org.workplan.plan.bad;

import java.nio.file.Path;

/** Breaks: only the JSON store and its tests know files. */
public record KnowsFiles(Path path) {}
