package org.workplan.storage.jdbc.bad;

import org.workplan.storage.json.JsonCodec;

/** Breaks: JDBC does not know JSON. */
public record KnowsTheOne(JsonCodec codec) {}
