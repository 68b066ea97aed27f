package org.workplan.misuse;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One valid value of each type that the public constructors and methods ask for. */
final class Samples {

    private static final Map<Class<?>, Object> MADE = new HashMap<>(SampleValues.BY_TYPE);

    private Samples() {}

    /** {@return a valid value of a type; empty if none can be built} */
    static Optional<Object> of(Class<?> type) {
        if (!MADE.containsKey(type)) {
            make(type).ifPresent(sample -> MADE.put(type, sample));
        }
        return Optional.ofNullable(MADE.get(type));
    }

    private static Optional<Object> make(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(type.getEnumConstants()[0]);
        }
        if (type.isArray()) {
            return Optional.of(Array.newInstance(type.getComponentType(), 0));
        }
        if (type.isInterface() && !type.isSealed()) {
            return Optional.of(implementation(type));
        }
        return Stream.of(builders(type), constants(type), ways(type).flatMap(way -> call(way).stream()), members(type))
                .flatMap(found -> found)
                .findFirst();
    }

    /** A port or function of which only the methods that it inherits do anything. */
    private static Object implementation(Class<?> type) {
        return Proxy.newProxyInstance(
                Samples.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, arguments) : null);
    }

    /** The empty builder of the type that a builder stands in. */
    private static Stream<Object> builders(Class<?> type) {
        return Stream.ofNullable(type.getDeclaringClass())
                .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
                .filter(method -> method.getName().equals("builder") && method.getParameterCount() == 0)
                .filter(method -> method.getReturnType().equals(type))
                .flatMap(method -> invoked(method).stream());
    }

    private static Optional<Object> invoked(Method method) {
        try {
            return Optional.of(method.invoke(null));
        } catch (ReflectiveOperationException unfit) {
            return Optional.empty();
        }
    }

    private static Stream<Object> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && type.equals(field.getType()))
                .map(Samples::value);
    }

    private static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static Stream<Object> members(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(member -> of(member).stream())
                : Stream.of();
    }

    private static Stream<Executable> ways(Class<?> type) {
        Stream<Executable> constructors = Arrays.stream(type.getConstructors());
        Stream<Executable> factories = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers()))
                .filter(method -> type.equals(method.getReturnType()))
                .map(Executable.class::cast);
        Stream<Executable> builders = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("builder")
                        && method.getParameterCount() == 0
                        && Modifier.isStatic(method.getModifiers()))
                .map(Executable.class::cast);
        Comparator<Executable> simplest = Comparator.<Executable>comparingInt(Executable::getParameterCount)
                .thenComparing(Executable::toGenericString);
        return Stream.concat(builders, Stream.concat(factories, constructors).sorted(simplest));
    }

    private static Optional<Object> call(Executable way) {
        Optional<Object[]> arguments = arguments(way, way.getDeclaringClass());
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        try {
            Object made = way instanceof Constructor<?> constructor
                    ? constructor.newInstance(arguments.get())
                    : ((Method) way).invoke(null, arguments.get());
            return way.getName().equals("builder") ? build(way.getDeclaringClass(), made) : Optional.of(made);
        } catch (ReflectiveOperationException | IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    /** {@return valid values for the parameters; empty if one has none} */
    static Optional<Object[]> arguments(Executable callable) {
        return arguments(callable, void.class);
    }

    private static Optional<Object[]> arguments(Executable callable, Class<?> without) {
        Object[] arguments = new Object[callable.getParameterCount()];
        for (int index = 0; index < arguments.length; index++) {
            Class<?> type = callable.getParameterTypes()[index];
            Optional<Object> sample = type.equals(without) ? Optional.empty() : of(type);
            if (sample.isEmpty()) {
                return Optional.empty();
            }
            arguments[index] = sample.get();
        }
        return Optional.of(arguments);
    }

    private static Optional<Object> build(Class<?> type, Object builder) throws ReflectiveOperationException {
        for (Method attribute : type.getMethods()) {
            if (Modifier.isAbstract(attribute.getModifiers()) && attribute.getParameterCount() == 0) {
                set(builder, attribute);
            }
        }
        return Optional.of(method(builder.getClass(), "build").invoke(builder));
    }

    private static void set(Object builder, Method attribute) throws ReflectiveOperationException {
        Optional<Object> sample = of(attribute.getReturnType());
        for (Class<?> type = builder.getClass(); type != null && sample.isPresent(); type = type.getSuperclass()) {
            for (Method setter : type.getDeclaredMethods()) {
                if (setter.getName().equals(attribute.getName())
                        && setter.getParameterCount() == 1
                        && setter.getParameterTypes()[0].isInstance(sample.get())) {
                    setter.setAccessible(true);
                    setter.invoke(builder, sample.get());
                    return;
                }
            }
        }
    }

    private static Method method(Class<?> type, String name) throws ReflectiveOperationException {
        Method method = type.getMethod(name);
        method.setAccessible(true);
        return method;
    }
}
