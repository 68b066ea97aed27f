/**
 * Plans, measurements and evaluations in a relational database through a {@code javax.sql.DataSource}: plain JDBC, the host's pool, own tables with a
 * prefix. Start with {@code JdbcPlanStore}.
 */
@NullMarked
package org.workplan.storage.jdbc;

import org.jspecify.annotations.NullMarked;
