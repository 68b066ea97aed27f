package org.workplan.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.workplan.value.PartId;

/** What may be said of one plan in public: which parts, under which ids, in which words. */
final class Disclosure {

    private final ImmutableSet<PartPath> hidden;
    private final ImmutableMap<PartPath, PartId> renamed;
    private final Pattern names;
    private final String mask;

    private Disclosure(
            ImmutableSet<PartPath> hidden, ImmutableMap<PartPath, PartId> renamed, Pattern names, String mask) {
        this.hidden = hidden;
        this.renamed = renamed;
        this.names = names;
        this.mask = mask;
    }

    static Disclosure of(Plan plan, ExtractPolicy policy) {
        ImmutableSet<PartPath> hidden = hidden(plan, policy);
        Stream<String> people = plan.people().stream().map(Part::title);
        Pattern names = pattern(Stream.concat(policy.names().stream(), people).collect(toImmutableSet()));
        return new Disclosure(hidden, renamed(plan, hidden, names), names, policy.mask());
    }

    private static ImmutableSet<PartPath> hidden(Plan plan, ExtractPolicy policy) {
        Set<PartPath> hidden = new HashSet<>(policy.withheld());
        plan.people().forEach(person -> hidden.add(person.path()));
        plan.groups().stream().filter(Group::sensitive).forEach(group -> hidden.add(group.path()));
        plan.needs().stream().filter(Need::sensitive).forEach(need -> hidden.add(need.path()));
        hideSmallerGroups(plan, hidden);
        plan.facts().stream()
                .filter(fact -> fact.about().stream().anyMatch(hidden::contains))
                .forEach(fact -> hidden.add(fact.path()));
        plan.targets().stream()
                .filter(target -> References.in(target.criterion()).stream().anyMatch(hidden::contains))
                .forEach(target -> hidden.add(target.path()));
        plan.parts().values().stream()
                .filter(part -> hidden.contains(part.path()))
                .flatMap(part -> PlanParts.inside(part).stream())
                .toList()
                .forEach(inner -> hidden.add(inner.path()));
        return ImmutableSet.copyOf(hidden);
    }

    /** Part of a sensitive group is sensitive too. */
    private static void hideSmallerGroups(Plan plan, Set<PartPath> hidden) {
        int before;
        do {
            before = hidden.size();
            plan.groups().stream()
                    .filter(group -> group.references().stream().anyMatch(hidden::contains))
                    .forEach(group -> hidden.add(group.path()));
        } while (hidden.size() > before);
    }

    /** A name has two characters or more, one of them a letter. Longer names come first, so that none is left over when it begins with another. */
    private static Pattern pattern(Set<String> names) {
        Set<String> forms = new HashSet<>();
        for (String name : names) {
            String plain = name.strip();
            if (plain.codePointCount(0, plain.length()) > 1
                    && plain.codePoints().anyMatch(Character::isLetter)) {
                forms.add(plain);
                forms.add(plain.replaceAll("\\s+", "-"));
                forms.add(plain.replaceAll("\\s+", ""));
            }
        }
        String any = forms.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .reduce((one, other) -> one + "|" + other)
                .orElse("(?!)");
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Ids that hold a name give way to numbers, which hold no letter and so no name. */
    private static ImmutableMap<PartPath, PartId> renamed(Plan plan, Set<PartPath> hidden, Pattern names) {
        Set<String> taken = new HashSet<>();
        plan.parts().keySet().forEach(path -> taken.add(path.id().value()));
        ImmutableMap.Builder<PartPath, PartId> renamed = ImmutableMap.builder();
        int number = 0;
        for (PartPath path : plan.parts().keySet()) {
            if (!hidden.contains(path) && names.matcher(path.id().value()).find()) {
                do {
                    number++;
                } while (!taken.add(String.valueOf(number)));
                renamed.put(path, PartId.of(String.valueOf(number)));
            }
        }
        return renamed.buildOrThrow();
    }

    String mask() {
        return mask;
    }

    /** Checks if a name stands in the text. */
    boolean names(String text) {
        return names.matcher(text).find();
    }

    boolean shows(PartPath path) {
        return !hidden.contains(path);
    }

    String text(String text) {
        String shown = text;
        for (Matcher found = names.matcher(shown); found.find(); found = names.matcher(shown)) {
            shown = found.replaceAll(Matcher.quoteReplacement(mask));
        }
        return shown;
    }

    Optional<String> text(Optional<String> text) {
        return text.map(this::text);
    }

    ImmutableList<String> texts(Collection<String> texts) {
        return texts.stream().map(this::text).collect(toImmutableList());
    }

    PartId id(PartKind kind, PartId id) {
        PartId other = renamed.get(PartPath.of(kind, id));
        return other == null ? id : other;
    }

    Optional<PartId> id(PartKind kind, Optional<PartId> id) {
        return id.filter(known -> shows(PartPath.of(kind, known))).map(known -> id(kind, known));
    }

    ImmutableList<PartId> ids(PartKind kind, Collection<PartId> ids) {
        return ids.stream()
                .filter(id -> shows(PartPath.of(kind, id)))
                .map(id -> id(kind, id))
                .collect(toImmutableList());
    }

    ImmutableList<PartPath> paths(Collection<PartPath> paths) {
        return paths.stream()
                .filter(this::shows)
                .map(path -> PartPath.of(path.kind(), id(path.kind(), path.id())))
                .collect(toImmutableList());
    }
}
