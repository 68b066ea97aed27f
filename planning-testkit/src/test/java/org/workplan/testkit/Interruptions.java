package org.workplan.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.EntryLog;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;

/** Lets one call of the stores of a test fail: before it does anything, or after it did all. */
final class Interruptions {

    private static final Set<Class<?>> PORTS = Set.of(PlanRepository.class, EntryLog.class, ChangeFeed.class);

    private final int failing;
    private final boolean afterwards;
    private int calls;

    Interruptions(int failing, boolean afterwards) {
        this.failing = failing;
        this.afterwards = afterwards;
    }

    boolean happened() {
        return calls >= failing;
    }

    PlanStore of(PlanStore store) {
        return proxy(PlanStore.class, store);
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, values) -> called(target, method, values)));
    }

    private Object called(Object target, Method method, Object[] values) throws Throwable {
        if (PORTS.contains(method.getReturnType())) {
            return proxy(method.getReturnType(), method.invoke(target, values));
        }
        boolean fails = ++calls == failing;
        if (fails && !afterwards) {
            throw new StorageException.Unavailable("The line is cut.", true, new IllegalStateException());
        }
        try {
            Object result = method.invoke(target, values);
            if (fails) {
                throw new StorageException.OutcomeUnknown("the line is cut", new IllegalStateException());
            }
            return result;
        } catch (InvocationTargetException exception) {
            throw exception.getCause();
        }
    }
}
