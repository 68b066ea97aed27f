/** Work plans in a relational database. */
module org.workplan.storage.jdbc {
    requires transitive org.workplan.core;
    requires transitive java.sql;
    requires org.slf4j;

    exports org.workplan.storage.jdbc;
}
