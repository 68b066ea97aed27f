package org.workplan.plan.bad;

import java.sql.Connection;

/** Breaks: only the relational store knows SQL. */
public record KnowsSql(Connection connection) {}
