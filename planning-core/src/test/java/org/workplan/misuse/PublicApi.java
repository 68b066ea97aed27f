package org.workplan.misuse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.workplan.plan.Plan;

/** What users of {@code planning-core} can call: read from the compiled module. */
final class PublicApi {

    private static final Path CLASSES = classes();

    /** What the JDK says of null in these holds: false, or a NullPointerException. */
    private static final Set<String> UNCHECKED = Set.of("equals", "compareTo");

    private PublicApi() {}

    private static Path classes() {
        try {
            return Path.of(Plan.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** {@return the public types of the exported packages, nested ones included} */
    static List<Class<?>> types() {
        return packages()
                .flatMap(PublicApi::typesIn)
                .filter(PublicApi::isPublic)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    private static Stream<String> packages() {
        try (InputStream descriptor = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            return ModuleDescriptor.read(descriptor).exports().stream().map(ModuleDescriptor.Exports::source);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static Stream<Class<?>> typesIn(String name) {
        try (Stream<Path> files = Files.list(CLASSES.resolve(name.replace('.', '/')))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                    .<Class<?>>map(file -> load(name + "." + file.substring(0, file.length() - ".class".length())))
                    .toList()
                    .stream();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    /** {@return the public constructors and methods that take an object and that a type of the library declares itself} */
    static Stream<Executable> callables(Class<?> type) {
        return Stream.<Executable>concat(
                        Arrays.stream(type.getConstructors()), Arrays.stream(type.getDeclaredMethods()))
                .filter(callable -> Modifier.isPublic(callable.getModifiers()))
                .filter(callable -> !Modifier.isAbstract(callable.getModifiers()))
                .filter(callable -> !callable.isSynthetic() && takesObjects(callable))
                .filter(callable -> !UNCHECKED.contains(callable.getName()))
                .filter(callable -> !(type.isEnum() && callable.getName().equals("valueOf")))
                .sorted(Comparator.comparing(Executable::toGenericString));
    }

    private static boolean takesObjects(Executable callable) {
        return !Stream.of(callable.getParameterTypes()).allMatch(Class::isPrimitive);
    }
}
