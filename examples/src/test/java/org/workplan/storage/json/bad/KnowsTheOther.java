package org.workplan.storage.json.bad;

import org.workplan.storage.jdbc.JdbcPlanStore;

/** Breaks: JSON does not know JDBC. */
public record KnowsTheOther(JdbcPlanStore.Options options) {}
