package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.workplan.target.Cadence;
import org.workplan.target.Checklist;
import org.workplan.target.Criterion;
import org.workplan.target.Due;
import org.workplan.target.TagFilter;
import org.workplan.value.Amount;
import org.workplan.value.Quantity;

/** Rewrites the structured values inside parts. */
final class Rewriting {

    private Rewriting() {}

    static Actor actor(Actor actor, Rewriter rewriter) {
        return new Actor(rewriter.words(actor), rewriter.paths(actor.refersTo()));
    }

    static Part.Source source(Part.Source source, Rewriter rewriter) {
        return new Part.Source(rewriter.text(source.document()), source.lines(), rewriter.texts(source.statements()));
    }

    static Amount amount(Amount amount, Rewriter rewriter) {
        return amount instanceof Amount.Vague vague ? Amount.vague(rewriter.text(vague.words())) : amount;
    }

    static Quantity quantity(Quantity quantity, Rewriter rewriter) {
        return new Quantity(amount(quantity.amount(), rewriter), rewriter.text(quantity.unit()));
    }

    static Fact.Figure figure(Fact.Figure figure, Rewriter rewriter) {
        return new Fact.Figure(
                rewriter.text(figure.name()),
                quantity(figure.quantity(), rewriter),
                rewriter.ids(PartKind.FACT, figure.of()));
    }

    /** Items whose texts become equal are counted and not named twice. */
    static Checklist list(Checklist list, Rewriter rewriter) {
        ImmutableSet<String> items = ImmutableSet.copyOf(rewriter.texts(list.items()));
        return new Checklist(rewriter.text(list.title()), items.asList(), list.size(), list.open());
    }

    static Timing timing(Timing timing, Rewriter rewriter) {
        return new Timing(rewriter.text(timing.words()), timing.relation(), rewriter.paths(timing.anchors()));
    }

    static ResourceUse use(ResourceUse use, Rewriter rewriter) {
        return use.withWords(rewriter.text(use.words()))
                .withResource(rewriter.id(PartKind.RESOURCE, use.resource()))
                .withQuantity(quantity(use.quantity(), rewriter));
    }

    static Due due(Due due, Rewriter rewriter) {
        return due instanceof Due.Words words ? Due.words(rewriter.text(words.words())) : due;
    }

    /** The text of a recurrence rule is any text, as long as nobody reads it. */
    static Cadence cadence(Cadence cadence, Rewriter rewriter) {
        if (cadence instanceof Cadence.Words words) {
            return Cadence.words(rewriter.text(words.words()));
        }
        return cadence instanceof Cadence.Times times
                ? Cadence.times(amount(times.times(), rewriter), times.per())
                : Cadence.byRule(rewriter.text(((Cadence.ByRule) cadence).rule()));
    }

    static TagFilter filter(TagFilter filter, Rewriter rewriter) {
        return new TagFilter(Rewriter.each(filter.conditions(), condition -> condition(condition, rewriter)));
    }

    private static TagFilter.Condition condition(TagFilter.Condition condition, Rewriter rewriter) {
        if (condition instanceof TagFilter.OneOf oneOf) {
            return new TagFilter.OneOf(rewriter.text(oneOf.tag()), texts(oneOf.values(), rewriter));
        }
        TagFilter.AtOrAbove above = (TagFilter.AtOrAbove) condition;
        return new TagFilter.AtOrAbove(
                rewriter.text(above.tag()), rewriter.id(PartKind.LADDER, above.ladder()), rewriter.text(above.level()));
    }

    static Criterion criterion(Criterion criterion, Rewriter rewriter) {
        return criterion.match(new Criterion.Cases<>(
                total -> Criterion.total(amount(total.amount(), rewriter)),
                each -> Criterion.each(amount(each.amount(), rewriter), each.per()),
                atLevel -> Criterion.atLevel(rewriter.text(atLevel.level())),
                allLevels -> new Criterion.AllLevels(texts(allLevels.levels(), rewriter)),
                milestone -> milestone,
                complete -> Criterion.complete(list(complete.checklist(), rewriter)),
                forEach -> new Criterion.ForEach(
                        rewriter.id(PartKind.GROUP, forEach.group()), criterion(forEach.inner(), rewriter)),
                when -> new Criterion.When(
                        rewriter.id(PartKind.INDICATOR, when.indicator()),
                        amount(when.amount(), rewriter),
                        criterion(when.then(), rewriter)),
                change -> change,
                on -> new Criterion.On(
                        rewriter.id(PartKind.INDICATOR, on.indicator()), criterion(on.inner(), rewriter)),
                allOf -> new Criterion.AllOf(criteria(allOf.parts(), rewriter)),
                anyOf -> new Criterion.AnyOf(criteria(anyOf.parts(), rewriter))));
    }

    private static ImmutableList<Criterion> criteria(ImmutableList<Criterion> criteria, Rewriter rewriter) {
        return Rewriter.each(criteria, inner -> criterion(inner, rewriter));
    }

    private static ImmutableSet<String> texts(ImmutableSet<String> texts, Rewriter rewriter) {
        return ImmutableSet.copyOf(rewriter.texts(texts.asList()));
    }
}
