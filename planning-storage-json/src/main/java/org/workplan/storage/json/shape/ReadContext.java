package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Where a reader is in a document, what it has found wrong so far, and the unknown fields that it keeps. One per document; not shared. */
public final class ReadContext {

    private final List<String> path = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<Slot> slots = new ArrayDeque<>();

    /** The nearest object around that keeps unknown fields, and how deep it lies. */
    private record Slot(int depth, Map<String, String> unknown) {}

    ReadContext() {}

    ImmutableList<Problem> problems() {
        return ImmutableList.copyOf(problems);
    }

    /** Reads a value below the current place; a problem in it is noted and the rest goes on. */
    <T> Optional<T> below(String segment, Supplier<T> reader) {
        path.add(segment);
        try {
            return Optional.of(reader.get());
        } catch (ProblemException exception) {
            exception.problem().ifPresent(problems::add);
            return Optional.empty();
        } finally {
            path.remove(path.size() - 1);
        }
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    ProblemException failure(String message) {
        return new ProblemException(new Problem(place(), message));
    }

    void note(String message) {
        problems.add(new Problem(place(), message));
    }

    private String place() {
        StringBuilder place = new StringBuilder("$");
        path.forEach(segment -> place.append(segment.startsWith("[") ? segment : "." + segment));
        return place.toString();
    }

    void openSlot() {
        slots.push(new Slot(path.size(), new LinkedHashMap<>()));
    }

    ImmutableMap<String, String> closeSlot() {
        return ImmutableMap.copyOf(slots.pop().unknown());
    }

    /** Keeps an unknown field in the nearest object that can; a document whose objects keep none drops it. */
    void unknown(String name, Node value) {
        Slot slot = slots.peek();
        if (slot == null) {
            return;
        }
        StringBuilder pointer = new StringBuilder();
        for (String segment : path.subList(slot.depth(), path.size())) {
            String step = segment.startsWith("[") ? segment.substring(1, segment.length() - 1) : segment;
            pointer.append('/').append(Node.escaped(step));
        }
        slot.unknown().put(pointer.append('/').append(Node.escaped(name)).toString(), NodePrinter.compact(value));
    }
}
