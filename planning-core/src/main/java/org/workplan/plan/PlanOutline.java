package org.workplan.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plan in the order and with the numbers of its printed text, which its readers know: "2 (2) 2 (5)". Parts stand under the section, task, session or
 * risk that holds them. Neighbours come in the order of their source lines; parts without a source come behind those with one, in the plan's order, and
 * subsections behind what stands in their section. Places, ladders, groups, people and indicators are words that other parts use and have no place of
 * their own in the text: they are left out.
 *
 * <p>Every other part has exactly one entry, whatever the plan: one whose holder is missing, or that holds itself in a circle, stands at the top.
 *
 * @param entries the parts in reading order, each behind the one that holds it
 */
public record PlanOutline(ImmutableList<Entry> entries) {

    /** Refuses null. */
    public PlanOutline {
        requirePresent("entries", entries);
    }

    /**
     * One part where it is printed.
     *
     * @param part the part
     * @param depth how many parts hold it; 0 at the top
     * @param numbering the labels from the top down to the part, with blanks between; that of its holder for a part without a label, and empty if
     *     nothing on the way has a label
     */
    public record Entry(Part part, int depth, String numbering) {
        /** Refuses null. */
        public Entry {
            requirePresent("part", part, "numbering", numbering);
        }
    }

    private static final Comparator<Part> PRINTED_ORDER =
            Comparator.<Part>comparingInt(PlanOutline::firstLine).thenComparing(part -> part instanceof Section);

    /**
     * Brings a plan into reading order.
     *
     * @param plan the plan
     * @return its outline
     */
    public static PlanOutline of(Plan plan) {
        requirePresent("plan", plan);
        Map<PartPath, PartPath> holders = Holders.of(plan);
        ListMultimap<PartPath, Part> held =
                MultimapBuilder.hashKeys().arrayListValues().build();
        Deque<Entry> open = new ArrayDeque<>();
        List<Part> printed = plan.parts().values().stream()
                .filter(PlanOutline::isPrinted)
                .sorted(PRINTED_ORDER)
                .toList();
        for (Part part : Lists.reverse(printed)) {
            PartPath holder = holders.get(part.path());
            if (holder == null) {
                open.push(new Entry(part, 0, part.label().orElse("")));
            } else {
                held.put(holder, part);
            }
        }
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        while (!open.isEmpty()) {
            Entry entry = open.pop();
            entries.add(entry);
            held.get(entry.part().path()).forEach(part -> open.push(below(entry, part)));
        }
        return new PlanOutline(entries.build());
    }

    private static boolean isPrinted(Part part) {
        return !ModelTypes.typeOf(part).roles().isVocabulary();
    }

    private static int firstLine(Part part) {
        return part.sources().stream()
                .map(Part.Source::lines)
                .flatMap(List::stream)
                .mapToInt(line -> line)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static Entry below(Entry holder, Part part) {
        String numbering = part.label()
                .map(label -> holder.numbering().isEmpty() ? label : holder.numbering() + " " + label)
                .orElse(holder.numbering());
        return new Entry(part, holder.depth() + 1, numbering);
    }

    /**
     * {@return where a part is printed; empty if the plan has no such part or the part has no place in the text}
     *
     * @param path the part's path
     */
    public Optional<Entry> entry(PartPath path) {
        requirePresent("path", path);
        return entries.stream()
                .filter(entry -> entry.part().path().equals(path))
                .findFirst();
    }

    /**
     * {@return what is printed under a number; empty if there are none}
     *
     * @param numbering the labels from the top, with blanks between: "2 (2) 2 (5)"
     */
    public ImmutableList<Part> at(String numbering) {
        requirePresent("numbering", numbering);
        return entries.stream()
                .filter(entry -> entry.numbering().equals(numbering))
                .map(Entry::part)
                .collect(toImmutableList());
    }

    /**
     * {@return everything that a part holds, at any depth: the tasks and targets of an area, the steps of a session; empty if it holds none or is not
     * printed}
     *
     * @param path the part's path
     */
    public ImmutableList<Part> under(PartPath path) {
        requirePresent("path", path);
        ImmutableList.Builder<Part> below = ImmutableList.builder();
        int top = -1;
        for (Entry entry : entries) {
            if (top >= 0 && entry.depth() <= top) {
                break;
            }
            if (top >= 0) {
                below.add(entry.part());
            } else if (entry.part().path().equals(path)) {
                top = entry.depth();
            }
        }
        return below.build();
    }
}
