package org.workplan.plan;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;

/**
 * Rewrites a plan for the public: without the parts and attributes that are not public, with a mask in place of names, and with other ids where one holds
 * a name.
 */
final class Masking implements Rewriter {

    /** Stands in the place of an id that holds a name and belongs to no part that is shown. */
    private static final PartId WITHHELD = PartId.of("withheld");

    private final ImmutableSet<PartPath> hidden;
    private final ImmutableMap<PartPath, PartId> shown;
    private final Pattern names;
    private final String mask;

    private Masking(ImmutableSet<PartPath> hidden, ImmutableMap<PartPath, PartId> shown, Pattern names, String mask) {
        this.hidden = hidden;
        this.shown = shown;
        this.names = names;
        this.mask = mask;
    }

    static Masking of(Plan plan, PublicExtract.Policy policy) {
        Stream<String> people = plan.people().stream().map(Part::title);
        Pattern names = pattern(Stream.concat(policy.names().stream(), people).collect(toImmutableSet()));
        Set<PartPath> withheld = new HashSet<>(policy.withheld());
        allReferences(plan)
                .filter(path -> plan.part(path).isEmpty()
                        && names.matcher(path.id().value()).find())
                .forEach(withheld::add);
        ImmutableSet<PartPath> hidden = hidden(plan, withheld);
        return new Masking(hidden, shown(plan, hidden, names), names, policy.mask());
    }

    private static Stream<PartPath> allReferences(Plan plan) {
        return Stream.concat(
                ModelTypes.PLAN.references(plan).stream(),
                plan.parts().values().stream().flatMap(part -> part.references().stream()));
    }

    private static ImmutableSet<PartPath> hidden(Plan plan, Set<PartPath> withheld) {
        Set<PartPath> hidden = new HashSet<>(withheld);
        plan.parts().values().stream()
                .filter(part -> !ModelTypes.typeOf(part).isPublic())
                .forEach(part -> hidden.add(part.path()));
        plan.groups().stream().filter(Group::sensitive).forEach(group -> hidden.add(group.path()));
        plan.needs().stream().filter(Need::sensitive).forEach(need -> hidden.add(need.path()));
        int before;
        do {
            before = hidden.size();
            Stream.of(plan.groups(), plan.facts(), plan.indicators(), plan.targets())
                    .flatMap(List::stream)
                    .filter(part -> dependsOnHidden(part, hidden))
                    .forEach(part -> hidden.add(part.path()));
        } while (hidden.size() > before);
        plan.topLevelParts().stream()
                .filter(part -> hidden.contains(part.path()))
                .forEach(part -> PlanParts.inside(part).forEach(inner -> hidden.add(inner.path())));
        return ImmutableSet.copyOf(hidden);
    }

    /** Part of a sensitive group is sensitive too; so is a fact about it, and whatever is counted one by one over it or by it. */
    private static boolean dependsOnHidden(Part part, Set<PartPath> hidden) {
        if (part instanceof Group group) {
            return group.references().stream().anyMatch(hidden::contains);
        }
        if (part instanceof Fact fact) {
            return fact.about().stream().anyMatch(hidden::contains);
        }
        if (part instanceof Indicator indicator) {
            return names(ValueType.FILTER, indicator.filter(), hidden);
        }
        return part instanceof Target target && names(ValueType.CRITERION, target.criterion(), hidden);
    }

    private static <V> boolean names(ValueType<V> type, V value, Set<PartPath> hidden) {
        List<PartPath> named = new ArrayList<>();
        type.references(value, named::add);
        return named.stream().anyMatch(hidden::contains);
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

    /** The ids of the parts that are shown. Numbers replace ids that hold a name, because they hold no letter and so no name. */
    private static ImmutableMap<PartPath, PartId> shown(Plan plan, Set<PartPath> hidden, Pattern names) {
        Set<String> taken = new HashSet<>();
        plan.parts().keySet().forEach(path -> taken.add(path.id().value()));
        ImmutableMap.Builder<PartPath, PartId> shown = ImmutableMap.builder();
        int number = 0;
        for (PartPath path : Sets.difference(plan.parts().keySet(), hidden)) {
            if (names.matcher(path.id().value()).find()) {
                do {
                    number++;
                } while (!taken.add(String.valueOf(number)));
                shown.put(path, PartId.of(String.valueOf(number)));
            } else {
                shown.put(path, path.id());
            }
        }
        return shown.buildOrThrow();
    }

    @Override
    public boolean keeps(PartPath path) {
        return !hidden.contains(path);
    }

    @Override
    public boolean discloses(Attribute<?, ?> attribute) {
        return attribute.disclosure() == Attribute.Disclosure.PUBLIC;
    }

    @Override
    public String text(String text) {
        String shown = text;
        for (Matcher found = names.matcher(shown); found.find(); found = names.matcher(shown)) {
            shown = found.replaceAll(Matcher.quoteReplacement(mask));
        }
        return shown;
    }

    /** Whoever is a person goes without the words too: they may be a nickname. */
    @Override
    public String words(Actor actor) {
        boolean person = actor.refersTo().stream().anyMatch(path -> path.kind() == PartKind.PERSON);
        return person ? mask : text(actor.words());
    }

    @Override
    public PlanId plan(PlanId id) {
        return names.matcher(id.value()).find() ? PlanId.of("1") : id;
    }

    @Override
    public PartId id(PartKind kind, PartId id) {
        PartId known = shown.get(PartPath.of(kind, id));
        if (known != null) {
            return known.equals(id) ? id : known;
        }
        return names.matcher(id.value()).find() ? WITHHELD : id;
    }
}
