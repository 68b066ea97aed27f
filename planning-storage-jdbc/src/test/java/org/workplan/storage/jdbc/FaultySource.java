package org.workplan.storage.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A data source whose n-th call to the database fails as a lost connection does, before the call is made or after it. */
final class FaultySource {
    enum Moment {
        BEFORE,
        AFTER
    }

    private final DataSource source;
    private final Moment moment;
    private final List<String> calls = new ArrayList<>();
    private int failAt = Integer.MAX_VALUE;

    FaultySource(DataSource source, Moment moment) {
        this.source = source;
        this.moment = moment;
    }

    /** Lets a later call fail, counted from 1. */
    void failAt(int call) {
        calls.clear();
        failAt = call;
    }

    /** The calls made since then. */
    List<String> calls() {
        return calls;
    }

    DataSource proxy() {
        return proxy(DataSource.class, source);
    }

    /** A connection of the host's, watched. */
    Connection watched(Connection connection) {
        return proxy(Connection.class, connection);
    }

    private <T> T proxy(Class<T> type, T target) {
        InvocationHandler handler = (self, method, values) -> invoked(method, target, values);
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object invoked(Method method, Object target, Object[] values) throws Throwable {
        boolean counted = isCounted(method.getName(), target);
        if (counted) {
            calls.add(method.getName());
        }
        boolean fails = counted && calls.size() == failAt;
        if (fails && moment == Moment.BEFORE) {
            throw new SQLException("connection lost before " + method.getName(), "08006");
        }
        Object result;
        try {
            result = method.invoke(target, values);
        } catch (InvocationTargetException exception) {
            throw exception.getCause();
        }
        if (fails) {
            throw new SQLException("connection lost after " + method.getName(), "08006");
        }
        return wrapped(result);
    }

    /** Statements that run, and whatever could begin, end or set up a connection. */
    private static boolean isCounted(String call, Object target) {
        return call.startsWith("execute")
                || call.equals("getConnection")
                || (target instanceof Connection
                        && (call.startsWith("set")
                                || List.of("commit", "rollback", "close").contains(call)));
    }

    private Object wrapped(Object result) {
        if (result instanceof Connection connection) {
            return proxy(Connection.class, connection);
        }
        if (result instanceof PreparedStatement prepared) {
            return proxy(PreparedStatement.class, prepared);
        }
        return result instanceof Statement statement ? proxy(Statement.class, statement) : result;
    }
}
