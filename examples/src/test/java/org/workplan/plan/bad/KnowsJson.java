package org.workplan.plan.bad;

import tools.jackson.core.JsonParser;

/** Breaks: only the JSON store knows JSON. */
public record KnowsJson(JsonParser parser) {}
