package org.workplan.misuse;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every public constructor and method refuses null in each of its arguments and names the argument. */
class NullArgumentsTest {

    /** Types that do not refuse every null yet. One that does must leave the list. */
    private static final Set<String> INCOMPLETE = Set.of(
            "Plan",
            "PlanDiff",
            "PlanMerge",
            "PlanMerge.Conflict",
            "PlanDiff.Patch",
            "PlanTemplate",
            "PublicExtract",
            "ValueType");

    @TestFactory
    Stream<DynamicTest> each_argument_refuses_null() {
        return types().filter(type -> !INCOMPLETE.contains(name(type)))
                .flatMap(PublicApi::callables)
                .flatMap(NullArgumentsTest::calls);
    }

    @Test
    void every_call_has_samples() {
        assertThat(types().flatMap(PublicApi::callables).filter(callable -> !isTestable(callable)))
                .isEmpty();
    }

    @Test
    void every_incomplete_type_still_accepts_a_null() {
        assertThat(types().filter(type -> INCOMPLETE.contains(name(type))))
                .hasSameSizeAs(INCOMPLETE)
                .noneMatch(NullArgumentsTest::isComplete);
    }

    private static Stream<Class<?>> types() {
        return PublicApi.types().stream();
    }

    private static boolean isTestable(Executable callable) {
        return Samples.arguments(callable).isPresent() && receiver(callable).isPresent();
    }

    private static boolean isComplete(Class<?> type) {
        return PublicApi.callables(type)
                .flatMap(NullArgumentsTest::calls)
                .allMatch(test -> passes(test.getExecutable()));
    }

    private static boolean passes(org.junit.jupiter.api.function.Executable test) {
        try {
            test.execute();
            return true;
        } catch (Throwable failure) {
            return false;
        }
    }

    private static Stream<DynamicTest> calls(Executable callable) {
        Object[] arguments = Samples.arguments(callable).orElseThrow();
        Object receiver = receiver(callable).orElseThrow();
        return IntStream.range(0, callable.getParameterCount())
                .filter(index -> !callable.getParameterTypes()[index].isPrimitive())
                .mapToObj(index -> dynamicTest(
                        name(callable) + " refuses null as " + callable.getParameters()[index].getName(),
                        () -> refuses(callable, receiver, arguments, index)));
    }

    private static void refuses(Executable callable, Object receiver, Object[] arguments, int index)
            throws ReflectiveOperationException {
        Object[] passed = arguments.clone();
        passed[index] = null;
        String parameter = callable.getParameters()[index].getName();
        try {
            invoke(callable, receiver, passed);
        } catch (InvocationTargetException refused) {
            assertThat(refused.getCause())
                    .isInstanceOf(NullPointerException.class)
                    .message()
                    .matches(message -> isRefusal(message, parameter) || isOfJdk(message, parameter, callable));
            return;
        }
        fail("null was accepted as " + parameter);
    }

    private static boolean isRefusal(String message, String parameter) {
        return message.equals("The argument " + parameter + " is null. Pass a value.");
    }

    /** Arithmetic leaves the check to the JDK, whose message names the argument too. */
    private static boolean isOfJdk(String message, String parameter, Executable callable) {
        return callable.getDeclaringClass().getPackageName().equals("org.workplan.value")
                && callable instanceof Method
                && !Modifier.isStatic(callable.getModifiers())
                && message.endsWith("because \"" + parameter + "\" is null");
    }

    private static void invoke(Executable callable, Object receiver, Object[] arguments)
            throws ReflectiveOperationException {
        if (callable instanceof Constructor<?> constructor) {
            constructor.newInstance(arguments);
        } else {
            ((Method) callable).invoke(receiver, arguments);
        }
    }

    private static Optional<Object> receiver(Executable callable) {
        boolean needsNone = callable instanceof Constructor || Modifier.isStatic(callable.getModifiers());
        return needsNone ? Optional.of("none") : Samples.of(callable.getDeclaringClass());
    }

    private static String name(Executable callable) {
        String types = Stream.of(callable.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(joining(", "));
        String method = callable instanceof Constructor ? "" : "." + callable.getName();
        return name(callable.getDeclaringClass()) + method + "(" + types + ")";
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
