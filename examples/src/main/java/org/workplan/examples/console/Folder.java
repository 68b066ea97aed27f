package org.workplan.examples.console;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.Failure;
import org.workplan.storage.Filter;
import org.workplan.storage.LoadResult;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.value.PlanId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The plans below a directory with their measurements. Every file that ends in {@code .json} counts, in any folder below: one with measurements belongs to
 * the plan that it names, wherever that lies; one with evaluations is left out; any other has to be a plan. A directory in which {@code save} keeps plans is
 * read as a store, at the current revisions; stores further below are left out.
 */
final class Folder {

    private final List<Failure> failures = new ArrayList<>();
    private final Map<PlanId, Plan> plans = new LinkedHashMap<>();
    private final Map<PlanId, List<Measurement>> measurements = new LinkedHashMap<>();
    private final Path directory;

    private Folder(Path directory) {
        this.directory = directory;
    }

    static Folder read(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new BadInput("There is no directory " + directory + ". Check the name.");
        }
        Folder folder = new Folder(directory);
        if (Stores.isAt(directory)) {
            folder.addStore();
            return folder;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                    .filter(folder::isOutsideStores)
                    .sorted()
                    .forEach(folder::add);
        } catch (IOException | UncheckedIOException exception) {
            throw new BadInput(directory + " cannot be looked through. Look at its permissions.");
        }
        folder.dropStrayMeasurements();
        return folder;
    }

    /** Everything in the store at the directory, at its current revision. What is damaged is told, and the rest goes on. */
    private void addStore() {
        try (PlanStore store = Stores.existing("json:" + directory)) {
            LoadResult<ImmutableList<PlanStore.Summary>> listed = store.plans().tryList(Filter.all());
            listed.failures().forEach(this::fail);
            listed.value().orElseThrow().forEach(summary -> add(store, summary.id()));
        }
    }

    private void add(PlanStore store, PlanId id) {
        try {
            ImmutableList<Measurement> log = store.measurements().all(id);
            store.plans().find(id).ifPresent(stored -> {
                plans.put(id, stored.plan());
                measurements.put(id, log);
            });
        } catch (StorageException.CorruptData damage) {
            fail(damage.failureOf("plan " + id));
        }
    }

    /** The place is a file of the store, which is what people look for. */
    private void fail(Failure damage) {
        fail(damage.place(), damage.message());
    }

    /** The files of a store below the directory hold old revisions too; name the store itself to add it up. */
    private boolean isOutsideStores(Path file) {
        for (Path at = file.getParent(); at != null && at.startsWith(directory); at = at.getParent()) {
            if (Stores.isAt(at)) {
                return false;
            }
        }
        return true;
    }

    private void add(Path file) {
        String name = directory.relativize(file).toString();
        try {
            String kind = kind(file);
            if (kind.equals("measurements")) {
                var entries = Input.measurements(file);
                measurements
                        .computeIfAbsent(entries.plan(), plan -> new ArrayList<>())
                        .addAll(entries.entries());
            } else if (!kind.equals("evaluations")) {
                Plan plan = Input.plan(file);
                if (plans.putIfAbsent(plan.id(), plan) != null) {
                    fail(name, "There is another plan " + plan.id() + ". Give one of them another id.");
                }
            }
        } catch (BadInput problem) {
            fail(name, String.valueOf(problem.getMessage()));
        }
    }

    private void fail(String file, String message) {
        failures.add(new Failure(file, "$", message));
    }

    private void dropStrayMeasurements() {
        measurements.keySet().removeIf(plan -> {
            boolean stray = !plans.containsKey(plan);
            if (stray) {
                fail("measurements of " + plan, "There is no plan " + plan + ". Put its file into the directory.");
            }
            return stray;
        });
    }

    /** The first field of the document that says what it holds. */
    private static String kind(Path file) {
        try (InputStream stream = Files.newInputStream(file);
                JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), stream)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return "";
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (name.equals("measurements") || name.equals("evaluations")) {
                    return name;
                }
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (IOException | JacksonException exception) {
            return "";
        }
        return "";
    }

    ImmutableList<Plan> plans() {
        return ImmutableList.copyOf(plans.values());
    }

    ImmutableList<Measurement> measurements(PlanId plan) {
        return ImmutableList.copyOf(measurements.getOrDefault(plan, List.of()));
    }

    ImmutableList<Failure> failures() {
        return ImmutableList.copyOf(failures);
    }
}
