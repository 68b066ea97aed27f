package org.workplan.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Optional;
import org.workplan.target.Cadence;
import org.workplan.target.Checklist;
import org.workplan.target.Criterion;
import org.workplan.target.Due;
import org.workplan.target.TagFilter;
import org.workplan.value.Amount;
import org.workplan.value.Quantity;
import org.workplan.value.Source;

/** The smaller values inside parts, as they may be said in public. */
final class PublicPhrases {

    private final Disclosure disclosure;

    PublicPhrases(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    ImmutableList<Actor> actors(Collection<Actor> actors) {
        return actors.stream().map(this::actor).collect(toImmutableList());
    }

    /** Whoever is a person goes without the words too: they may be a nickname. */
    private Actor actor(Actor actor) {
        boolean person = actor.is().stream().anyMatch(path -> path.kind() == PartKind.PERSON);
        String words = person ? disclosure.mask() : disclosure.text(actor.words());
        return new Actor(words, disclosure.paths(actor.is()));
    }

    ImmutableList<Source> sources(Collection<Source> sources) {
        return sources.stream()
                .map(source -> new Source(
                        disclosure.text(source.document()), source.lines(), disclosure.texts(source.statements())))
                .collect(toImmutableList());
    }

    Quantity quantity(Quantity quantity) {
        Amount amount = quantity.amount() instanceof Amount.Vague vague
                ? Amount.vague(disclosure.text(vague.words()))
                : quantity.amount();
        return new Quantity(amount, disclosure.text(quantity.unit()));
    }

    Optional<Quantity> quantity(Optional<Quantity> quantity) {
        return quantity.map(this::quantity);
    }

    ImmutableList<Figure> figures(Collection<Figure> figures) {
        return figures.stream()
                .map(figure -> new Figure(
                        disclosure.text(figure.name()),
                        quantity(figure.quantity()),
                        disclosure.ids(PartKind.FACT, figure.of())))
                .collect(toImmutableList());
    }

    ImmutableList<Checklist> lists(Collection<Checklist> lists) {
        return lists.stream().map(this::list).collect(toImmutableList());
    }

    /** Two masked items would be the same; one of them goes unnamed. */
    private Checklist list(Checklist list) {
        ImmutableSet<String> items = list.items().stream().map(disclosure::text).collect(toImmutableSet());
        return new Checklist(disclosure.text(list.title()), items.asList(), list.size(), list.open());
    }

    ImmutableList<Timing> timings(Collection<Timing> timings) {
        return timings.stream()
                .map(timing -> new Timing(
                        disclosure.text(timing.words()), timing.relation(), disclosure.paths(timing.anchors())))
                .collect(toImmutableList());
    }

    ImmutableList<ResourceUse> uses(Collection<ResourceUse> uses) {
        return uses.stream()
                .map(use -> use.withWords(disclosure.text(use.words()))
                        .withResource(disclosure.id(PartKind.RESOURCE, use.resource()))
                        .withQuantity(quantity(use.quantity())))
                .collect(toImmutableList());
    }

    Optional<Due> due(Optional<Due> due) {
        return due.map(deadline ->
                deadline instanceof Due.Words words ? new Due.Words(disclosure.text(words.words())) : deadline);
    }

    Optional<Cadence> cadence(Optional<Cadence> cadence) {
        return cadence.map(rhythm -> rhythm instanceof Cadence.Words words
                ? new Cadence.Words(disclosure.text(words.words()))
                : rhythm instanceof Cadence.Times times
                        ? new Cadence.Times(amount(times.times()), times.per())
                        : rhythm);
    }

    private Amount amount(Amount amount) {
        return quantity(new Quantity(amount, "")).amount();
    }

    TagFilter filter(TagFilter filter) {
        return new TagFilter(filter.conditions().stream().map(this::condition).collect(toImmutableList()));
    }

    private TagFilter.Condition condition(TagFilter.Condition condition) {
        if (condition instanceof TagFilter.OneOf oneOf) {
            return new TagFilter.OneOf(
                    disclosure.text(oneOf.tag()),
                    oneOf.values().stream().map(disclosure::text).collect(toImmutableSet()));
        }
        TagFilter.AtOrAbove above = (TagFilter.AtOrAbove) condition;
        return new TagFilter.AtOrAbove(
                disclosure.text(above.tag()),
                disclosure.id(PartKind.LADDER, above.ladder()),
                disclosure.text(above.level()));
    }

    Criterion criterion(Criterion criterion) {
        return criterion.match(new Criterion.Cases<>(
                total -> new Criterion.Total(amount(total.amount())),
                each -> new Criterion.Each(amount(each.amount()), each.per()),
                atLevel -> new Criterion.AtLevel(disclosure.text(atLevel.level())),
                allLevels -> new Criterion.AllLevels(
                        allLevels.levels().stream().map(disclosure::text).collect(toImmutableSet())),
                milestone -> milestone,
                complete -> new Criterion.Complete(list(complete.checklist())),
                forEach -> new Criterion.ForEach(
                        disclosure.id(PartKind.GROUP, forEach.group()), criterion(forEach.inner())),
                when -> new Criterion.When(
                        disclosure.id(PartKind.INDICATOR, when.indicator()),
                        amount(when.amount()),
                        criterion(when.then())),
                change -> change,
                on -> new Criterion.On(disclosure.id(PartKind.INDICATOR, on.indicator()), criterion(on.inner())),
                allOf -> new Criterion.AllOf(criteria(allOf.parts())),
                anyOf -> new Criterion.AnyOf(criteria(anyOf.parts()))));
    }

    private ImmutableList<Criterion> criteria(Collection<Criterion> criteria) {
        return criteria.stream().map(this::criterion).collect(toImmutableList());
    }
}
