package org.workplan.storage.jdbc;

import java.sql.Types;

/** No value, of a type that has to be told where a database cannot see from the statement which one it is. */
enum Null {
    NUMBER(Types.BIGINT);

    private final int type;

    Null(int type) {
        this.type = type;
    }

    int type() {
        return type;
    }
}
