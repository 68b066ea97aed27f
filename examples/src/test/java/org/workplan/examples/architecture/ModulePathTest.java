package org.workplan.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import javax.tools.ToolProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is itself a module compiles and runs against the library on the module path. */
class ModulePathTest {

    private static final Set<String> LIBRARIES =
            Set.of("workplan", "planning-", "guava", "failureaccess", "jspecify", "slf4j", "jackson-core", "h2");

    private static final String DESCRIPTOR = """
            module consumer {
                requires org.workplan.storage.json;
                requires org.workplan.storage.jdbc;
                exports consumer;
            }
            """;

    private static final String PROGRAM = """
            package consumer;

            import java.io.InputStream;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.time.Instant;
            import java.util.Locale;
            import javax.sql.DataSource;
            import org.workplan.plan.Plan;
            import org.workplan.wording.Wording;
            import org.workplan.rule.Review;
            import org.workplan.rule.Reviewer;
            import org.workplan.rule.RuleContext;
            import org.workplan.rule.standard.StandardRules;
            import org.workplan.storage.Change;
            import org.workplan.storage.PlanStore;
            import org.workplan.storage.jdbc.JdbcPlanStore;
            import org.workplan.storage.json.JsonCodec;
            import org.workplan.storage.json.JsonPlanStore;
            import org.workplan.value.RecordId;

            public final class Consumer {
                public static String run(Path file, Path directory, DataSource database) throws Exception {
                    Plan plan;
                    try (InputStream stream = Files.newInputStream(file)) {
                        plan = JsonCodec.standard().readPlan("plan", stream).orThrow();
                    }
                    Change change = new Change(RecordId.of("c1"), "author", "first", Instant.EPOCH);
                    try (PlanStore store = JsonPlanStore.open(directory)) {
                        store.plans().create(plan, change);
                        plan = store.plans().find(plan.id()).orElseThrow().plan();
                    }
                    try (PlanStore store = JdbcPlanStore.open(database, JsonCodec.standard(), JdbcPlanStore.Options.CREATE)) {
                        store.plans().create(plan, change);
                        plan = store.plans().find(plan.id()).orElseThrow().plan();
                    }
                    Review review = Reviewer.of(StandardRules.ruleSet()).review(RuleContext.of(plan));
                    return Wording.of(Locale.ENGLISH).sentence(review.findings().get(0).explanation());
                }
            }
            """;

    @Test
    void a_modular_program_reads_keeps_and_reviews_a_plan(@TempDir Path folder) throws Exception {
        List<Path> library = library();
        Path classes = compiled(folder, library);
        List<Path> path = new ArrayList<>(library);
        path.add(classes);
        ModuleFinder finder = ModuleFinder.of(path.toArray(new Path[0]));
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), Set.of("consumer"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());

        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:modules;DB_CLOSE_DELAY=-1");

        Object sentence = layer.findLoader("consumer")
                .loadClass("consumer.Consumer")
                .getMethod("run", Path.class, Path.class, DataSource.class)
                .invoke(null, Path.of("plans/zhangcun.json"), folder.resolve("store"), database);

        assertThat(sentence).asString().contains("2 Oct").contains("38 days");
    }

    @Test
    void only_what_users_need_is_exported() {
        Set<String> exported = ModuleFinder.of(library().toArray(new Path[0])).findAll().stream()
                .map(ModuleReference::descriptor)
                .filter(module -> module.name().startsWith("org.workplan"))
                .flatMap(module -> module.exports().stream())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());

        assertThat(exported)
                .contains("org.workplan.plan", "org.workplan.storage.json", "org.workplan.storage.jdbc")
                .noneMatch(name -> name.endsWith(".shape")
                        || name.endsWith(".counting")
                        || name.endsWith(".judging")
                        || name.startsWith("org.workplan.rule.standard.")
                        || name.startsWith("org.workplan.examples"));
    }

    private static List<Path> library() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> !entry.endsWith(Path.of("examples", "target", "classes")))
                .filter(entry -> !entry.endsWith("test-classes") && !name(entry).startsWith("planning-test"))
                .filter(entry -> LIBRARIES.stream().anyMatch(name -> name(entry).startsWith(name)))
                .filter(Files::exists)
                .toList();
    }

    private static String name(Path entry) {
        boolean exploded = entry.endsWith(Path.of("target", "classes"));
        return (exploded ? entry.getParent().getParent() : entry).getFileName().toString();
    }

    private static Path compiled(Path folder, List<Path> library) throws Exception {
        Path sources = Files.createDirectories(folder.resolve("source/consumer"));
        Path descriptor = Files.writeString(folder.resolve("source/module-info.java"), DESCRIPTOR);
        Path program = Files.writeString(sources.resolve("Consumer.java"), PROGRAM);
        Path classes = folder.resolve("classes");
        String modules = library.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--module-path",
                        modules,
                        "-d",
                        classes.toString(),
                        descriptor.toString(),
                        program.toString());
        assertThat(result).isZero();
        return classes;
    }
}
