package org.workplan.rule.standard.wording;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.PlanOutline;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;

/** Finds printed numbers that have gaps, come twice, stand alone, or look like those of the level above. */
public final class NumberingRule {

    public static final Rule RULE =
            Rule.of("numbering", Severity.ADVICE, Scope.all(PartKind.values()), NumberingRule::check);

    private static final Pattern NUMBER = Pattern.compile("([((]?)\\s*(\\d+|[a-z])\\s*([.))、]?)");
    private static final String TOP = "";

    /** The printed number of a part: how it is written and how much it is. */
    private record Label(String style, int number, Part part) {}

    private NumberingRule() {}

    private static void check(Plan plan, Findings findings) {
        Map<String, List<PlanOutline.Entry>> below = new LinkedHashMap<>();
        Map<String, PlanOutline.Entry> holders = new LinkedHashMap<>();
        List<PlanOutline.Entry> open = new ArrayList<>();
        for (PlanOutline.Entry entry : PlanOutline.of(plan).entries()) {
            while (!open.isEmpty() && open.get(open.size() - 1).depth() >= entry.depth()) {
                open.remove(open.size() - 1);
            }
            String holder = open.isEmpty() ? TOP : path(open.get(open.size() - 1));
            below.computeIfAbsent(holder, none -> new ArrayList<>()).add(entry);
            holders.put(path(entry), entry);
            open.add(entry);
        }
        below.forEach((holder, entries) -> {
            ImmutableList<Label> labels = labels(entries);
            findings.looked(labels.size());
            Optional<Part> around = Optional.ofNullable(holders.get(holder)).map(PlanOutline.Entry::part);
            check(around, labels, findings);
        });
        collisions(below, holders, findings);
    }

    private static String path(PlanOutline.Entry entry) {
        return entry.part().path().toString();
    }

    private static ImmutableList<Label> labels(List<PlanOutline.Entry> entries) {
        return entries.stream().flatMap(entry -> label(entry.part()).stream()).collect(ImmutableList.toImmutableList());
    }

    private static Optional<Label> label(Part part) {
        return part.label()
                .map(text -> NUMBER.matcher(text.trim().toLowerCase(Locale.ROOT)))
                .filter(Matcher::matches)
                .map(found -> {
                    String text = found.group(2);
                    boolean digits = Character.isDigit(text.charAt(0));
                    String style = (found.group(1).isEmpty() ? "" : "(") + (digits ? "1" : "a");
                    return new Label(style, number(text, digits), part);
                });
    }

    private static int number(String text, boolean digits) {
        return digits ? Integer.parseInt(text.substring(0, Math.min(text.length(), 8))) : text.charAt(0) - 'a' + 1;
    }

    private static void check(Optional<Part> holder, ImmutableList<Label> labels, Findings findings) {
        for (String style :
                labels.stream().map(Label::style).distinct().sorted().toList()) {
            List<Label> runs = new ArrayList<>();
            for (Label label : labels) {
                boolean again = !runs.isEmpty() && runs.get(runs.size() - 1).number() == label.number();
                if (label.style().equals(style) && !again) {
                    runs.add(label);
                }
            }
            TreeSet<Integer> numbers =
                    new TreeSet<>(runs.stream().map(Label::number).toList());
            ImmutableList<Integer> gaps = gaps(numbers);
            if (!gaps.isEmpty()) {
                add(holder, style, "gap", labels, gaps.get(0), gaps.size(), findings);
            } else if (runs.size() > numbers.size()) {
                add(holder, style, "twice", labels, repeated(runs), runs.size() - numbers.size(), findings);
            } else if (labels.size() == 1 && numbers.first() == 1) {
                add(holder, style, "alone", labels, 1, 1, findings);
            }
        }
    }

    private static ImmutableList<Integer> gaps(NavigableSet<Integer> numbers) {
        ImmutableList.Builder<Integer> gaps = ImmutableList.builder();
        int last = Math.min(numbers.last(), numbers.size() + 100);
        for (int number = 1; number <= last; number++) {
            if (!numbers.contains(number)) {
                gaps.add(number);
            }
        }
        return gaps.build();
    }

    private static int repeated(List<Label> runs) {
        Set<Integer> seen = new HashSet<>();
        for (Label label : runs) {
            if (!seen.add(label.number())) {
                return label.number();
            }
        }
        return 0;
    }

    private static void add(
            Optional<Part> holder,
            String style,
            String what,
            ImmutableList<Label> labels,
            int number,
            int count,
            Findings findings) {
        String shown = style.startsWith("(") ? "(" + written(style, number) + ")" : written(style, number);
        Explanation why = Evidence.zero(
                Explanation.of("rule.numbering." + what + (holder.isPresent() ? "" : "-top"))
                        .part("part", holder.orElse(labels.get(0).part()))
                        .part("only", labels.get(0).part())
                        .text("label", shown)
                        .number("count", count),
                count);
        if (holder.isPresent()) {
            findings.add(holder.get().path(), what + " " + style, why);
        } else {
            findings.addForPlan(what + " " + style, why);
        }
    }

    private static String written(String style, int number) {
        return style.endsWith("a") ? String.valueOf((char) ('a' + number - 1)) : Integer.toString(number);
    }

    /** Parts whose children are numbered in the style of the part itself, so that "(2)" may be either. */
    private static void collisions(
            Map<String, List<PlanOutline.Entry>> below, Map<String, PlanOutline.Entry> holders, Findings findings) {
        ImmutableList<Part> colliding = below.entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(holders.get(entry.getKey())).stream()
                        .map(PlanOutline.Entry::part)
                        .filter(holder -> label(holder)
                                .filter(own -> labels(entry.getValue()).stream()
                                        .anyMatch(child -> child.style().equals(own.style())))
                                .isPresent()))
                .collect(ImmutableList.toImmutableList());
        if (!colliding.isEmpty()) {
            findings.addForPlan(
                    "collision",
                    Evidence.zero(
                            Explanation.of("rule.numbering.collision")
                                    .number("count", colliding.size())
                                    .parts("parts", Evidence.inOrder(colliding)),
                            colliding.size()));
        }
    }
}
