package org.workplan.storage.json.bad;

import org.workplan.storage.jdbc.JdbcOptions;

/** Breaks: JSON does not know JDBC. */
public record KnowsTheOther(JdbcOptions options) {}
